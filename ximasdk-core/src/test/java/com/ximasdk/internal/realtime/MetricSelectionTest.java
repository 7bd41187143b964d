// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.internal.realtime.MetricSelection.Known;
import com.ximasdk.internal.realtime.MetricSelection.Unusable;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.CategoryType;
import com.ximasdk.realtime.RealtimeMetric;
import com.ximasdk.realtime.StaleCause;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricSelectionTest {
  private static final Moment NOW = new Moment(0, Instant.EPOCH, 0);
  private final AgentWatchOptions options = AgentWatchOptions.defaults();
  private final MetricSelection known = read(new MetricSelection.Unknown(), metric("A"));

  @Test
  void theMetricWithTheNameIsWatched() {
    assertThat(known.id()).contains("A");
  }

  @Test
  void aMetricThatGotAnotherNameIsKnownByItsId() {
    assertThat(read(known, renamed("A")))
        .isInstanceOfSatisfying(
            Known.class, now -> assertThat(now.metric().metricName()).isEqualTo("Renamed"));
  }

  @Test
  void oneThatWasMadeAnewUnderTheNameTakesThePlaceOfTheOneThatLostIt() {
    assertThat(read(known, renamed("A"), metric("B")).id()).contains("B");
  }

  @Test
  void aSecondOneWithTheNameDoesNotDisplaceTheOneThatIsKnown() {
    assertThat(read(known, metric("B"), metric("A")).id()).contains("A");
  }

  @Test
  void twoNewOnesWithTheNameAreAmbiguous() {
    assertThat(read(known, metric("B"), metric("C")))
        .isInstanceOfSatisfying(
            Unusable.class,
            none -> {
              assertThat(none.cause()).isEqualTo(StaleCause.METRIC_AMBIGUOUS);
              assertThat(none.detail()).contains("(B)", "(C)", "by its id");
            });
  }

  @Test
  void oneThatIsListedNoMoreIsAbsentAndComesBackByItsId() {
    MetricSelection absent = read(known, renamed("X"));

    assertThat(absent)
        .isInstanceOfSatisfying(
            Unusable.class, none -> assertThat(none.cause()).isEqualTo(StaleCause.METRIC_ABSENT));
    assertThat(read(absent, renamed("A")).id()).contains("A");
  }

  @Test
  void oneThatIsListedTwiceIsOne() {
    assertThat(read(new MetricSelection.Unknown(), metric("A"), metric("A")).id()).contains("A");
  }

  @Test
  void theMetricOfTimeInStateIsTheOnlyOneThatHasOneOfItsNames() {
    assertThat(durationId(metric("A"), named("D", "Time in State"))).isEqualTo("D");
    assertThat(durationId(metric("A"), named("D", "Time in State"), named("E", "State Duration")))
        .isEmpty();
  }

  private String durationId(RealtimeMetric... metrics) {
    return read(known, metrics) instanceof Known now ? now.durationId().orElse("") : "none";
  }

  private MetricSelection read(MetricSelection before, RealtimeMetric... metrics) {
    return before.read(List.of(metrics), options, NOW);
  }

  private static RealtimeMetric metric(String id) {
    return named(id, "Agent State");
  }

  private static RealtimeMetric renamed(String id) {
    return named(id, "Renamed");
  }

  private static RealtimeMetric named(String id, String name) {
    return new RealtimeMetric(id, name, new CategoryType("AGENT"), List.of());
  }
}
