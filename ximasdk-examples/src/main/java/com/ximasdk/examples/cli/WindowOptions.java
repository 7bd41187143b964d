// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.recording.RecordingQuery;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A stretch of time, [from, to), in which recordings start. */
public final class WindowOptions {
  @Option(
      names = "--from",
      required = true,
      paramLabel = "T",
      description =
          "The start of the window: a date-time with offset, as 2026-07-14T08:00:00-06:00, or a"
              + " date, which means its start in the zone.")
  private @Nullable DateOrTime from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "T",
      description = "The end of the window, given likewise; the end itself is outside.")
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
   * The recordings that start in it.
   *
   * @param zone where dates are
   */
  public RecordingQuery query(ZoneId zone) {
    return RecordingQuery.between(
        Objects.requireNonNull(from).in(zone), Objects.requireNonNull(to).in(zone));
  }
}
