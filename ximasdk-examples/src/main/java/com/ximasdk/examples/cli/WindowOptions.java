// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A stretch of time, [from, to). */
public final class WindowOptions {
  @Option(
      names = "--from",
      required = true,
      paramLabel = "T",
      description =
          "Its start: a date-time with offset, as 2026-07-14T08:00:00-06:00, or a date, which"
              + " means its start in the zone.")
  private @Nullable DateOrTime from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "T",
      description = "Its end, given likewise; the end itself is outside.")
  private @Nullable DateOrTime to;

  /**
   * Looks whether the window has an extent.
   *
   * @param zone where dates are
   * @param violations takes what is wrong
   */
  public void check(ZoneId zone, Violations violations) {
    if (from != null && to != null && !from.in(zone).isBefore(to.in(zone))) {
      violations.add(
          "--from is "
              + from.in(zone).atZone(zone).toOffsetDateTime()
              + " and --to is "
              + to.in(zone).atZone(zone).toOffsetDateTime()
              + ". Expected --from before --to.");
    }
  }

  /**
   * Its first instant.
   *
   * @param zone where dates are
   */
  public Instant from(ZoneId zone) {
    return Objects.requireNonNull(from).in(zone);
  }

  /**
   * The first instant after it.
   *
   * @param zone where dates are
   */
  public Instant to(ZoneId zone) {
    return Objects.requireNonNull(to).in(zone);
  }
}
