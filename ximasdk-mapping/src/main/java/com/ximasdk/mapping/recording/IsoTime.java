// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The one form in which times are written: ISO 8601 with milliseconds and offset. */
public final class IsoTime {
  /** {@code XXXXX} keeps the seconds that some historical offsets have. */
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXXXX", Locale.ROOT);

  private IsoTime() {}

  /**
   * Writes a time such as {@code 2024-02-12T14:40:49.131-06:00}; the offset of UTC is {@code Z}.
   *
   * @param time the time; what is below a millisecond is cut off
   * @param zone the zone in which it is written
   * @return the text
   */
  public static String format(Instant time, ZoneId zone) {
    return FORMAT.format(time.atZone(zone));
  }
}
