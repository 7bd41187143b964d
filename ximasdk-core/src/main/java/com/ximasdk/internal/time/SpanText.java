// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a span of time for people: {@code 300 ms}, {@code 30 s}, {@code 5 min}, {@code 1 h 30
 * min}.
 */
public final class SpanText {
  private SpanText() {}

  /** The span, to the millisecond below ten seconds and to the second above. */
  public static String of(Duration span) {
    if (span.compareTo(Duration.ofSeconds(1)) < 0) {
      return span.toMillis() + " ms";
    }
    if (span.compareTo(Duration.ofSeconds(10)) < 0 && span.toMillisPart() != 0) {
      return span.toMillis() + " ms";
    }
    List<String> parts = new ArrayList<>();
    add(parts, span.toHours(), "h");
    add(parts, span.toMinutesPart(), "min");
    add(parts, span.toSecondsPart(), "s");
    return String.join(" ", parts);
  }

  private static void add(List<String> parts, long count, String unit) {
    if (count != 0) {
      parts.add(count + " " + unit);
    }
  }
}
