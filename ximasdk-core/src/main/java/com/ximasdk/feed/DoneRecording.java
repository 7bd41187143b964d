// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * What is kept of a recording that was acknowledged: enough to see that it has changed, or that its
 * call has grown.
 *
 * @param start its start in epoch milliseconds, kept to the minute, or {@link #NO_START}
 * @param facts stands for the duration, size and status with which it was handed out
 * @param callSize how many recordings of its call were known then, {@link #MOST_IN_A_CALL} at most;
 *     0 if it was dropped
 */
record DoneRecording(long start, int facts, int callSize) {
  static final long NO_START = Long.MIN_VALUE;
  static final long MINUTE = 60_000;

  /** Beyond the year 6000 minutes do not fit; such a recording is never forgotten. */
  private static final long LATEST_START = Integer.MAX_VALUE * MINUTE;

  static final int MOST_IN_A_CALL = Character.MAX_VALUE;

  private static final String NO_START_TEXT = "-";

  static DoneRecording of(Recording recording, int callSize) {
    return new DoneRecording(
        recording
            .startTime()
            .map(Instant::toEpochMilli)
            .filter(start -> start < LATEST_START)
            .orElse(NO_START),
        factsOf(recording),
        Math.min(callSize, MOST_IN_A_CALL));
  }

  /** One that nobody wants to see again, whatever becomes of it. */
  static DoneRecording dropped(long start) {
    return new DoneRecording(start, 0, 0);
  }

  boolean isDropped() {
    return callSize == 0;
  }

  static int factsOf(Recording recording) {
    CRC32C checksum = new CRC32C();
    String facts =
        recording.duration().map(Duration::toMillis).orElse(-1L)
            + " "
            + recording.size().orElse(-1)
            + " "
            + recording.status().map(RecordingStatus::text).orElse("");
    checksum.update(facts.getBytes(StandardCharsets.UTF_8));
    return (int) checksum.getValue();
  }

  boolean hasStart() {
    return start != NO_START;
  }

  /** The same with the start to the minute, as it is kept in memory. */
  DoneRecording toTheMinute() {
    return hasStart()
        ? new DoneRecording(Math.floorDiv(start, MINUTE) * MINUTE, facts, callSize)
        : this;
  }

  /** As it is stored: {@code 29733855 1a2b3c4d 2}. */
  String text() {
    return (hasStart() ? Long.toString(Math.floorDiv(start, MINUTE)) : NO_START_TEXT)
        + " "
        + HexFormat.of().toHexDigits(facts)
        + " "
        + callSize;
  }

  /**
   * Reads {@link #text()}.
   *
   * @throws IllegalArgumentException if that is none
   */
  static DoneRecording parse(String text) {
    int first = text.indexOf(' ');
    int second = text.indexOf(' ', first + 1);
    if (first < 1 || second != first + 9) {
      throw new IllegalArgumentException("'" + text + "' is no recording that is done.");
    }
    return new DoneRecording(
        first == NO_START_TEXT.length() && text.startsWith(NO_START_TEXT)
            ? NO_START
            : Integer.parseInt(text, 0, first, 10) * MINUTE,
        HexFormat.fromHexDigits(text, first + 1, second),
        checked(Integer.parseInt(text, second + 1, text.length(), 10)));
  }

  private static int checked(int callSize) {
    if (callSize < 0 || callSize > MOST_IN_A_CALL) {
      throw new IllegalArgumentException("A call of " + callSize + " recordings cannot be.");
    }
    return callSize;
  }
}
