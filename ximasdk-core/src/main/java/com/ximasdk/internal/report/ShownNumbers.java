// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The text of a number by its format. Times are not shown as the format has it, in which {@code
 * 7/8/26} has two readings, but in the form that has one: ISO 8601 to the second, {@code HH:MM:SS}
 * for a time of day, {@code H:MM:SS} for hours that go on.
 */
final class ShownNumbers {
  /** Durations end and dates begin somewhere between; this is 1927. */
  private static final double FIRST_DATE = 10_000;

  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.");
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final DataFormatter formatter = new DataFormatter(Locale.US);
  private final Map<String, Format> formats = new HashMap<>();

  /** The text, or null where it is the plain number's. */
  @Nullable String of(double value, int format, @Nullable String pattern, boolean from1904) {
    if (format == 0 || pattern == null) {
      return null;
    }
    Format known = formats.computeIfAbsent(pattern, Format::of);
    TimeFormat kind = known.kind();
    if (kind == TimeFormat.NONE) {
      return formatter.formatRawCellContents(value, format, known.pattern(), from1904)
          + known.sign();
    }
    if (value < 0 || Double.isNaN(value)) {
      return null;
    }
    return switch (kind) {
      case ELAPSED -> clock(value, "%d:%02d:%02d");
      case TIME ->
          value < 1
              ? clock(value, "%02d:%02d:%02d")
              : value < FIRST_DATE
                  ? clock(value, "%d:%02d:%02d")
                  : date(value, TimeFormat.DATE_TIME, from1904);
      case DATE_TIME -> value < 1 ? clock(value, "%02d:%02d:%02d") : date(value, kind, from1904);
      default -> value < 1 ? null : date(value, kind, from1904);
    };
  }

  private static String clock(double days, String form) {
    Duration time = Duration.ofSeconds(Math.round(days * 86_400));
    return String.format(
        Locale.ROOT, form, time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }

  private static @Nullable String date(double days, TimeFormat kind, boolean from1904) {
    LocalDateTime exact = days < 3e6 ? SheetDate.of(BigDecimal.valueOf(days), from1904) : null;
    if (exact == null) {
      return null;
    }
    LocalDateTime time = exact.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
    return kind == TimeFormat.DATE && time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : ISO.format(time);
  }

  /**
   * A format.
   *
   * @param pattern without a percent sign that is only shown: POI would take it for one that
   *     multiplies by 100
   * @param sign that sign, or nothing
   */
  private record Format(TimeFormat kind, String pattern, String sign) {
    static Format of(String pattern) {
      String without =
          LITERAL
              .matcher(pattern)
              .replaceAll(
                  literal ->
                      literal.group().indexOf('%') < 0
                          ? Matcher.quoteReplacement(literal.group())
                          : "");
      return new Format(TimeFormat.of(pattern), without, without.equals(pattern) ? "" : "%");
    }
  }
}
