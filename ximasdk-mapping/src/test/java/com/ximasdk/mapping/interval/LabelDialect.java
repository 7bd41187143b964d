// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.mapping.interval.TrueDay.TrueInterval;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a product can label its intervals; the label is a JSON value. */
enum LabelDialect {
  INSTANT(true) {
    @Override
    String label(TrueInterval interval) {
      return quoted(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(interval.start()));
    }
  },
  INSTANT_IN_UTC(true) {
    @Override
    String label(TrueInterval interval) {
      return quoted(interval.start().toInstant().toString());
    }
  },
  EPOCH_MILLIS(true) {
    @Override
    String label(TrueInterval interval) {
      return Long.toString(interval.start().toInstant().toEpochMilli());
    }
  },
  INSTANTS(true) {
    @Override
    String label(TrueInterval interval) {
      return quoted(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(interval.start())
              + "/"
              + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                  interval.start().plus(interval.length())));
    }
  },
  DATE_TIME(false) {
    @Override
    String label(TrueInterval interval) {
      return formatted("uuuu-MM-dd'T'HH:mm:ss", interval.start());
    }
  },
  SPOKEN(false) {
    @Override
    String label(TrueInterval interval) {
      return formatted("EEEE, MMMM d, uuuu h:mm:ss a", interval.start());
    }
  },
  TWELVE_HOURS(false) {
    @Override
    String label(TrueInterval interval) {
      return formatted("h:mm a", interval.start());
    }
  },
  TWENTY_FOUR_HOURS(false) {
    @Override
    String label(TrueInterval interval) {
      return formatted("HH:mm", interval.start());
    }
  },
  RAW_AND_SHOWN(false) {
    @Override
    String label(TrueInterval interval) {
      return "{\"raw\":"
          + interval.start().toLocalTime().toSecondOfDay() / 60
          + ",\"formatted\":"
          + formatted("h:mm a", interval.start())
          + "}";
    }
  },
  MINUTES(false) {
    @Override
    String label(TrueInterval interval) {
      return Integer.toString(interval.start().toLocalTime().toSecondOfDay() / 60);
    }
  },
  HOURS(false) {
    @Override
    String label(TrueInterval interval) {
      return interval.start().getMinute() == 0
          ? Integer.toString(interval.start().getHour())
          : quoted("half past " + interval.start().getHour());
    }
  },
  HOURS_AND_MINUTES(false) {
    @Override
    String label(TrueInterval interval) {
      return formatted("HHmm", interval.start());
    }
  },
  SPAN(false) {
    @Override
    String label(TrueInterval interval) {
      return span("h:mm a", interval, interval.length());
    }
  },
  SPAN_TO_LAST_MINUTE(false) {
    @Override
    String label(TrueInterval interval) {
      return span("h:mm a", interval, interval.length().minusMinutes(1));
    }
  },
  SPAN_TO_LAST_SECOND(false) {
    @Override
    String label(TrueInterval interval) {
      return span("HH:mm:ss", interval, interval.length().minusSeconds(1));
    }
  },
  PART_OF_DAY(false) {
    @Override
    String label(TrueInterval interval) {
      return Double.toString(interval.start().toLocalTime().toSecondOfDay() / 86_400.0);
    }
  },
  /** A 12-hour clock that does not say which half of the day: never certain, never wrong. */
  HALF_DAYS_UNSAID(false) {
    @Override
    String label(TrueInterval interval) {
      return formatted("h:mm", interval.start());
    }
  };

  private final boolean statesInstant;

  LabelDialect(boolean statesInstant) {
    this.statesInstant = statesInstant;
  }

  abstract String label(TrueInterval interval);

  /** Whether each label says which instant it means. */
  boolean statesInstant() {
    return statesInstant;
  }

  /** Whether the labels are certain on any day that has no clock change, whatever is left out. */
  boolean isCertainOnPlainDays() {
    return switch (this) {
      case INSTANT,
          INSTANT_IN_UTC,
          EPOCH_MILLIS,
          INSTANTS,
          DATE_TIME,
          SPOKEN,
          TWELVE_HOURS,
          TWENTY_FOUR_HOURS,
          RAW_AND_SHOWN,
          MINUTES,
          SPAN,
          SPAN_TO_LAST_MINUTE,
          SPAN_TO_LAST_SECOND ->
          true;
      case HOURS, HOURS_AND_MINUTES, PART_OF_DAY, HALF_DAYS_UNSAID -> false;
    };
  }

  private static String span(String pattern, TrueInterval interval, Duration length) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.US);
    return quoted(
        format.format(interval.start()) + " - " + format.format(interval.start().plus(length)));
  }

  private static String formatted(String pattern, ZonedDateTime time) {
    return quoted(DateTimeFormatter.ofPattern(pattern, Locale.US).format(time));
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
