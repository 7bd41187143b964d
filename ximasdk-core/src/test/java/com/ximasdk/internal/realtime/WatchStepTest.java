// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.RateLimitedException;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.CategoryType;
import com.ximasdk.realtime.RealtimeMetric;
import com.ximasdk.realtime.StaleCause;
import com.ximasdk.realtime.WatchTransport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds after any step, whatever came before it. */
class WatchStepTest {
  private static final RealtimeMetric STATES =
      new RealtimeMetric("K0FLAEB6", "Agent State", new CategoryType("AGENT"), List.of("Ann(1)"));
  private static final RealtimeMetric DURATIONS =
      new RealtimeMetric(
          "D7RT2LQ9", "Agent State Duration", new CategoryType("AGENT"), List.of("Ann(1)"));
  private static final List<Supplier<Throwable>> FAILURES =
      List.of(
          VirtualTenant::unavailable,
          VirtualTenant::refused,
          VirtualTenant::absent,
          () -> new KeyRefusedException(CallSummary.NONE, "401"),
          () -> new OutOfMemoryError("no thread"));

  private static final List<PictureOutcome> OUTCOMES = List.of(PictureOutcome.values());

  private final AgentWatchOptions polling = AgentWatchOptions.defaults();

  static Stream<Arguments> walks() {
    Random seeds = new Random(11);
    return IntStream.range(0, 40)
        .boxed()
        .flatMap(
            i -> {
              long seed = seeds.nextLong();
              return Stream.of(WatchTransport.values())
                  .map(transport -> Arguments.of(transport, seed));
            });
  }

  @ParameterizedTest
  @MethodSource("walks")
  void everyStateHoldsATimeAtWhichItIsLookedAtAgain(WatchTransport transport, long seed) {
    AgentWatchOptions options = AgentWatchOptions.builder().transport(transport).build();
    Random random = new Random(seed);
    Moment now = new Moment(random.nextLong(), Instant.EPOCH, 0);
    WatchState state = WatchState.starting(options, now);
    for (int i = 0; i < 2_000; i++) {
      now = later(now, random.nextInt(4) == 0 ? untilWoken(state, now) : span(random), random);
      WatchStep.Result result = WatchStep.take(state, input(random), options, now);
      state = result.state();

      assertThat(now.reached(state.wakeAt(now))).as("%s", state).isFalse();
      assertThat(now.until(state.poll().wakeAt())).isLessThan(Duration.ofMinutes(5));
      assertThat(result.effects()).filteredOn(WatchStepTest::isRequest).hasSizeLessThan(3);
      if (state.metric() instanceof MetricSelection.Unusable) {
        assertThat(state.health().fresh()).isFalse();
      }
    }
  }

  @Test
  void aWatchWithoutAPictureForThreePeriodsIsStaleWhateverElseHappens() {
    Moment start = new Moment(0, Instant.EPOCH, 0.5);
    WatchState state =
        take(take(WatchState.starting(polling, start), listed(STATES), start), whole(), start);
    Health health = state.health();

    assertThat(health.fresh()).isTrue();
    assertThat(health.at(later(start, Duration.ofSeconds(29))).fresh()).isTrue();
    assertThat(health.at(later(start, Duration.ofSeconds(30))).staleCause())
        .isEqualTo(StaleCause.OUTAGE);
  }

  @Test
  void aStepThatFailsMakesItStaleAndLetsNothingRunOn() {
    Moment start = new Moment(0, Instant.EPOCH, 0.5);
    WatchState state =
        take(take(WatchState.starting(polling, start), listed(STATES), start), whole(), start);

    WatchStep.Result result =
        WatchStep.take(state, new WatchInput.StepFailed(new StackOverflowError()), polling, start);

    assertThat(result.state().health().staleCause()).isEqualTo(StaleCause.OUTAGE);
    assertThat(result.state().health().detail()).contains("StackOverflowError");
    assertThat(result.effects()).containsExactly(new WatchEffect.Abandon());
    assertThat(start.until(result.state().poll().wakeAt()))
        .isLessThanOrEqualTo(polling.pollPeriod());
  }

