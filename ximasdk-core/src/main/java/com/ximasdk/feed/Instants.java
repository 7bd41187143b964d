// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.internal.time.Durations;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Comparing instants, and keeping them where dates can be made of them. */
final class Instants {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  private Instants() {}

  static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  /** So much before a time, in range. */
  static Instant minus(Instant time, Duration span) {
    return clamped(clamped(time).minus(Durations.clamped(span)));
  }

  /** So much after a time, in range. */
  static Instant plus(Instant time, Duration span) {
    return clamped(clamped(time).plus(Durations.clamped(span)));
  }

  /**
   * Reads an instant of the years 1 to 9998.
   *
   * @throws DateTimeException if the text is none
   */
  static Instant parsed(String text) {
    Instant instant = Instant.parse(text);
    if (!clamped(instant).equals(instant)) {
      throw new DateTimeException("The instant " + text + " is out of the years 1 to 9998.");
    }
    return instant;
  }

  /** The nearest instant of the years 1 to 9998, so that a century may be added or taken off. */
  static Instant clamped(Instant instant) {
    return earlier(later(instant, FIRST), LAST);
  }
}
