// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.XimaException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for the days of a round, and sees when it has to stop. */
final class RoundReading<T> {
  private final DailyReport<T> report;
  private final IntervalProgress progress;
  private RoundFacts facts;
  private boolean isAfterTheOthers;
  private boolean isInDoubt;
  private boolean isOver;
  private @Nullable XimaException stop;

  RoundReading(DailyReport<T> report, IntervalProgress progress, RoundFacts facts) {
    this.report = report;
    this.progress = progress;
    this.facts = facts;
  }

  /** What follows from asking for a day. */
  Step<T> ask(IntervalPosition position, LocalDate day) {
    DayAnswer<T> answer = report.read(day);
    if (answer instanceof DayAnswer.Failed<T> failed) {
      return failed(position, day, failed);
    }
    isInDoubt = false;
    DayAnswer.Understood<T> readable = (DayAnswer.Understood<T>) answer;
    Step<T> step = progress.read(position, facts, day, readable);
    facts = facts.with(day, readable.groups());
    return step;
  }

  private Step<T> failed(IntervalPosition position, LocalDate day, DayAnswer.Failed<T> failed) {
    if (failed.extent() == FailureExtent.OF_THE_TENANT) {
      isOver = true;
      stop = failed.failure();
      return Step.of(position, List.of());
    }
    boolean isSecond = isInDoubt && failed.extent() == FailureExtent.IN_DOUBT;
    isInDoubt = failed.extent() == FailureExtent.IN_DOUBT;
    if (isSecond) {
      isOver = true;
      stop = isAfterTheOthers ? null : failed.failure();
    }
    return progress.failed(position, facts, day, failed.failure());
  }

  /** From here on come days that failed before; if others could be read, it is not the tenant. */
  RoundReading<T> afterTheOthers() {
    isAfterTheOthers = !facts.readable().isEmpty();
    isInDoubt = false;
    return this;
  }

  /** Whether no further day is to be asked for. */
  boolean isOver() {
    return isOver;
  }

  /** The failure after which no further day is asked for. */
  Optional<XimaException> stop() {
    return Optional.ofNullable(stop);
  }

  RoundFacts facts() {
    return facts;
  }
}
