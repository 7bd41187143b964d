// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads durations of at least 0. Each function gives null for what is none. */
public final class WireDuration {
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private WireDuration() {}

  /** {@code H:MM:SS} (hours unbounded), {@code MM:SS}, both with a fraction, or ISO 8601. */
  public static @Nullable Duration clock(String text) {
    if (text.isEmpty()) {
      return null;
    }
    char first = text.charAt(0);
    if (first == 'P' || first == 'p') {
      try {
        Duration duration = Duration.parse(text);
        return duration.isNegative() ? null : duration;
      } catch (DateTimeException notIso) {
        return null;
      }
    }
    return colons(text);
  }

  /** {@code H:MM} (hours unbounded): how else a text of two parts can be meant. */
  public static @Nullable Duration hoursAndMinutes(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || text.indexOf(':', colon + 1) >= 0 || text.indexOf('.') >= 0) {
      return null;
    }
    Duration minutesAndSeconds = colons(text);
    return minutesAndSeconds == null ? null : minutesAndSeconds.multipliedBy(60);
  }

  private static @Nullable Duration colons(String text) {
    long[] parts = new long[3];
    int part = 0;
    int digits = 0;
    int i = 0;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && digits < 9) {
        parts[part] = parts[part] * 10 + (c - '0');
        digits++;
      } else if (c == ':' && digits > 0 && part < 2) {
        part++;
        digits = 0;
      } else {
        break;
      }
    }
    if (part == 0 || digits == 0 || digits > 2 || parts[part] > 59) {
      return null;
    }
    long nanos = i == text.length() ? 0 : nanos(text, i);
    if (nanos < 0 || (part == 2 && parts[1] > 59)) {
      return null;
    }
    long minutes = part == 2 ? parts[0] * 60 + parts[1] : parts[0];
    return Duration.ofSeconds(minutes * 60 + parts[part], nanos);
  }

  /** The fraction of a second that begins at a point, or -1. */
  private static long nanos(String text, int point) {
    int digits = text.length() - point - 1;
    if (text.charAt(point) != '.' || digits < 1 || digits > 9) {
      return -1;
    }
    long nanos = 0;
    for (int i = point + 1; i <= point + 9; i++) {
      int digit = i < text.length() ? text.charAt(i) - '0' : 0;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      nanos = nanos * 10 + digit;
    }
    return nanos;
  }

  /** So many units, to the nanosecond; the number is one of {@link WireNumber}'s. */
  public static @Nullable Duration of(BigDecimal number, Duration unit) {
    long unitNanos = unit.toNanos();
    if (number.scale() == 0 && number.precision() <= WireNumber.SURELY_LONG) {
      long whole = number.longValue();
      if (whole >= 0 && whole <= Long.MAX_VALUE / unitNanos) {
        return Duration.ofNanos(whole * unitNanos);
      }
    }
    BigDecimal nanos = number.multiply(BigDecimal.valueOf(unitNanos));
    return nanos.signum() < 0 || nanos.compareTo(MOST) > 0
        ? null
        : Duration.ofNanos(nanos.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
  }
}
