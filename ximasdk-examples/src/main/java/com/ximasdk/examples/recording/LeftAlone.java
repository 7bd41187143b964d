// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.feed.LeftOutRecordings;
import com.ximasdk.internal.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in sentences what an import left alone. */
public final class LeftAlone {
  private LeftAlone() {}

  /** What is as it should be, and only to be known. */
  public static List<String> sentences(LeftOutRecordings left) {
    List<String> sentences = new ArrayList<>();
    if (!left.byUnlistedExtension().isEmpty()) {
      int sum = left.byUnlistedExtension().values().stream().mapToInt(Integer::intValue).sum();
      sentences.add(
          "Left alone: %s of extensions that are not listed (%s)."
              .formatted(recordings(sum), counts(left.byUnlistedExtension())));
    }
    if (left.withoutExtension() > 0) {
      sentences.add(
          "Left alone: %s without an extension, so that nobody knows whether %s wanted."
              .formatted(
                  recordings(left.withoutExtension()),
                  left.withoutExtension() == 1 ? "it is" : "they are"));
    }
    if (!left.notReady().isEmpty()) {
      int sum = left.notReady().values().stream().mapToInt(Integer::intValue).sum();
      sentences.add(
          "Left alone: %s that the tenant has not finished (status %s). Run again later."
              .formatted(recordings(sum), counts(left.notReady())));
    }
    if (!left.extensionsNotSeen().isEmpty()) {
      sentences.add(
          "No recording was made by these listed extensions: %s."
              .formatted(String.join(", ", left.extensionsNotSeen())));
    }
    return sentences;
  }

  /** What somebody has to do something about. */
  public static List<String> failures(LeftOutRecordings left) {
    List<String> sentences = new ArrayList<>();
    if (left.withoutKey() > 0) {
      sentences.add(
          "Left alone: %s without a recording key, so that the audio cannot be asked for. Tell the"
                  .formatted(recordings(left.withoutKey()))
              + " tenant.");
    }
    if (left.parked() > 0) {
      sentences.add(
          "Left alone: %s that failed again and again. Run import-recordings over %s, once the"
                  .formatted(
                      recordings(left.parked()), left.parked() == 1 ? "its time" : "their times")
              + " cause is mended.");
    }
    return sentences;
  }

  private static String recordings(int count) {
    return count == 1 ? "1 recording" : count + " recordings";
  }

  private static String counts(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> named(entry.getKey()) + ": " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** A text of a tenant may hold anything. */
  private static String named(String text) {
    String shown = PlainText.of(text);
    return shown.isBlank() ? "not readable" : shown;
  }
}
