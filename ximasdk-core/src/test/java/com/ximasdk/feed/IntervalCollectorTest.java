// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.ReportReader;
import com.ximasdk.call.CallOptions;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportFormat;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.report.Reports;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock, the report and the end of the process are the test's; the position is a real file. */
class IntervalCollectorTest {
  private static final ZoneId UTC = ZoneOffset.UTC;
  private static final Instant MORNING = Instant.parse("2026-07-14T08:00:00Z");

  @TempDir private Path directory;
  private final Tenant tenant = new Tenant();
  private Instant now = MORNING;

  @Test
  void anIntervalIsDeliveredOnceWhenItHasClosedAndSettled() {
    tenant.calls("2026-07-14T08:00:00Z", 5);
    tenant.calls("2026-07-14T08:15:00Z", 6);

    assertThat(roundAt("2026-07-14T08:19:59Z")).isEmpty();
    assertThat(roundAt("2026-07-14T08:20:00Z")).containsExactly("NEW 08:00=5");
    assertThat(roundAt("2026-07-14T08:30:00Z")).isEmpty();
    assertThat(roundAt("2026-07-14T08:35:00Z")).containsExactly("NEW 08:15=6");
    assertThat(roundAt("2026-07-14T08:50:00Z")).isEmpty();
  }

  @Test
  void whatEndedBeforeTheStartIsNotDelivered() {
    tenant.calls("2026-07-14T07:45:00Z", 4);
    tenant.calls("2026-07-14T08:00:00Z", 5);

    assertThat(roundAt("2026-07-14T08:20:00Z")).containsExactly("NEW 08:00=5");
  }

  @Test
  void aLateChangeIsDeliveredAsACorrectionAlsoAfterARestart() {
    tenant.calls("2026-07-14T08:00:00Z", 5);
    assertThat(roundAt("2026-07-14T08:20:00Z")).containsExactly("NEW 08:00=5");

    tenant.calls("2026-07-14T08:00:00Z", 7);

    assertThat(roundAt("2026-07-14T08:35:00Z")).containsExactly("CORRECTION 08:00=7");
    assertThat(roundAt("2026-07-14T08:50:00Z")).isEmpty();
  }

  @Test
  void anIntervalThatTheReportShowsLateIsStillDelivered() {
    assertThat(roundAt("2026-07-14T09:00:00Z")).isEmpty();

    tenant.calls("2026-07-14T08:00:00Z", 5);

    assertThat(roundAt("2026-07-14T09:15:00Z")).containsExactly("NEW 08:00=5");
  }

  @Test
  void afterAnOutageTheRoundsCatchUpDayByDay() {
    tenant.calls("2026-07-14T08:00:00Z", 1);
    assertThat(roundAt("2026-07-14T08:20:00Z")).hasSize(1);
    tenant.calls("2026-07-14T23:45:00Z", 2);
    tenant.calls("2026-07-15T12:00:00Z", 3);
    tenant.calls("2026-07-24T00:00:00Z", 4);
    tenant.days.clear();

    assertThat(roundAt("2026-07-24T00:20:00Z"))
        .containsExactly("NEW 23:45=2", "NEW 12:00=3", "NEW 00:00=4");
    assertThat(tenant.days).hasSize(11).first().isEqualTo(LocalDate.of(2026, 7, 14));
    assertThat(roundAt("2026-07-24T00:35:00Z")).isEmpty();
  }

