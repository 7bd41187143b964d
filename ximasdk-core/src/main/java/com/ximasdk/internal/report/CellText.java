// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.PercentScale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the texts of cells. Each function gives null for a text that is nothing of its kind. */
final class CellText {
  private static final Pattern PLAIN_NUMBER =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal NANOS_OF_DAY = BigDecimal.valueOf(86_400_000_000_000L);
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private CellText() {}

  static @Nullable BigDecimal number(String text) {
    if (text.length() > 40) {
      return null;
    }
    if (PLAIN_NUMBER.matcher(text).matches()) {
      BigDecimal number = new BigDecimal(text);
      // An exponent that is out of all reason would take memory without end when it is written out.
      return number.scale() > 60 || number.abs().compareTo(MOST) > 0 ? null : number;
    }
    return GROUPED.matcher(text).matches() ? new BigDecimal(text.replace(",", "")) : null;
  }

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
    BigDecimal number = number(text);
    if (number == null || number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
      return -1;
    }
    return number.longValueExact();
  }

  /** {@code H:MM:SS}, {@code MM:SS}, both with a fraction, or ISO 8601. */
  static @Nullable Duration clock(String text) {
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
    for (int i = point + 1; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      nanos = nanos * 10 + digit;
    }
    return nanos * pow10(9 - digits);
  }

  private static long pow10(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  /** A bare number as a duration of at least 0. */
  static @Nullable Duration bareDuration(
      String text, CellEncodings encodings, NumberMeaning meaning) {
    BigDecimal number = number(text);
    if (number == null || number.signum() < 0) {
      return null;
    }
    boolean sheet = meaning != NumberMeaning.OF_SETTINGS;
    BigDecimal unit =
        sheet ? NANOS_OF_DAY : BigDecimal.valueOf(encodings.durationUnit().getDuration().toNanos());
    BigDecimal nanos = number.multiply(unit);
    if (sheet) {
      // A fraction of a day is a binary fraction; what is meant is the nearest millisecond.
      nanos = nanos.movePointLeft(6).setScale(0, RoundingMode.HALF_EVEN).movePointRight(6);
    }
    return nanos.compareTo(MOST) > 0
        ? null
        : Duration.ofNanos(nanos.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
  }

  /** The fraction that a text with a percent sign states. */
  static @Nullable BigDecimal percentText(String text) {
    if (!text.endsWith("%")) {
      return null;
    }
    BigDecimal number = number(Headings.trim(text.substring(0, text.length() - 1)));
    return number == null || number.signum() < 0 ? null : number.divide(HUNDRED);
  }

  /** The fraction that a bare number states. */
  static @Nullable BigDecimal barePercent(String text, PercentScale scale) {
    BigDecimal number = number(text);
    if (number == null || number.signum() < 0) {
      return null;
    }
    return switch (scale) {
      case FRACTION -> number;
      case HUNDRED -> number.divide(HUNDRED);
      case BY_SIZE -> number.compareTo(BigDecimal.ONE) <= 0 ? number : number.divide(HUNDRED);
    };
  }

  /**
   * A date-time, or null.
   *
   * @param number whether the source gave a number
   */
  static @Nullable OffsetDateTime dateTime(
      String text, boolean number, CellEncodings encodings, NumberMeaning meaning) {
    BigDecimal value = number(text);
    if (value != null) {
      return meaning == NumberMeaning.OF_SETTINGS
          ? ofEpochMillis(value, encodings)
          : number ? inZone(ofSerial(value, meaning), encodings) : null;
    }
    Temporal parsed = DateTimeTexts.read(text);
    return parsed instanceof OffsetDateTime exact
        ? exact
        : parsed instanceof LocalDateTime local ? inZone(local, encodings) : null;
  }

  private static @Nullable OffsetDateTime ofEpochMillis(BigDecimal value, CellEncodings encodings) {
    try {
      return Instant.ofEpochMilli(value.longValueExact())
          .atZone(encodings.zone())
          .toOffsetDateTime();
    } catch (ArithmeticException | DateTimeException outOfReach) {
      return null;
    }
  }

  private static @Nullable LocalDateTime ofSerial(BigDecimal days, NumberMeaning meaning) {
    if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
      return null;
    }
    long millis =
        days.multiply(BigDecimal.valueOf(86_400_000L))
            .setScale(0, RoundingMode.HALF_EVEN)
            .longValueExact();
    LocalDateTime origin =
        meaning == NumberMeaning.SHEET_FROM_1904
            ? LocalDateTime.of(1904, 1, 1, 0, 0)
            : LocalDateTime.of(1899, 12, 30, 0, 0);
    return origin.plusNanos(millis * 1_000_000);
  }

  private static @Nullable OffsetDateTime inZone(
      @Nullable LocalDateTime local, CellEncodings encodings) {
    if (local == null) {
      return null;
    }
    List<ZoneOffset> offsets = encodings.zone().getRules().getValidOffsets(local);
    return offsets.isEmpty() ? null : OffsetDateTime.of(local, offsets.get(0));
  }
}