  @Test
  void whatTheTenantAsksForIsWaitedForFiveMinutesAtMost() {
    Moment start = new Moment(0, Instant.EPOCH, 0.5);
    WatchState reading = take(WatchState.starting(polling, start), listed(STATES), start);

    assertThat(waitAfter(reading, limited(Duration.ofMinutes(2)), start))
        .isEqualTo(Duration.ofMinutes(2));
    assertThat(waitAfter(reading, limited(Duration.ofDays(2)), start))
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void aClosedClientEndsIt() {
    Moment start = new Moment(0, Instant.EPOCH, 0.5);
    WatchState reading = take(WatchState.starting(polling, start), listed(STATES), start);

    assertThat(
            WatchStep.take(
                    reading,
                    new WatchInput.ValuesFailed(new ClientClosedException(CallSummary.NONE)),
                    polling,
                    start)
                .effects())
        .contains(new WatchEffect.End());
  }

  @Test
  void aNameThatIsListedUnderEverOtherIdsIsFollowedOnceInACycle() {
    Moment start = new Moment(0, Instant.EPOCH, 0.5);
    WatchState state = take(WatchState.starting(polling, start), listed(named("ID1")), start);
    Moment next = later(start, untilWoken(state, start));
    int requests = 0;
    WatchInput answer = refused();
    for (int i = 0; i < 100; i++) {
      WatchStep.Result result = WatchStep.take(state, answer, polling, next);
      state = result.state();
      requests += (int) result.effects().stream().filter(WatchStepTest::isRequest).count();
      answer =
          state.poll().phase() instanceof PollCycle.ReadingList
              ? listed(named("ID" + i))
              : refused();
    }

    assertThat(requests).isLessThan(5);
    assertThat(state.health().fresh()).isFalse();
    assertThat(next.until(state.poll().wakeAt())).isGreaterThan(Duration.ofSeconds(3));
  }

  @Test
  void aMetricThatWasMadeAnewIsReadInTheSameCycle() {
    Moment start = new Moment(0, Instant.EPOCH, 0.5);
    WatchState state = take(WatchState.starting(polling, start), listed(named("ID1")), start);
    state = take(state, whole(), start);
    Moment next = later(start, untilWoken(state, start));
    state = take(take(state, new WatchInput.Woken(), next), refused(), next);

    assertThat(WatchStep.take(state, listed(named("ID2")), polling, next).effects())
        .contains(new WatchEffect.ReadValues(new WatchedValues("ID2", Optional.empty())));
  }

  @Test
  void aSubscriptionThatBreaksOffBeforeItsOpeningIsKnownIsOpenedAgain() {
    AgentWatchOptions options =
        AgentWatchOptions.builder().transport(WatchTransport.WEBSOCKET).build();
    Moment start = new Moment(0, Instant.EPOCH, 0.5);
    WatchState opening =
        WatchStep.take(WatchState.starting(options, start), listed(STATES), options, start).state();
    WatchStep.Result broken =
        WatchStep.take(opening, new WatchInput.SocketBroken("closed"), options, start);

    assertThat(broken.effects()).contains(new WatchEffect.DropSocket());
    assertThat(broken.state().line()).isInstanceOf(SocketLine.Broken.class);
  }

  @Test
  void aSubscriptionIsLookedAtWhenItsSilenceHasLastedTooLong() {
    AgentWatchOptions options =
        AgentWatchOptions.builder().transport(WatchTransport.WEBSOCKET).build();
    Moment start = new Moment(0, Instant.EPOCH, 0.5);
    WatchState state =
        WatchStep.take(WatchState.starting(options, start), listed(STATES), options, start).state();
    Moment now = later(start, Duration.ofSeconds(1));
    state = WatchStep.take(state, new WatchInput.SocketOpened(), options, now).state();
    while (state.line() instanceof SocketLine.Open) {
      now = later(now, untilWoken(state, now));
      state = WatchStep.take(state, new WatchInput.Woken(), options, now).state();
    }

    assertThat(now.since(start.nanos())).isEqualTo(Duration.ofSeconds(26));
  }

  private static RealtimeMetric named(String id) {
    return new RealtimeMetric(id, "Agent State", new CategoryType("AGENT"), List.of("Ann(1)"));
  }

  private static WatchInput refused() {
    return new WatchInput.ValuesFailed(VirtualTenant.refused());
  }

  private Duration waitAfter(WatchState reading, Throwable failure, Moment now) {
    return now.until(take(reading, new WatchInput.ValuesFailed(failure), now).poll().wakeAt());
  }

  private static Throwable limited(Duration retryAfter) {
    return new RateLimitedException(CallSummary.NONE, "429", Optional.of(retryAfter));
  }

  private WatchState take(WatchState state, WatchInput input, Moment now) {
    return WatchStep.take(state, input, polling, now).state();
  }

  private static WatchInput listed(RealtimeMetric... metrics) {
    return new WatchInput.Listed(List.of(metrics));
  }

  private static WatchInput whole() {
    return new WatchInput.Valued(PictureOutcome.WHOLE, false);
  }

  private static boolean isRequest(WatchEffect effect) {
    return effect instanceof WatchEffect.ReadList
        || effect instanceof WatchEffect.ReadValues
        || effect instanceof WatchEffect.OpenSocket;
  }

  private static WatchInput input(Random random) {
    Throwable failure = FAILURES.get(random.nextInt(FAILURES.size())).get();
    return switch (random.nextInt(14)) {
      case 0, 1 -> listed(STATES, DURATIONS);
      case 2 -> listed(DURATIONS);
      case 3 -> new WatchInput.ListFailed(failure);
      case 4, 5, 6 ->
          new WatchInput.Valued(
              OUTCOMES.get(random.nextInt(OUTCOMES.size())), random.nextInt(5) == 0);
      case 7 -> new WatchInput.ValuesFailed(failure);
      case 8, 9 -> new WatchInput.SocketOpened();
      case 10 -> new WatchInput.SocketNotOpened(failure);
      case 11 -> new WatchInput.SocketHeard(random.nextBoolean());
      case 12 -> new WatchInput.SocketBroken("cut");
      default ->
          random.nextInt(4) == 0 ? new WatchInput.StepFailed(failure) : new WatchInput.Woken();
    };
  }

  private static Duration span(Random random) {
    return Duration.ofMillis(
        random.nextInt(10) == 0 ? random.nextInt(60_000) : random.nextInt(900));
  }

  private static Duration untilWoken(WatchState state, Moment now) {
    return now.until(state.wakeAt(now));
  }

  private static Moment later(Moment now, Duration span, Random random) {
    return new Moment(now.nanos() + span.toNanos(), now.instant().plus(span), random.nextDouble());
  }

  private static Moment later(Moment now, Duration span) {
    return new Moment(now.nanos() + span.toNanos(), now.instant().plus(span), now.chance());
  }
}