  @Test
  void spansWithoutEndAreTakenAndCounted() {
    Duration forever = ChronoUnit.FOREVER.getDuration();
    tenant.calls("2026-07-14T08:00:00Z", 5);
    now = Instant.parse("2026-07-14T08:20:00Z");

    List<UnaryOperator<IntervalCollector.Builder<Interval>>> settings =
        List.of(
            builder -> builder.lookBack(forever),
            builder -> builder.settling(forever),
            builder -> builder.patience(forever),
            builder -> builder.period(forever));
    for (UnaryOperator<IntervalCollector.Builder<Interval>> setting : settings) {
      try (IntervalCollector<Interval> collector = collector(setting)) {
        assertThatCode(() -> collector.collect(round -> {})).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void whenTheAdapterFailsTheIntervalsComeAgainAndAreMarked() {
    tenant.calls("2026-07-14T08:00:00Z", 5);
    now = Instant.parse("2026-07-14T08:20:00Z");

    try (IntervalCollector<Interval> collector = collector()) {
      assertThatThrownBy(
              () ->
                  collector.collect(
                      round -> {
                        throw new IllegalStateException("the database is away");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }

    assertThat(roundAt("2026-07-14T08:35:00Z")).containsExactly("REPEATED 08:00=5");
    assertThat(roundAt("2026-07-14T08:50:00Z")).isEmpty();
  }

  @Test
  void whenAReportFailsInTheMiddleOfACatchUpTheRestComesNextTime() {
    tenant.calls("2026-07-14T08:00:00Z", 1);
    tenant.calls("2026-07-15T08:00:00Z", 2);
    tenant.failsOn = LocalDate.of(2026, 7, 15);
    List<String> delivered = new ArrayList<>();
    now = Instant.parse("2026-07-15T09:00:00Z");

    try (IntervalCollector<Interval> collector = collector()) {
      assertThatThrownBy(() -> collector.collect(into(delivered)))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(delivered).containsExactly("NEW 08:00=1");

    tenant.failsOn = null;
    assertThat(roundAt("2026-07-15T09:15:00Z")).containsExactly("NEW 08:00=2");
  }

  /** A new collector each time: as after a restart. */
  private List<String> roundAt(String time) {
    now = Instant.parse(time);
    List<String> delivered = new ArrayList<>();
    try (IntervalCollector<Interval> collector = collector()) {
      collector.collect(into(delivered));
    }
    return delivered;
  }

  private static Consumer<List<IntervalDelivery<Interval>>> into(List<String> delivered) {
    return round ->
        round.forEach(
            one -> {
              IntervalDelivery.Interval<Interval> delivery =
                  (IntervalDelivery.Interval<Interval>) one;
              delivered.add(
                  delivery.kind()
                      + " "
                      + delivery.interval().start().atOffset(ZoneOffset.UTC).toLocalTime()
                      + "="
                      + delivery.interval().calls());
            });
  }

  private IntervalCollector<Interval> collector() {
    return collector(UnaryOperator.identity());
  }

  private IntervalCollector<Interval> collector(
      UnaryOperator<IntervalCollector.Builder<Interval>> settings) {
    return settings.apply(builder()).build(MORNING);
  }

  private IntervalCollector.Builder<Interval> builder() {
    return IntervalCollector.builder(
            tenant,
            ReportRequest.of("LMIU6034"),
            CellEncodings.of(UTC),
            new Reader(),
            IntervalPositionStores.inFile(directory.resolve("position.json")))
        .clock(new SetClock(now))
        .settling(Duration.ofMinutes(5));
  }

  private record Interval(Instant start, long calls) {}

  private static final class Reader implements IntervalReader<Interval> {
    @Override
    public IntervalDay<Interval> read(ReportRows rows, ReportTimeframe window) {
      List<Interval> intervals =
          rows.stream()
              .map(
                  row ->
                      new Interval(
                          row.dateTime("Minutes").orElseThrow().toInstant(),
                          row.count("Calls").orElseThrow()))
              .toList();
      return new IntervalDay<>(intervals, List.of(""), List.of(), Map.of(), List.of());
    }

    @Override
    public String group(Interval interval) {
      return "";
    }

    @Override
    public Instant start(Interval interval) {
      return interval.start();
    }

    @Override
    public String content(Interval interval) {
      return Long.toString(interval.calls());
    }

    @Override
    public Instant end(Interval interval) {
      return interval.start().plus(Duration.ofMinutes(15));
    }
  }

  /** Answers with what it was told, a day at a time. */
  private static final class Tenant implements Reports {
    private final TreeMap<Instant, Long> calls = new TreeMap<>();
    private final List<LocalDate> days = new ArrayList<>();
    private @org.jspecify.annotations.Nullable LocalDate failsOn;

    void calls(String start, long count) {
      calls.put(Instant.parse(start), count);
    }

    @Override
    public ReportRows open(ReportRequest request, CellEncodings encodings, CallOptions options) {
      String start = request.parameters().get(0).toString();
      LocalDate day = LocalDate.parse(start.replaceAll(".*start=(\\d{4}-\\d\\d-\\d\\d).*", "$1"));
      if (day.equals(failsOn)) {
        throw new IllegalStateException("the tenant is away");
      }
      days.add(day);
      StringBuilder rows = new StringBuilder();
      calls.forEach(
          (at, count) -> {
            if (at.atZone(UTC).toLocalDate().equals(day)) {
              rows.append(rows.isEmpty() ? "" : ",");
              rows.append("[\"" + at + "\"," + count + "]");
            }
          });
      String json =
          "{\"columns\":[{\"key\":\"0\",\"title\":\"Minutes\"},{\"key\":\"1\",\"title\":\"Calls\"}],"
              + "\"rows\":["
              + rows
              + "]}";
      return ReportReader.of(encodings)
          .json(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "test");
    }

    @Override
    public CompletableFuture<ReportRows> openAsync(
        ReportRequest request, CellEncodings encodings, CallOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Downloaded download(
        ReportRequest request,
        ReportFormat format,
        Path target,
        DownloadProgress progress,
        CallOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Downloaded> downloadAsync(
        ReportRequest request,
        ReportFormat format,
        Path target,
        DownloadProgress progress,
        CallOptions options) {
      throw new UnsupportedOperationException();
    }
  }
}
