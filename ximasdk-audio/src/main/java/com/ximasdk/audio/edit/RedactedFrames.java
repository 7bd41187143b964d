// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.measure.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The spans of a redaction as frames of a file, rounded outwards. */
final class RedactedFrames {
  private final List<Span> ofSpans;
  private final List<List<Span>> ofChannels;

  private RedactedFrames(List<Span> ofSpans, List<List<Span>> ofChannels) {
    this.ofSpans = ofSpans;
    this.ofChannels = ofChannels;
  }

  static RedactedFrames of(List<RedactedSpan> spans, WavInfo info)
      throws SpansOutsideAudioException {
    requireInside(spans, info);
    List<Span> ofSpans = spans.stream().map(span -> frames(span, info)).toList();
    List<List<Span>> ofChannels = new ArrayList<>();
    for (int channel = 0; channel < info.channels(); channel++) {
      List<Span> covering = new ArrayList<>();
      for (int i = 0; i < spans.size(); i++) {
        if (spans.get(i).covers(channel)) {
          covering.add(ofSpans.get(i));
        }
      }
      ofChannels.add(joined(covering));
    }
    return new RedactedFrames(ofSpans, ofChannels);
  }

  /** For each span, in the order given. */
  List<Span> ofSpans() {
    return ofSpans;
  }

  /** For a channel, in order; no two overlap or touch. */
  List<Span> of(int channel) {
    return ofChannels.get(channel);
  }

  private static void requireInside(List<RedactedSpan> spans, WavInfo info)
      throws SpansOutsideAudioException {
    List<RedactedSpan> outside = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (RedactedSpan span : spans) {
      String sentence = contradiction(span, info);
      if (!sentence.isEmpty()) {
        outside.add(span);
        sentences.add("span " + span + ": " + sentence);
      }
    }
    if (!outside.isEmpty()) {
      throw new SpansOutsideAudioException(outside, sentences);
    }
  }

  /** What is wrong with a span; empty if nothing is. */
  private static String contradiction(RedactedSpan span, WavInfo info) {
    int channel = span.channel().orElse(0);
    if (channel >= info.channels()) {
      return "found "
          + info.channels()
          + (info.channels() == 1 ? " channel" : " channels")
          + ", expected a channel of 0 to "
          + (info.channels() - 1);
    }
    if (FrameTimes.at(info.format(), span.time().from()) >= info.frames()) {
      return "found audio of "
          + info.duration()
          + " ("
          + info.frames()
          + " frames), expected a start before its end";
    }
    return "";
  }

  private static Span frames(RedactedSpan span, WavInfo info) {
    WavFormat format = info.format();
    long to =
        span.time()
            .to()
            .map(time -> Math.min(FrameTimes.from(format, time), info.frames()))
            .orElse(info.frames());
    return new Span(FrameTimes.at(format, span.time().from()), to);
  }

  private static List<Span> joined(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingLong(Span::from));
    List<Span> joined = new ArrayList<>();
    for (Span span : sorted) {
      int last = joined.size() - 1;
      if (last >= 0 && span.from() <= joined.get(last).to()) {
        Span before = joined.get(last);
        joined.set(last, new Span(before.from(), Math.max(before.to(), span.to())));
      } else {
        joined.add(span);
      }
    }
    return List.copyOf(joined);
  }
}
