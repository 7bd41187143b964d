// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.internal.json.WireDuration;
import com.ximasdk.internal.json.WireNumber;
import com.ximasdk.internal.json.WireTime;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.PercentScale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads the texts of cells. Each function gives null for a text that is nothing of its kind. */
final class CellText {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000L);

  private CellText() {}

  /** A whole number of at least 0, or -1. */
  static long count(String text) {
    int length = text.length();
    if (length <= 18) {
      long plain = 0;
      int i = 0;
      for (; i < length; i++) {
        int digit = text.charAt(i) - '0';
        if (digit < 0 || digit > 9) {
          break;
        }
        plain = plain * 10 + digit;
      }
      if (i == length && length > 0) {
        return plain;
      }
    }
    Long number = WireNumber.whole(text);
    return number == null ? -1 : Math.max(-1, number);
  }

  /** A bare number as a duration of at least 0. */
  static @Nullable Duration bareDuration(
      String text, CellEncodings encodings, NumberMeaning meaning) {
    BigDecimal number = WireNumber.read(text);
    if (number == null) {
      return null;
    }
    if (meaning == NumberMeaning.OF_SETTINGS) {
      return WireDuration.of(
          number, encodings.durationUnit().orElse(ChronoUnit.MILLIS).getDuration());
    }
    // A fraction of a day is a binary fraction; what is meant is the nearest millisecond.
    BigDecimal millis = number.multiply(MILLIS_OF_DAY).setScale(0, RoundingMode.HALF_EVEN);
    return WireDuration.of(millis, Duration.ofMillis(1));
  }

  /** The fraction that a text with a percent sign states. */
  static @Nullable BigDecimal percentText(String text) {
    if (!text.endsWith("%")) {
      return null;
    }
    BigDecimal number = WireNumber.read(text.substring(0, text.length() - 1));
    return number == null || number.signum() < 0 ? null : number.divide(HUNDRED);
  }

  /** The fraction that a bare number states. */
  static @Nullable BigDecimal barePercent(String text, @Nullable PercentScale scale) {
    BigDecimal number = WireNumber.read(text);
    if (number == null || number.signum() < 0) {
      return null;
    }
    if (scale == null) {
      return number.compareTo(BigDecimal.ONE) <= 0 ? number : number.divide(HUNDRED);
    }
    return switch (scale) {
      case FRACTION -> number;
      case HUNDRED -> number.divide(HUNDRED);
    };
  }

  /** A date-time, or null; {@code number} says whether the source gave a number. */
  static @Nullable OffsetDateTime dateTime(
      String text, boolean number, CellEncodings encodings, NumberMeaning meaning) {
    BigDecimal value = meaning == NumberMeaning.OF_SETTINGS ? null : WireNumber.read(text);
    if (value == null) {
      return WireTime.inZone(text, encodings.zone());
    }
    LocalDateTime local = number ? ofSerial(value, meaning) : null;
    return local == null
        ? null
        : WireTime.readings(local, encodings.zone()).stream().findFirst().orElse(null);
  }

  private static @Nullable LocalDateTime ofSerial(BigDecimal days, NumberMeaning meaning) {
    if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
      return null;
    }
    long millis = days.multiply(MILLIS_OF_DAY).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    LocalDateTime origin =
        meaning == NumberMeaning.SHEET_FROM_1904
            ? LocalDateTime.of(1904, 1, 1, 0, 0)
            : LocalDateTime.of(1899, 12, 30, 0, 0);
    return origin.plusNanos(millis * 1_000_000);
  }
}
