// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Function;

/** A point in time as a person gives it: an instant, or a date that needs a zone to be one. */
public final class DateOrTime {
  private final Function<ZoneId, Instant> at;

  private DateOrTime(Function<ZoneId, Instant> at) {
    this.at = at;
  }

  static DateOrTime of(LocalDate date) {
    return new DateOrTime(zone -> date.atStartOfDay(zone).toInstant());
  }

  static DateOrTime of(OffsetDateTime time) {
    return new DateOrTime(zone -> time.toInstant());
  }

  /**
   * The instant that is meant; of a date, its start.
   *
   * @param zone where the date is
   */
  public Instant in(ZoneId zone) {
    return at.apply(zone);
  }
}
