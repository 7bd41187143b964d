// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.recording.CallSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses the reading of a report's call times that fits a recording. */
final class ReportedTimes {
  /** Reports may round to the minute, and clocks of two systems differ. */
  static final Duration TOLERANCE = Duration.ofMinutes(2);

  /** What is written as a time of the wall clock and can be counted on with a duration. */
  private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9998-12-30T00:00:00Z");

  private final @Nullable Instant recorded;
  private final CallDetails details;
  private final @Nullable CallTimes callKeyTimes;

  /** What rounding to seconds takes off at most. */
  private static final Duration ROUNDING = Duration.ofSeconds(1);

  /** The duration of the call, if it is one of a call and in no doubt. */
  private final @Nullable Duration duration;

  private @Nullable Instant start;
  private @Nullable Instant end;
  private long distance = Long.MAX_VALUE;

  /**
   * Of one recording.
   *
   * @param recorded when it starts
   * @param length how long it is
   */
  ReportedTimes(
      @Nullable Instant recorded,
      @Nullable Duration length,
      CallDetails details,
      @Nullable CallTimes callKeyTimes) {
    this.recorded = recorded;
    this.details = details;
    this.callKeyTimes = callKeyTimes;
    this.duration = duration(details.callDurations(), length, callKeyTimes);
  }

  /** The one reading of a duration that fits what else is known; null if there is none. */
  private static @Nullable Duration duration(
      List<Duration> readings, @Nullable Duration length, @Nullable CallTimes callKeyTimes) {
    List<Duration> fitting =
        readings.stream()
            .filter(one -> !one.isNegative() && one.compareTo(CallSpan.LONGEST) <= 0)
            .toList();
    Instant begin = callKeyTimes == null ? null : callKeyTimes.startOrNull();
    Instant finish = callKeyTimes == null ? null : callKeyTimes.endOrNull();
    if (begin != null && finish != null) {
      Duration told = Duration.between(begin, finish);
      return fitting.stream().min(Comparator.comparing(one -> one.minus(told).abs())).orElse(null);
    }
    if (fitting.size() > 1 && length != null) {
      // No call is shorter than what was recorded of it.
      fitting = fitting.stream().filter(one -> one.plus(ROUNDING).compareTo(length) >= 0).toList();
    }
    return fitting.size() == 1 ? fitting.get(0) : null;
  }

  /** The times that fit, null if none do. */
  @Nullable CallTimes choose(CallTimes known) {
    List<Instant> starts = details.startTimes();
    List<Instant> ends = details.endTimes();
    if (!starts.isEmpty() && !ends.isEmpty()) {
      for (int i = 0; i < starts.size(); i++) {
        for (int j = 0; j < ends.size(); j++) {
          consider(starts.get(i), ends.get(j));
        }
      }
      return chosen(CallTimesSource.REPORT);
    }
    if (duration != null) {
      starts.stream()
          .filter(ReportedTimes::isSane)
          .forEach(one -> consider(one, one.plus(duration)));
      ends.stream()
          .filter(ReportedTimes::isSane)
          .forEach(one -> consider(one.minus(duration), one));
      return chosen(CallTimesSource.REPORT);
    }
    return choose(starts, ends, known);
  }

  /** One time, beside one that is known from elsewhere. */
  private @Nullable CallTimes choose(List<Instant> starts, List<Instant> ends, CallTimes known) {
    Instant otherEnd = known.end().orElse(null);
    Instant otherStart = known.start().orElse(null);
    if (!starts.isEmpty() && otherEnd != null) {
      starts.forEach(one -> consider(one, otherEnd));
      return chosen(known.source());
    }
    if (!ends.isEmpty() && otherStart != null) {
      ends.forEach(one -> consider(otherStart, one));
      return chosen(known.source());
    }
    for (Instant one : starts) {
      if (isSane(one) && (recorded == null || !recorded.plus(TOLERANCE).isBefore(one))) {
        return CallTimes.of(one, null, known.source());
      }
    }
    return ends.isEmpty() || !isSane(ends.get(0))
        ? null
        : CallTimes.of(null, ends.get(0), known.source());
  }

  private void consider(Instant from, Instant to) {
    if (!isSane(from) || !isSane(to) || to.isBefore(from)) {
      return;
    }
    Duration length = Duration.between(from, to);
    if (length.compareTo(CallSpan.LONGEST) > 0 || !holdsTheRecording(from, to)) {
      return;
    }
    long far = distance(from, to, length);
    if (far < distance) {
      distance = far;
      start = from;
      end = to;
    }
  }

  private boolean holdsTheRecording(Instant from, Instant to) {
    return recorded == null
        || (!recorded.plus(TOLERANCE).isBefore(from) && !recorded.minus(TOLERANCE).isAfter(to));
  }

  /** How far from what else is known of the call. */
  private long distance(Instant from, Instant to, Duration length) {
    Instant begin = callKeyTimes == null ? null : callKeyTimes.startOrNull();
    Instant finish = callKeyTimes == null ? null : callKeyTimes.endOrNull();
    if (begin != null && finish != null) {
      return Math.abs(from.toEpochMilli() - begin.toEpochMilli())
          + Math.abs(to.toEpochMilli() - finish.toEpochMilli());
    }
    return duration == null ? length.toMillis() : length.minus(duration).abs().toMillis();
  }

  private static boolean isSane(Instant time) {
    return !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
  }

  private @Nullable CallTimes chosen(CallTimesSource source) {
    return start == null ? null : CallTimes.of(start, end, source);
  }

  /** Why the times of the details were left aside. */
  String remark() {
    return "The report says that the call starts at %s and ends at %s. Expected that it ends after"
            .formatted(list(details.startTimes()), list(details.endTimes()))
        + " its start, and that the recording, which starts at %s, starts in it, give or take %s"
            .formatted(recorded == null ? "no known time" : recorded, TOLERANCE.toMinutes())
        + " minutes. Look at the time zone that the report was read with, and at its Call Key.";
  }

  private static String list(List<Instant> readings) {
    return readings.isEmpty()
        ? "no known time"
        : readings.stream().map(Instant::toString).collect(Collectors.joining(" or "));
  }
}
