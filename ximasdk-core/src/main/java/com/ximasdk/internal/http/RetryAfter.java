// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The {@code Retry-After} header of RFC 9110, 10.2.3. Whether Xima sends it is UNKNOWN, so whatever
 * stands there is taken without complaint.
 */
final class RetryAfter {
  /** More than any call waits; keeps the arithmetic in range. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private RetryAfter() {}

  /**
   * Reads seconds or an HTTP date: a wait from zero (also for what is past or negative) to 365
   * days; empty for a text that is neither.
   *
   * @param now is asked where it is a date
   */
  static Optional<Duration> parse(String text, Supplier<Instant> now) {
    String trimmed = text.strip();
    if (trimmed.matches("[+-]?[0-9]+")) {
      return Optional.of(seconds(trimmed));
    }
    try {
      Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(trimmed, Instant::from);
      return Optional.of(inRange(Duration.between(now.get(), until)));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Duration seconds(String digits) {
    if (digits.startsWith("-")) {
      return Duration.ZERO;
    }
    try {
      return inRange(Duration.ofSeconds(Long.parseLong(digits)));
    } catch (NumberFormatException e) {
      return LONGEST;
    }
  }

  private static Duration inRange(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
