// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static java.util.Objects.requireNonNull;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CallbackFailedException;
import com.ximasdk.error.XimaException;
import com.ximasdk.feed.DayAnswer.Seen;
import com.ximasdk.internal.text.Fingerprint;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.report.Reports;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The report of intervals, read one day at a time: "Hour of Day" folds several days together. */
record DailyReport<T>(
    Reports reports, ReportRequest request, CellEncodings encodings, IntervalReader<T> reader) {
  private static final Duration LONGEST = Duration.ofDays(1);

  DailyReport {
    requireNonNull(reports, "reports");
    requireNonNull(request, "request");
    requireNonNull(encodings, "encodings");
    requireNonNull(reader, "reader");
  }

  ZoneId zone() {
    return encodings.zone();
  }

  DayAnswer<T> read(LocalDate day) {
    ReportTimeframe window = ReportTimeframe.ofDay(day, zone());
    try (ReportRows rows = reports.open(request.with(window), encodings)) {
      return understood(rows, window, DaySpan.of(day, zone()));
    } catch (XimaException e) {
      return new DayAnswer.Failed<>(e, FailureExtent.of(e));
    }
  }

  /** The reader is the caller's code: what it throws is about this day, and harms no other. */
  private DayAnswer<T> understood(ReportRows rows, ReportTimeframe window, DaySpan span) {
    try {
      return checked(requireNonNull(reader.read(rows, window), "its day"), span);
    } catch (XimaException e) {
      throw e;
    } catch (RuntimeException e) {
      return new DayAnswer.Failed<>(
          ofTheReader("it threw " + e.getClass().getName(), e), FailureExtent.OF_THE_DAY);
    }
  }

  private static CallbackFailedException ofTheReader(String what, RuntimeException cause) {
    return new CallbackFailedException(
        CallSummary.NONE, "The interval reader failed: " + what + ". Mend the reader.", cause);
  }

  private DayAnswer.Understood<T> checked(IntervalDay<T> day, DaySpan span) {
    SortedMap<String, XimaException> failures = new TreeMap<>();
    day.failures().forEach(failure -> failures.put(failure.group(), failure.failure()));
    Map<IntervalKey, Seen<T>> seen = new LinkedHashMap<>();
    Set<String> groups = new LinkedHashSet<>(day.groups());
    for (T interval : day.intervals()) {
      Seen<T> one = seen(interval);
      String group = one.key().group();
      groups.add(group);
      String fault = fault(one, span);
      if (seen.put(one.key(), one) != null) {
        fault = "it gave the interval from " + one.key().start() + " twice";
      }
      if (!fault.isEmpty()) {
        failures.putIfAbsent(
            group,
            ofTheReader("for group '" + group + "' " + fault, new IllegalStateException(fault)));
      }
    }
    groups.removeAll(failures.keySet());
    seen.keySet().removeIf(key -> failures.containsKey(key.group()));
    Map<String, String> absent = new TreeMap<>(day.absentGroups());
    absent.keySet().removeAll(groups);
    absent.keySet().removeAll(failures.keySet());
    return new DayAnswer.Understood<>(
        List.copyOf(seen.values()), groups, failures, absent, day.warnings());
  }

  private Seen<T> seen(T interval) {
    Instant end = reader.end(interval);
    IntervalKey key = new IntervalKey(reader.start(interval), reader.group(interval));
    return new Seen<>(
        key, new IntervalMark(end, Fingerprint.of(reader.content(interval), 12)), interval);
  }

  private static String fault(Seen<?> one, DaySpan span) {
    Instant start = one.key().start();
    Instant end = one.mark().end();
    boolean isWithin = span.holds(start) && end.isAfter(start);
    return isWithin && !end.isAfter(start.plus(LONGEST))
        ? ""
        : "it gave an interval from %s to %s, expected one that begins within %s to %s and lasts at most a day"
            .formatted(start, end, span.start(), span.end());
  }
}
