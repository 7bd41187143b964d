// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.internal.storage.FileName;
import com.ximasdk.internal.text.Blanks;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How the texts of the command line become values, and what is said where they do not. */
public final class Arguments {
  /** Longer than anybody waits, and short enough to be added to any clock. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private static final Pattern TOO_LARGE =
      Pattern.compile(
          "(?i)P(?:[0-9]{9,99}D)?(?:T(?:[0-9]{9,99}H)?(?:[0-9]{9,99}M)?(?:[0-9]{9,99}S)?)?");

  private Arguments() {}

  /**
   * Makes a parser, and the parsers of its commands, read the types of the shared options.
   *
   * @param parser knows all its commands already
   */
  public static void register(CommandLine parser) {
    parser.registerConverter(Path.class, Arguments::path);
    parser.registerConverter(ZoneId.class, Arguments::zone);
    parser.registerConverter(Duration.class, Arguments::duration);
    parser.registerConverter(DateOrTime.class, Arguments::dateOrTime);
    parser.registerConverter(LocalDate.class, Arguments::date);
    parser.registerConverter(int.class, Arguments::wholeNumber);
    parser.registerConverter(Integer.class, Arguments::wholeNumber);
    parser.registerConverter(long.class, Arguments::longNumber);
    parser.registerConverter(Long.class, Arguments::longNumber);
    parser.registerConverter(double.class, Arguments::number);
  }

  static Path path(String text) {
    if (Blanks.isBlank(text)) {
      throw new TypeConversionException("It is blank. Expected the name of a file or directory.");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(FileName.refusal(e));
    }
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + text + "' is no time zone; expected an IANA name, as America/Denver");
    }
  }

  static Duration duration(String text) {
    try {
      Duration duration = Duration.parse(text.strip());
      if (duration.isNegative()) {
        throw new TypeConversionException(
            "'" + text + "' is negative; expected a duration of zero or more, as PT3S or PT5M");
      }
      return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    } catch (DateTimeException e) {
      // A number that is too large for the platform is a long time; the rest is said below.
      if (TOO_LARGE.matcher(text.strip()).matches()) {
        return LONGEST;
      }
    }
    throw new TypeConversionException(
        "'" + text + "' is no duration; expected ISO 8601, as PT3S or PT5M");
  }

  static DateOrTime dateOrTime(String text) {
    String stripped = text.strip();
    try {
      return stripped.indexOf('T') < 0 && stripped.indexOf('t') < 0
          ? DateOrTime.of(LocalDate.parse(stripped))
          : DateOrTime.of(OffsetDateTime.parse(stripped));
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is neither a date-time with offset, as 2026-07-14T08:00:00-06:00, nor a date,"
              + " as 2026-07-14");
    }
  }

  static int wholeNumber(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw notWhole(text);
    }
  }

  static long longNumber(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw notWhole(text);
    }
  }

  private static TypeConversionException notWhole(String text) {
    return new TypeConversionException(
        "'" + text + "' is no whole number in its range; expected digits alone, as 15");
  }

  static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is no number; expected one as 1.5");
    }
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + text + "' is no date; expected one as 2026-07-14");
    }
  }
}
