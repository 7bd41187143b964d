// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.XimaException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** One run over the days of a history. */
final class HistoryRun<T> {
  private final DailyReport<T> report;
  private final DaysDone store;
  private final BiConsumer<LocalDate, XimaException> failures;
  private final BiConsumer<LocalDate, IntervalDay<T>> adapter;
  private final SortedSet<LocalDate> finished;
  private final List<LocalDate> done = new ArrayList<>();
  private final SortedMap<LocalDate, XimaException> failedDays = new TreeMap<>();
  private final SortedMap<LocalDate, List<IntervalFailure>> failedGroups = new TreeMap<>();
  private final SortedMap<LocalDate, Map<String, String>> absentGroups = new TreeMap<>();
  private boolean isInDoubt;

  HistoryRun(
      DailyReport<T> report,
      DaysDone store,
      BiConsumer<LocalDate, XimaException> failures,
      BiConsumer<LocalDate, IntervalDay<T>> adapter) {
    this.report = report;
    this.store = store;
    this.failures = failures;
    this.adapter = adapter;
    this.finished = new TreeSet<>(store.load());
  }

  boolean isDone(LocalDate day) {
    return finished.contains(day);
  }

  void ask(LocalDate day) {
    DayAnswer<T> answer = report.read(day);
    if (answer instanceof DayAnswer.Failed<T> failed) {
      failed(day, failed);
    } else {
      isInDoubt = false;
      read(day, (DayAnswer.Understood<T>) answer);
    }
  }

  private void failed(LocalDate day, DayAnswer.Failed<T> failed) {
    XimaException failure = failed.failure();
    failures.accept(day, failure);
    boolean isFurtherDoubt = failed.extent() == FailureExtent.IN_DOUBT && isInDoubt;
    if (failed.extent() == FailureExtent.OF_THE_TENANT || isFurtherDoubt) {
      failedDays.values().stream()
          .filter(before -> !before.equals(failure))
          .forEach(failure::addSuppressed);
      throw failure;
    }
    isInDoubt = failed.extent() == FailureExtent.IN_DOUBT;
    failedDays.put(day, failure);
  }

  private void read(LocalDate day, DayAnswer.Understood<T> answer) {
    IntervalDay<T> checked = answer.day();
    adapter.accept(day, checked);
    if (!answer.absent().isEmpty()) {
      absentGroups.put(day, answer.absent());
    }
    if (answer.failures().isEmpty()) {
      finished.add(day);
      store.save(finished);
      done.add(day);
    } else {
      failedGroups.put(day, checked.failures());
    }
  }

  HistoryOutcome outcome() {
    return new HistoryOutcome(done, failedDays, failedGroups, absentGroups);
  }
}
