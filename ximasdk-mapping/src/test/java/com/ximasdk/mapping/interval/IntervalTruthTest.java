// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import static com.ximasdk.mapping.interval.RowDialectWriter.member;
import static com.ximasdk.mapping.interval.RowDialectWriter.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.ReportReader;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.mapping.interval.TrueDay.TrueInterval;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.IntervalLength;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Days that are made up are written in every form that is claimed to be understood, with the
 * members of each object in any order: what is read is the truth, or it is an error.
 */
class IntervalTruthTest {
  private static final int DAYS_OF_A_SEED = 250;

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("truth.seeds", 5));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsReadIsTheTruthOrAnError(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < DAYS_OF_A_SEED; i++) {
      // Seeds that follow each other begin alike.
      new Case(new Random(random.nextLong())).check();
    }
  }

  /** How averages are written. */
  private enum Average {
    CLOCK,
    ISO,
    MILLISECONDS,
    RAW_AND_SHOWN
  }

  /** The order of the rows. */
  private enum Order {
    ASCENDING,
    DESCENDING,
    ANY
  }

  /** One day in one form. */
  private static final class Case {
    private final Random random;
    private final TrueDay truth;
    private final LabelDialect labels;
    private final RowDialectWriter writer;
    private final Average average;
    private final Order order;

    Case(Random random) {
      this.random = random;
      truth = TrueDay.random(random);
      LabelDialect dialect = any(LabelDialect.values());
      // Nobody writes shorter intervals by their hour.
      labels =
          dialect == LabelDialect.HOURS && truth.minutes() != 60 ? LabelDialect.MINUTES : dialect;
      writer = new RowDialectWriter(random);
      average = any(Average.values());
      order = any(Order.values());
    }

    private <T> T any(T[] values) {
      return List.of(values).get(random.nextInt(values.length));
    }

    void check() {
      String json = report();
      IntervalTable table;
      try {
        table = read(json);
      } catch (ReportFormatException e) {
        throw new AssertionError(this + ": " + json, e);
      }
      List<String> failed = table.failures().stream().map(failure -> failure.group()).toList();
      truth
          .groups()
          .forEach(
              (group, intervals) -> {
                List<String> read =
                    table.rows().stream()
                        .filter(row -> row.group().equals(group))
                        .map(Case::words)
                        .toList();
                if (failed.contains(group)) {
                  assertThat(read).as("%s: nothing of a failed group", this).isEmpty();
                  assertThat(mayFail())
                      .as("%s: %s in %s", this, table.failures().get(0).failure(), json)
                      .isTrue();
                } else {
                  assertThat(read)
                      .as("%s: %s", this, json)
                      .isEqualTo(intervals.stream().map(Case::words).toList());
                }
              });
    }

    /** Whether a form does not say enough by its nature; every other has to be read. */
    private boolean mayFail() {
      if (truth.groups().values().stream()
          .anyMatch(group -> TrueDay.looksLonger(group, truth.minutes()))) {
        return true;
      }
      if (average == Average.MILLISECONDS && isUnitInDoubt()) {
        return true;
      }
      if (labels.statesInstant()) {
        return false;
      }
      if (labels == LabelDialect.TWENTY_FOUR_HOURS || labels == LabelDialect.SPAN_TO_LAST_SECOND) {
        // In order they go on; in another one they need a time that only 24 hours have.
        boolean shows24 =
            truth.groups().values().stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.start().getHour() == 0 || one.start().getHour() >= 13);
        return truth.hasClockChange() || (order != Order.ASCENDING && !shows24);
      }
      return truth.hasClockChange() || !labels.isCertainOnPlainDays();
    }

    private boolean isUnitInDoubt() {
      return truth.groups().values().stream()
          .flatMap(List::stream)
          .noneMatch(one -> one.average().toMillis() > Duration.ofHours(4).toSeconds());
    }

    private IntervalTable read(String json) {
      ReportTimeframe asked = ReportTimeframe.ofDay(truth.day(), truth.zone());
      try (ReportRows rows =
          ReportReader.of(CellEncodings.of(truth.zone()))
              .json(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "test")) {
        return IntervalMapping.of(truth.zone())
            .withLength(new IntervalLength(truth.minutes()))
            .map(rows, asked);
      }
    }

    private String report() {
      ReportTimeframe window = ReportTimeframe.ofDay(truth.day(), truth.zone());
      List<String> members =
          new ArrayList<>(
              List.of(
                  member("title", quoted("Inbound Call Service Level")),
                  member("reportId", "48"),
                  member("executionId", quoted("3eb08a9a")),
                  member("columns", writer.columns())));
      if (random.nextBoolean()) {
        members.add(
            member(
                "timeframe",
                writer.object(
                    member("start", quoted(window.start().toString())),
                    member("end", quoted(window.end().toString())))));
      }
      String groups =
          truth.groups().entrySet().stream().map(this::group).collect(Collectors.joining(","));
      members.add(
          random.nextBoolean()
              ? member("subReports", "[" + groups + "]")
              : member("data", "{\"results\":[" + groups + "]}"));
      return writer.object(members.toArray(String[]::new));
    }

    private String group(Map.Entry<String, List<TrueInterval>> group) {
      List<String> rows = new ArrayList<>();
      for (TrueInterval interval : group.getValue()) {
        rows.add(
            writer.row(
                List.of(
                    labels.label(interval),
                    Long.toString(interval.presented()),
                    Long.toString(interval.answered()),
                    Long.toString(interval.abandoned()),
                    average(interval.average()))));
      }
      switch (order) {
        case ASCENDING -> {
          // As they are.
        }
        case DESCENDING -> Collections.reverse(rows);
        case ANY -> Collections.shuffle(rows, random);
      }
      if (random.nextInt(3) == 0) {
        rows.add(writer.row(List.of("\"Total\"", "1", "1", "0", "\"0:03:00\"")));
      }
      return writer.object(
          member(random.nextBoolean() ? "name" : "group", quoted(group.getKey())),
          member("rows", "[" + String.join(",", rows) + "]"));
    }

    private String average(Duration of) {
      String clock =
          "\"%d:%02d:%02d\"".formatted(of.toHours(), of.toMinutesPart(), of.toSecondsPart());
      return switch (average) {
        case CLOCK -> clock;
        case ISO -> "\"" + of + "\"";
        case MILLISECONDS -> Long.toString(of.toMillis());
        case RAW_AND_SHOWN -> "{\"raw\":" + of.toMillis() + ",\"formatted\":" + clock + "}";
      };
    }

    private static String words(TrueInterval interval) {
      return interval.start().toInstant()
          + " "
          + interval.length()
          + " "
          + interval.presented()
          + " "
          + interval.answered()
          + " "
          + interval.abandoned()
          + " "
          + interval.average();
    }

    private static String words(IntervalStatistics row) {
      return row.start().toInstant()
          + " "
          + row.length()
          + " "
          + row.callsPresented().orElseThrow()
          + " "
          + row.callsAnswered().orElseThrow()
          + " "
          + row.callsAbandoned().orElseThrow()
          + " "
          + row.averageCallDuration().orElseThrow();
    }

    @Override
    public String toString() {
      return truth.zone()
          + " "
          + truth.day()
          + ", "
          + truth.minutes()
          + " minutes, "
          + labels
          + ", "
          + writer.cells()
          + ", "
          + average
          + ", "
          + order;
    }
  }
}
