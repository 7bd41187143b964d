// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.WavReader;
import com.ximasdk.examples.learn.question.AudioEvidence.Heard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is in an audio file, and whether the listed duration is that of the audio. */
final class AudioFormatQuestion implements Question {
  private static final int ABOUT_THE_SAME_PERCENT = 20;
  private static final Duration LITTLE = Duration.ofSeconds(2);

  @Override
  public String id() {
    return "audio-format";
  }

  @Override
  public String asks() {
    return "Which format has the audio, and does the listed duration count milliseconds?";
  }

  @Override
  public String byDefault() {
    return "G.711 WAV, mono of UC agents and stereo of XIMA agents; milliseconds";
  }

  @Override
  public String setting() {
    return "";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    List<String> told = new ArrayList<>();
    told.add(of(evidence, evidence.audio().audio()));
    try {
      Optional<Heard> second = evidence.audio().second();
      if (second.isPresent()) {
        told.add(
            second.get().answer().isOk()
                ? of(evidence, second.get())
                : "A second recording was answered with %s."
                    .formatted(second.get().answer().status()));
      }
    } catch (NotSeenException e) {
      told.add("A second recording was not heard.");
    }
    return Learned.of(String.join(" ", told));
  }

  private static String of(Evidence evidence, Heard heard) throws InterruptedException {
    String type = evidence.rosters().typeOf(heard.recording().path("agent").asText(""));
    String whose =
        switch (type) {
          case "UC" -> "of a UC agent";
          case "XIMA" -> "of a XIMA agent";
          default -> "of an agent of an unknown type";
        };
    try {
      WavInfo info = WavReader.probe(new ByteArrayInputStream(heard.answer().body()));
      return "A recording %s is %s, %s Hz, %s. %s"
          .formatted(
              whose,
              info.encoding(),
              info.sampleRate(),
              Words.count(info.channels(), "channel"),
              agreement(heard, info));
    } catch (IOException e) {
      return "A recording %s is no WAV file that can be read.".formatted(whose);
    }
  }

  private static String agreement(Heard heard, WavInfo info) {
    Duration listed = Recorded.duration(heard.recording()).orElse(Duration.ZERO);
    if (isAbout(listed, info.duration())) {
      return "The listed duration is that of the audio in milliseconds.";
    }
    return isAbout(listed.multipliedBy(1000), info.duration())
        ? "The listed duration is that of the audio in SECONDS, which this version does not read."
        : "The listed duration differs from that of the audio, as with holds.";
  }

  private static boolean isAbout(Duration one, Duration other) {
    Duration apart = one.minus(other).abs();
    return apart.compareTo(LITTLE) <= 0
        || apart.multipliedBy(100).compareTo(other.multipliedBy(ABOUT_THE_SAME_PERCENT)) <= 0;
  }
}
