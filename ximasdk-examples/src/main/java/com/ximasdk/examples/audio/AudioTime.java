// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/** A time from the start of audio as a person gives it. */
final class AudioTime {
  static final String FORMS = "as 63.5 (seconds), 1:03.5, 0:01:03.5 or PT1M3.5S";

  private static final int SECONDS_PER_MINUTE = 60;
  private static final int MINUTES_PER_HOUR = 60;
  private static final String SECONDS = "(?<seconds>[0-9]{1,12})(?:\\.(?<part>[0-9]{1,9}))?";
  private static final Pattern CLOCK =
      Pattern.compile("(?:(?:(?<hours>[0-9]{1,9}):)?(?<minutes>[0-9]{1,9}):)?" + SECONDS);

  private AudioTime() {}

  static Duration of(String text) {
    String stripped = text.strip();
    Matcher clock = CLOCK.matcher(stripped);
    if (!clock.matches()) {
      try {
        return Duration.parse(stripped);
      } catch (DateTimeException e) {
        throw unknown(text, e);
      }
    }
    @Nullable String minutes = clock.group("minutes");
    @Nullable String hours = clock.group("hours");
    long seconds = number(clock.group("seconds"));
    boolean isClock = minutes != null;
    if ((isClock && seconds >= SECONDS_PER_MINUTE)
        || (hours != null && number(minutes) >= MINUTES_PER_HOUR)) {
      throw unknown(text, null);
    }
    return Duration.ofHours(number(hours))
        .plusMinutes(number(minutes))
        .plusSeconds(seconds)
        .plusNanos(nanos(clock.group("part")));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static long nanos(@Nullable String part) {
    return Long.parseLong((Objects.requireNonNullElse(part, "") + "000000000").substring(0, 9));
  }

  private static TypeConversionException unknown(String text, @Nullable Throwable cause) {
    TypeConversionException unknown =
        new TypeConversionException("'" + text + "' is no time; expected one " + FORMS);
    if (cause != null) {
      unknown.initCause(cause);
    }
    return unknown;
  }
}
