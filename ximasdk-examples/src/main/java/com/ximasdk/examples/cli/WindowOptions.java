// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.recording.RecordingQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A stretch of time, [from, to), in which recordings start. */
public final class WindowOptions {
  /** Ten years. */
  private static final long MOST_DAYS = 3_653;

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
   * What is odd about a window that is so long that nobody may have meant it.
   *
   * @param zone where dates are
   * @return a sentence, to be told before anything is asked for
   */
  public Optional<String> ofItsLength(ZoneId zone) {
    RecordingQuery query = query(zone);
    long days = Duration.between(query.from(), query.to()).toDays();
    return days <= MOST_DAYS
        ? Optional.empty()
        : Optional.of(
            "The window has "
                + days
                + " days, from "
                + query.from().atZone(zone).toOffsetDateTime()
                + " on, and each of them is asked for. If a shorter one is meant, interrupt this"
                + " and name that by --from and --to.");
  }

  /**
   * Why a window had no recording, if it has not begun yet.
   *
   * @param zone where dates are
   * @param now the time
   * @return a sentence
   */
  public Optional<String> ofItsFuture(ZoneId zone, Instant now) {
    Instant start = query(zone).from();
    return start.isAfter(now)
        ? Optional.of(
            "The window begins at "
                + start.atZone(zone).toOffsetDateTime()
                + ", which is in the future: nothing was recorded in it yet.")
        : Optional.empty();
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
