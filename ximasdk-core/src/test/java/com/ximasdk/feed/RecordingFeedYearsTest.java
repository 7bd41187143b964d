// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static com.ximasdk.feed.ScriptedTenant.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.internal.time.Carrier;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.internal.time.VirtualTime;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** What befalls a recording feed in years: lists, clocks and machines that are odd for a while. */
class RecordingFeedYearsTest {
  private static final Instant NOW = VirtualTime.START;

  private static final Instant START = NOW.minus(Duration.ofHours(3));

  private final FeedStory story = new FeedStory();

  private static Instant at(int minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  private static Recording bens(String key, Instant start) {
    return recording(key, "call of " + key, start).toBuilder().agent("Ben(300)").build();
  }

  private static Recording inStatus(Recording recording, String status) {
    return recording.toBuilder().status(new RecordingStatus(status)).build();
  }

  private FeedStory since(Instant start) {
    return story.open(builder -> builder.since(start));
  }

  private void hasADayOfEach(int days) {
    for (int day = 0; day < days; day++) {
      story.tenant.has(recording("ann " + day, "a" + day, day(day)));
      story.tenant.has(bens("ben " + day, day(day).plusSeconds(1)));
    }
  }

  @Test
  void anExtensionThatIsTakenOffAndPutBackOnBringsNothingTwice() {
    hasADayOfEach(10);
    List<WantedExtension> listed =
        new ArrayList<>(List.of(WantedExtension.of("253"), WantedExtension.of("300")));
    story.open(builder -> builder.extensions(() -> List.copyOf(listed)).since(START));
    story.time.pass(Duration.ofDays(4));
    assertThat(story.acknowledged()).hasSize(10);

    listed.remove(1);
    assertThat(story.acknowledgedAfter(Duration.ofDays(6))).hasSize(5);
    listed.add(WantedExtension.of("300"));

    assertThat(story.acknowledgedAfter(Duration.ofHours(1)))
        .containsExactly(
            "NEW ben 5 of 1",
            "NEW ben 6 of 1",
            "NEW ben 7 of 1",
            "NEW ben 8 of 1",
            "NEW ben 9 of 1");
  }

  @Test
  void fromAllToListedExtensionsAndBackNothingComesTwice() {
    hasADayOfEach(10);
    since(START);
    story.time.pass(Duration.ofDays(4));
    assertThat(story.acknowledged()).hasSize(10);
    story.open(
        builder -> builder.extensions(() -> List.of(WantedExtension.of("253"))).since(START));
    assertThat(story.acknowledgedAfter(Duration.ofDays(6))).hasSize(5);

    assertThat(since(START).acknowledged())
        .containsExactly(
            "NEW ben 5 of 1",
            "NEW ben 6 of 1",
            "NEW ben 7 of 1",
            "NEW ben 8 of 1",
            "NEW ben 9 of 1");
  }

  @Test
  void anExtensionThatIsWantedFromATimeToComeBringsNoOthersEarlier() {
    story.tenant.has(recording("a", "1", NOW.plus(Duration.ofMinutes(30))));
    story.open(
        builder ->
            builder
                .settling(Duration.ofHours(1))
                .extensions(
                    () ->
                        List.of(
                            WantedExtension.of("253"), WantedExtension.from("300", Instant.MAX)))
                .since(START));

    assertThat(story.acknowledgedAfter(Duration.ofHours(1))).isEmpty();
    assertThat(story.acknowledgedAfter(Duration.ofHours(1))).containsExactly("NEW a of 1");
  }

  @Test
  void aRecordingThatHasChangedWhileItWaitedAsOneOfAGrownCallIsToldAsChanged() {
    Recording first = recording("a", "1", at(10));
    story.tenant.has(first);
    since(START).acknowledged();
    story.tenant.has(recording("b", "1", at(11)));
    story.time.pass(Duration.ofMinutes(20));
    RecordingDelivery grown = story.next().orElseThrow();
    assertThat(grown.kind()).isEqualTo(DeliveryKind.CALL_GREW);

    grown.putBack(Duration.ofMinutes(1), "Not now.");
    story.tenant.has(first.toBuilder().duration(Duration.ofMinutes(9)).build());
    story.time.pass(Duration.ofHours(1));

    List<DeliveryKind> kinds = new ArrayList<>();
    story.all(
        delivery -> {
          if (delivery.recordingKey().text().equals("a")) {
            kinds.add(delivery.firstKind());
          }
          delivery.acknowledge();
        });
    assertThat(kinds).containsExactly(DeliveryKind.CHANGED);
  }

  @Test
  void aRecordingThatIsNotReadyIsStillWaitedForWhenItWasNotListedForAWhile() {
    Recording first = recording("a", "1", at(10));
    story.tenant.has(inStatus(first, "RECORDING"));
    assertThat(since(START).acknowledged()).isEmpty();
    story.tenant.hasNoMore("a");
    assertThat(story.acknowledgedAfter(Duration.ofMinutes(10))).isEmpty();
    story.tenant.has(inStatus(first, "RECORDING"));

    assertThat(story.acknowledgedAfter(Duration.ofHours(3))).isEmpty();
    story.tenant.has(first);
    assertThat(story.acknowledgedAfter(Duration.ofHours(1))).containsExactly("NEW a of 1");
  }

  @Test
  void aRecordingThatIsNotReadyIsStillWaitedForWhenItsExtensionWasNotListedForAWhile() {
    Recording first = recording("a", "1", at(10));
    story.tenant.has(inStatus(first, "RECORDING"));
    List<WantedExtension> listed = new ArrayList<>(List.of(WantedExtension.of("253")));
    story.open(builder -> builder.extensions(() -> List.copyOf(listed)).since(START));
    assertThat(story.acknowledged()).isEmpty();
    listed.set(0, WantedExtension.of("300"));
    assertThat(story.acknowledgedAfter(Duration.ofHours(1))).isEmpty();
    listed.set(0, WantedExtension.of("253"));

    assertThat(story.acknowledgedAfter(Duration.ofHours(3))).isEmpty();
    story.tenant.has(first);
    assertThat(story.acknowledgedAfter(Duration.ofHours(1))).containsExactly("NEW a of 1");
  }

  @Test
  void aRecordingThatWasLookedAtOftenIsNotParkedForMissingOnce() {
    Recording first = inStatus(recording("a", "1", at(10)), "RECORDING");
    story.tenant.has(first);
    since(START).acknowledged();
    for (int i = 0; i < 12; i++) {
      story.acknowledgedAfter(Duration.ofHours(1));
    }
    story.tenant.hasNoMore("a");

    assertThat(story.acknowledgedAfter(Duration.ofHours(2))).isEmpty();

    assertThat(story.feed().parked()).isEmpty();
  }

  /** A clock that shows another time than it is. */
  private static final class Clockwork implements Timing {
    private final VirtualTime time;
    private Duration ahead = Duration.ZERO;

    Clockwork(VirtualTime time) {
      this.time = time;
    }

    @Override
    public Instant now() {
      return time.now().plus(ahead);
    }

    @Override
    public long nanoTime() {
      return time.nanoTime();
    }

    @Override
    public Wait after(Duration wait, Runnable task) {
      return time.after(wait, task);
    }
  }

  private Carrier carrier(Timing timing) {
    Executor soon = task -> timing.after(Duration.ZERO, task);
    return new Carrier(timing, soon, soon);
  }

  @Test
  void whatWasPutBackWhileTheClockWasYearsAheadWaitsNoLongerThanItWasToldTo() {
    Clockwork clock = new Clockwork(story.time);
    story.tenant.has(recording("a", "1", at(10)));
    clock.ahead = Duration.ofDays(3650);
    story.open(builder -> builder.carrier(carrier(clock)).since(START));
    story.all(delivery -> delivery.putBack(Duration.ofHours(1), "Later."));

    clock.ahead = Duration.ZERO;

    assertThat(story.acknowledgedAfter(Duration.ofMinutes(20))).isEmpty();
    assertThat(story.acknowledgedAfter(Duration.ofHours(1))).containsExactly("REPEATED a of 1");
  }

  @Test
  void whatWasNotReadyWhileTheClockWasYearsAheadComes() {
    Clockwork clock = new Clockwork(story.time);
    Recording first = recording("a", "1", at(10));
    story.tenant.has(inStatus(first, "RECORDING"));
    clock.ahead = Duration.ofDays(3650);
    story.open(builder -> builder.carrier(carrier(clock)).since(START));
    assertThat(story.acknowledged()).isEmpty();
    clock.ahead = Duration.ZERO;
    story.tenant.has(recording("late", "9", day(3)), day(3));
    assertThat(story.acknowledgedAfter(Duration.ofDays(4))).contains("NEW late of 1");

    story.tenant.has(first);
    assertThat(story.acknowledgedAfter(Duration.ofHours(2))).containsExactly("NEW a of 1");
  }

  @Test
  void anErrorOfTheStoreLosesNoRecordingAndMarksNoneAsRepeated() {
    story.tenant.has(recording("a", "1", at(10))).has(recording("b", "2", at(11)));
    since(START).next().orElseThrow().acknowledge();
    story.store.throwsNext(new StackOverflowError());

    assertThatThrownBy(story::next).hasRootCauseInstanceOf(StackOverflowError.class);

    assertThat(story.acknowledgedAfter(Duration.ofMinutes(20))).containsExactly("NEW b of 1");
  }

  @Test
  void whatIsLeftOutIsCountedOnceAlthoughSlicesOverlap() {
    story.tenant.has(recording("parked", "1", day(1).minusSeconds(60)));
    story.tenant.has(recording("done", "2", day(1).minusSeconds(50)));
    story.tenant.has(inStatus(recording("unready", "3", day(1).minusSeconds(40)), "RECORDING"));
    story.tenant.has(recording("next", "4", day(1).plusSeconds(60)));
    story.time.pass(Duration.ofDays(2));
    since(START)
        .all(
            delivery -> {
              if (delivery.recordingKey().text().equals("parked")) {
                delivery.park("Odd.");
              } else {
                delivery.acknowledge();
              }
            });

    story.open(builder -> builder.overlap(Duration.ofDays(9)).since(START)).acknowledged();

    RecordingRound round = story.rounds.get(story.rounds.size() - 1);
    assertThat(round.leftOut().parked()).isEqualTo(1);
    assertThat(round.doneBefore()).isEqualTo(2);
  }

  @Test
  void aSliceThatIsListedAgainAfterAFailureIsCountedOnce() {
    story.tenant.has(inStatus(recording("unready", "3", at(10)), "RECORDING"));
    since(START);
    // The first commit marks where the feed begins, the next one is the slice's.
    story.store.failsAfter(1, ScriptedStore.Fault.NOT_KEPT);
    assertThatThrownBy(story::next).isNotNull();
    story.acknowledgedAfter(Duration.ofMinutes(5));

    assertThat(story.rounds.get(0).leftOut().notReady().values()).containsExactly(1);
  }

  @Test
  void anIterationThrowsWhatAStepFailedWith() {
    Executor here = Runnable::run;
    story.tenant.failsNext(new IllegalStateException("odd"));
    story.open(builder -> builder.carrier(new Carrier(story.time, here, here)).since(START));
    Iterator<RecordingDelivery> deliveries = story.feed().iterator();

    assertThatThrownBy(deliveries::hasNext).hasMessage("odd");
    story.feed().close();
    assertThat(deliveries.hasNext()).isFalse();
  }

  @Test
  void whoeverWaitsIsServedAlthoughThereWasNoThreadForAWhile() {
    for (int before = 0; before < 12; before++) {
      FeedStory other = new FeedStory();
      other.tenant.has(recording("a", "1", at(10)));
      int[] left = {before};
      Executor scarce =
          task -> {
            if (left[0]-- == 0) {
              throw new OutOfMemoryError("unable to create native thread");
            }
            other.time.after(Duration.ZERO, task);
          };
      other.open(builder -> builder.carrier(new Carrier(other.time, scarce, scarce)).since(START));
      String told = "";
      for (int tries = 0; tries < 3 && !told.startsWith("a"); tries++) {
        try {
          CompletableFuture<Optional<RecordingDelivery>> next = other.feed().nextAsync();
          other.time.pass(Duration.ofMinutes(20));
          told = next.isDone() ? next.join().orElseThrow().recordingKey().text() : "waits";
        } catch (Throwable noThread) {
          told = "failed";
        }
      }
      assertThat(told).as("task " + before + " had no thread").isEqualTo("a");
    }
  }
}
