// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static com.ximasdk.feed.ScriptedTenant.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.checkpoint.EgressLedger;
import com.ximasdk.checkpoint.EgressLimits;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CallbackFailedException;
import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.error.EgressCapException;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.TenantFailureException;
import com.ximasdk.feed.RecordingFeed.State;
import com.ximasdk.feed.ScriptedStore.Fault;
import com.ximasdk.internal.time.VirtualTime;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a recording feed hands out, and when. */
class RecordingFeedTest {
  private static final Instant NOW = VirtualTime.START;
  private static final Instant START = NOW.minus(Duration.ofHours(3));

  private final FeedStory story = new FeedStory();

  private static Instant at(int minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }

  private FeedStory since(Instant start) {
    return story.open(builder -> builder.since(start));
  }

  @Test
  void deliversWhatTheTenantHasInTheOrderOfStarts() {
    story.tenant.has(recording("b", "1", at(20))).has(recording("a", "2", at(10)));

    assertThat(since(START).acknowledged()).containsExactly("NEW a of 1", "NEW b of 1");
  }

  @Test
  void whatStartsBeforeTheFeedIsNotDelivered() {
    story.tenant.has(recording("old", "1", at(-1))).has(recording("a", "2", at(0)));

    assertThat(since(START).acknowledged()).containsExactly("NEW a of 1");
  }

  @Test
  void whatWasAcknowledgedDoesNotComeAgain() {
    story.tenant.has(recording("a", "1", at(10)));
    since(START).acknowledged();

    assertThat(story.acknowledgedAfter(Duration.ofHours(5))).isEmpty();
    assertThat(since(START).acknowledged()).isEmpty();
  }

  @Test
  void whatWasHandedOutWhenTheProcessEndedComesAsRepeated() {
    story.tenant.has(recording("a", "1", at(10)));
    since(START).next();

    since(START);

    RecordingDelivery again = story.next().orElseThrow();
    assertThat(again.kind()).isEqualTo(DeliveryKind.REPEATED);
    assertThat(again.firstKind()).isEqualTo(DeliveryKind.NEW);
    assertThat(again.attempt()).isEqualTo(2);
  }

  @Test
  void whatWasHandedOutLongAgoComesAsRepeatedAlthoughTheWatermarkHasPassedIt() {
    story.tenant.has(recording("a", "1", at(10)));
    since(START).next();
    for (int day = 1; day < 5; day++) {
      story.tenant.has(recording("day " + day, "d" + day, START.plus(Duration.ofDays(day))));
    }
    assertThat(story.acknowledgedAfter(Duration.ofDays(5))).hasSize(4);

    since(START);

    assertThat(story.acknowledged()).containsExactly("REPEATED a of 1");
  }

  @Test
  void aRecordingThatIsListedLateIsFoundWithinTheOverlap() {
    story.tenant.has(recording("a", "1", at(100)));
    story.tenant.has(recording("late", "2", at(10)), NOW.plus(Duration.ofHours(1)));

    assertThat(since(START).acknowledged()).containsExactly("NEW a of 1");
    assertThat(story.acknowledgedAfter(Duration.ofHours(2))).containsExactly("NEW late of 1");
  }

  @Test
  void aCallThatGrewIsToldForEachRecordingThatWasAcknowledged() {
    story.tenant.has(recording("a", "1", at(10))).has(recording("b", "1", at(12)));
    story.tenant.has(recording("c", "1", at(14)), NOW.plusSeconds(60));
    assertThat(since(START).acknowledged()).containsExactly("NEW a of 2", "NEW b of 2");

    assertThat(story.acknowledgedAfter(Duration.ofHours(1)))
        .containsExactly("CALL_GREW a of 3", "CALL_GREW b of 3", "NEW c of 3");
    assertThat(story.acknowledgedAfter(Duration.ofHours(1))).isEmpty();
  }

  @Test
  void aRecordingThatHasGrownIsToldAsChanged() {
    Recording first = recording("a", "1", at(10));
    story.tenant.has(first);
    story.tenant.has(
        first.toBuilder().duration(Duration.ofMinutes(9)).build(), NOW.plusSeconds(60));
    since(START).acknowledged();

    assertThat(story.acknowledgedAfter(Duration.ofHours(1))).containsExactly("CHANGED a of 1");
    assertThat(story.acknowledgedAfter(Duration.ofHours(1))).isEmpty();
  }

  @Test
  void aCorrectionThatIsCutOffIsRepeatedAndStaysACorrection() {
    Recording first = recording("a", "1", at(10));
    story.tenant.has(first).has(first.toBuilder().size(9L).build(), NOW.plusSeconds(60));
    since(START).acknowledged();
    story.time.pass(Duration.ofHours(1));
    story.next();

    since(START);

    RecordingDelivery again = story.next().orElseThrow();
    assertThat(again.kind()).isEqualTo(DeliveryKind.REPEATED);
    assertThat(again.firstKind()).isEqualTo(DeliveryKind.CHANGED);
    assertThat(again.isCorrection()).isTrue();
  }

  @Test
  void aRecordingThatIsNotReadyComesWhenItIs() {
    Recording first = recording("a", "1", at(10));
    story.tenant.has(first.toBuilder().status(new RecordingStatus("RECORDING")).build());
    story.tenant.has(first, NOW.plus(Duration.ofMinutes(90)));

    assertThat(since(START).acknowledged()).isEmpty();
    assertThat(story.rounds.get(0).leftOut().notReady()).isEqualTo(Map.of("RECORDING", 1));
    assertThat(story.notReady).hasSize(1);
    assertThat(story.acknowledgedAfter(Duration.ofMinutes(89))).isEmpty();
    assertThat(story.acknowledgedAfter(Duration.ofHours(2))).containsExactly("NEW a of 1");
  }

  @Test
  void aRecordingThatIsNeverReadyComesAsItIsAfterTheLimit() {
    story.tenant.has(
        recording("a", "1", at(10)).toBuilder().status(new RecordingStatus("LOST")).build());
    story.open(builder -> builder.notReadyLimit(Duration.ofHours(6)).since(START));

    assertThat(story.acknowledged()).isEmpty();
    assertThat(story.acknowledgedAfter(Duration.ofHours(5))).isEmpty();
    story.time.pass(Duration.ofHours(2));
    assertThat(story.next().orElseThrow().isReady()).isFalse();
  }

  @Test
  void whatIsPutBackComesAgainAfterItsWait() {
    story.tenant.has(recording("a", "1", at(10))).has(recording("b", "2", at(11)));
    List<String> first =
        since(START).all(delivery -> delivery.putBack(Duration.ofHours(2), "The disk is full."));

    assertThat(first).containsExactly("NEW a of 1", "NEW b of 1");
    assertThat(story.acknowledgedAfter(Duration.ofMinutes(119))).isEmpty();
    assertThat(story.acknowledgedAfter(Duration.ofMinutes(1)))
        .containsExactly("REPEATED a of 1", "REPEATED b of 1");
  }

  @Test
  void whatIsParkedIsListedRetriedAndDropped() {
    story.tenant.has(recording("a", "1", at(10))).has(recording("b", "2", at(11)));
    since(START).all(delivery -> delivery.park("Its audio is no audio."));

    assertThat(story.acknowledgedAfter(Duration.ofDays(2))).isEmpty();
    since(START);
    assertThat(story.feed().parked())
        .extracting(parked -> parked.recordingKey().text(), ParkedRecording::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", "Its audio is no audio."),
            org.assertj.core.groups.Tuple.tuple("b", "Its audio is no audio."));
    story.feed().retry(FeedStory.key("a"));
    story.feed().drop(FeedStory.key("b"));
    assertThat(story.acknowledged()).containsExactly("REPEATED a of 1");
    assertThat(story.feed().parked()).isEmpty();
    assertThat(since(START).acknowledged()).isEmpty();
  }

  @Test
  void aDroppedRecordingNeverComesAgainWhateverBecomesOfIt() {
    Recording first = recording("a", "1", at(10));
    story.tenant.has(first).has(first.toBuilder().size(9L).build(), NOW.plusSeconds(60));
    since(START).all(delivery -> delivery.park("No audio."));
    story.feed().drop(FeedStory.key("a"));

    assertThat(story.acknowledgedAfter(Duration.ofHours(2))).isEmpty();
  }

  @Test
  void whatIsLeftOutIsCounted() {
    story
        .tenant
        .has(recording("a", "1", at(10)))
        .has(recording("b", "2", at(11)).toBuilder().agent("Ben(300)").build())
        .has(recording("c", "3", at(12)).toBuilder().agent("Ben(300)").build())
        .has(recording("d", "4", at(13)).toBuilder().agent("Nobody").build())
        .has(recording("e", "5", at(14)).toBuilder().recordingKey(null).build());
    story.open(
        builder ->
            builder
                .extensions(() -> List.of(WantedExtension.of("253"), WantedExtension.of("254")))
                .since(START));

    assertThat(story.acknowledged()).containsExactly("NEW a of 1");
    LeftOutRecordings leftOut = story.rounds.get(0).leftOut();
    assertThat(leftOut.byUnlistedExtension()).isEqualTo(Map.of("300", 2));
    assertThat(leftOut.withoutExtension()).isEqualTo(1);
    assertThat(leftOut.withoutKey()).isEqualTo(1);
    assertThat(leftOut.extensionsNotSeen()).containsExactly("254");
  }

  @Test
  void anExtensionThatComesToTheListStartsAtItsTime() {
    List<WantedExtension> listed = new ArrayList<>(List.of(WantedExtension.of("253")));
    for (int day = 0; day < 5; day++) {
      Instant start = START.plus(Duration.ofDays(day));
      story.tenant.has(recording("ann " + day, "a" + day, start));
      story.tenant.has(
          recording("ben " + day, "b" + day, start.plusSeconds(1)).toBuilder()
              .agent("Ben(300)")
              .build());
    }
    story.open(builder -> builder.extensions(() -> listed).since(START));
    story.time.pass(Duration.ofDays(5));
    assertThat(story.acknowledged()).hasSize(5).allMatch(told -> told.startsWith("NEW ann"));

    listed.add(WantedExtension.from("300", START.plus(Duration.ofDays(2))));

    assertThat(story.acknowledgedAfter(Duration.ofHours(1)))
        .containsExactly("NEW ben 2 of 1", "NEW ben 3 of 1", "NEW ben 4 of 1");
    assertThat(story.acknowledgedAfter(Duration.ofHours(1))).isEmpty();
  }

  @Test
  void anExtensionThatIsWantedFromEarlierOnBringsWhatLiesBeforeAndNothingTwice() {
    Instant[] from = {START.plus(Duration.ofDays(3))};
    for (int day = 0; day < 8; day++) {
      story.tenant.has(recording("ann " + day, "a" + day, START.plus(Duration.ofDays(day))));
    }
    story.open(
        builder ->
            builder.extensions(() -> List.of(WantedExtension.from("253", from[0]))).since(START));
    story.time.pass(Duration.ofDays(8));
    assertThat(story.acknowledged()).hasSize(5);

    from[0] = START.plus(Duration.ofDays(1));

    assertThat(story.acknowledgedAfter(Duration.ofHours(1)))
        .containsExactly("NEW ann 1 of 1", "NEW ann 2 of 1");
    assertThat(story.acknowledgedAfter(Duration.ofDays(1))).isEmpty();
  }

  @Test
  void aLaterStartThanThatOfThePositionGivesNothingUp() {
    story.tenant.has(recording("a", "1", at(10)));
    since(START).acknowledged();
    story.time.pass(Duration.ofDays(3));
    story.tenant.has(recording("b", "2", NOW.plus(Duration.ofDays(1))));

    List<String> sinceYesterday = since(story.now().minus(Duration.ofDays(1))).acknowledged();

    assertThat(sinceYesterday).containsExactly("NEW b of 1");
  }

  @Test
  void aLaterStartOfAnExtensionGivesNothingUp() {
    Instant[] from = {START};
    story.tenant.has(recording("a", "1", at(10)));
    story.open(
        builder ->
            builder.extensions(() -> List.of(WantedExtension.from("253", from[0]))).since(START));
    story.acknowledged();
    story.tenant.has(recording("b", "2", NOW.plus(Duration.ofDays(1))));
    from[0] = NOW.plus(Duration.ofDays(2));

    assertThat(story.acknowledgedAfter(Duration.ofDays(3))).containsExactly("NEW b of 1");
  }

  @Test
  void anExtensionThatWasOffTheListGoesOnWhereItWasLeft() {
    List<WantedExtension> listed = new ArrayList<>();
    listed.add(WantedExtension.of("253"));
    listed.add(WantedExtension.of("300"));
    for (int day = 0; day < 9; day++) {
      Instant start = START.plus(Duration.ofDays(day));
      story.tenant.has(recording("ann " + day, "a" + day, start));
      story.tenant.has(
          recording("ben " + day, "b" + day, start).toBuilder().agent("Ben(300)").build());
    }
    story.open(builder -> builder.extensions(() -> listed).since(START));
    story.time.pass(Duration.ofDays(3));
    assertThat(story.acknowledged()).hasSize(8);
    listed.remove(1);
    assertThat(story.acknowledgedAfter(Duration.ofDays(6)))
        .hasSize(5)
        .allMatch(told -> told.startsWith("NEW ann"));

    listed.add(WantedExtension.of("300"));

    assertThat(story.acknowledgedAfter(Duration.ofHours(1)))
        .hasSize(5)
        .allMatch(told -> told.startsWith("NEW ben"))
        .contains("NEW ben 4 of 1", "NEW ben 8 of 1");
  }

  @Test
  void fromListedExtensionsToAllNothingComesTwice() {
    for (int day = 0; day < 6; day++) {
      Instant start = START.plus(Duration.ofDays(day));
      story.tenant.has(recording("ann " + day, "a" + day, start));
      story.tenant.has(
          recording("ben " + day, "b" + day, start).toBuilder().agent("Ben(300)").build());
    }
    story.open(
        builder -> builder.extensions(() -> List.of(WantedExtension.of("253"))).since(START));
    story.time.pass(Duration.ofDays(6));
    assertThat(story.acknowledged()).hasSize(6);

    assertThat(since(START).acknowledged()).hasSize(6).allMatch(told -> told.startsWith("NEW ben"));
  }

  @Test
  void aLongerOverlapBringsNothingTwice() {
    for (int day = 0; day < 6; day++) {
      story.tenant.has(recording("a" + day, "a" + day, START.plus(Duration.ofDays(day))));
    }
    since(START);
    story.time.pass(Duration.ofDays(6));
    story.acknowledged();

    story.open(builder -> builder.overlap(Duration.ofDays(4)).since(START));

    assertThat(story.acknowledgedAfter(Duration.ofHours(1))).isEmpty();
  }

  @Test
  void aClockThatWasFarAheadLosesNothing() {
    story.tenant.has(recording("a", "1", at(10)));
    story.time.pass(Duration.ofDays(400));
    since(START).acknowledged();
    // The clock is right again: what starts now lies long before what it showed.
    story.tenant.has(recording("b", "2", at(200)));

    assertThat(story.acknowledgedAfter(Duration.ofHours(1))).containsExactly("NEW b of 1");
  }

  @Test
  void whatIsForgottenIsNotInTheStoreAnyMore() {
    for (int day = 0; day < 30; day++) {
      story.tenant.has(recording("a" + day, "a" + day, START.plus(Duration.ofDays(day))));
    }
    since(START);
    story.time.pass(Duration.ofDays(30));
    assertThat(story.acknowledged()).hasSize(30);

    story.acknowledgedAfter(Duration.ofHours(1));

    assertThat(story.store.entries(FeedStory.CHECKPOINT)).hasSizeLessThan(6);
  }

  @Test
  void aListThatFailsFailsWhoeverWaitsAndIsAskedForAgain() {
    story.tenant.has(recording("a", "1", at(10)));
    story.tenant.failsNext(new TenantFailureException(CallSummary.NONE, "500"));
    since(START);

    assertThatThrownBy(story::next).hasCauseInstanceOf(TenantFailureException.class);
    assertThat(story.acknowledged()).isEmpty();
    assertThat(story.acknowledgedAfter(Duration.ofMinutes(1))).containsExactly("NEW a of 1");
    assertThat(story.failures).hasSize(1);
  }

  @Test
  void aSupplierThatFailsIsTold() {
    story.tenant.has(recording("a", "1", at(10)));
    story.open(
        builder ->
            builder
                .extensions(
                    () -> {
                      throw new IllegalStateException("no database");
                    })
                .since(START));

    assertThatThrownBy(story::next)
        .hasCauseInstanceOf(CallbackFailedException.class)
        .hasMessageContaining("The supplier of extensions failed");
  }

  @Test
  void whatCannotBeKeptIsNotAcknowledgedAndCanBeAgain() {
    story.tenant.has(recording("a", "1", at(10)));
    RecordingDelivery delivery = since(START).next().orElseThrow();
    story.store.fails(Fault.NOT_KEPT);

    assertThatThrownBy(delivery::acknowledge).isInstanceOf(LocalStorageException.class);
    delivery.acknowledge();

    assertThat(since(START).acknowledged()).isEmpty();
  }

  @Test
  void aCommitWhoseAnswerWasLostIsNoConflict() {
    story.tenant.has(recording("a", "1", at(10))).has(recording("b", "2", at(11)));
    RecordingDelivery first = since(START).next().orElseThrow();
    story.store.fails(Fault.ANSWER_LOST);
    assertThatThrownBy(first::acknowledge).isInstanceOf(LocalStorageException.class);

    first.putBack(Duration.ofMinutes(1), "Not sure.");

    assertThat(story.acknowledged()).containsExactly("NEW b of 1");
    assertThat(story.acknowledgedAfter(Duration.ofMinutes(1))).containsExactly("REPEATED a of 1");
  }

  @Test
  void whatCannotBeMarkedAsHandedOutIsHandedOutLater() {
    story.tenant.has(recording("a", "1", at(10)));
    since(START);
    story.store.fails(Fault.NOT_KEPT);
    story.store.fails(Fault.NOT_KEPT);
    assertThatThrownBy(story::next).hasCauseInstanceOf(LocalStorageException.class);
    story.time.pass(Duration.ofMinutes(1));
    assertThatThrownBy(story::next).hasCauseInstanceOf(LocalStorageException.class);

    assertThat(story.acknowledgedAfter(Duration.ofMinutes(5))).containsExactly("NEW a of 1");
  }

  @Test
  void anOwnerThatWasReplacedCanNeitherAcknowledgeNorGoOn() {
    story.tenant.has(recording("a", "1", at(10))).has(recording("b", "2", at(11)));
    RecordingFeed before = since(START).feed();
    RecordingDelivery delivery = story.next().orElseThrow();

    since(START);

    assertThatThrownBy(delivery::acknowledge).isInstanceOf(CheckpointConflictException.class);
    CompletableFuture<Optional<RecordingDelivery>> next = before.nextAsync();
    story.time.pass(Duration.ZERO);
    assertThatThrownBy(next::join).hasCauseInstanceOf(CheckpointConflictException.class);
    assertThat(before.state()).isEqualTo(State.CLOSED);
    assertThat(story.acknowledged()).containsExactly("REPEATED a of 1", "NEW b of 1");
  }

  @Test
  void aWindowIsGoneThroughOnceAndFinishes() {
    story
        .tenant
        .has(recording("a", "1", at(10)))
        .has(recording("b", "2", at(20)))
        .has(recording("outside", "3", at(60)));
    story.open(builder -> builder.window(START, at(60)));

    assertThat(story.acknowledged()).containsExactly("NEW a of 1", "NEW b of 1");
    assertThat(story.feed().state()).isEqualTo(State.FINISHED);
    story.open(builder -> builder.window(START, at(61)));
    assertThat(story.acknowledged()).containsExactly("NEW outside of 1");
  }

  @Test
  void whatFailsWithinAWindowComesInTheNextRunAndNotInThisOne() {
    story.tenant.has(recording("a", "1", at(10)));
    story.open(builder -> builder.window(START, at(60)));

    story.all(delivery -> delivery.failed(new NotFoundException(CallSummary.NONE, "404")));

    assertThat(story.feed().state()).isEqualTo(State.FINISHED);
    story.open(builder -> builder.window(START, at(60)));
    assertThat(story.acknowledged()).containsExactly("REPEATED a of 1");
  }

  @Test
  void aRecordingIsDeliveredWithItsWholeCallWhateverTheWindow() {
    Instant begin = at(10);
    String call = "x-" + begin.toEpochMilli() + "-" + at(600).toEpochMilli();
    story
        .tenant
        .has(recording("first", call, begin))
        .has(recording("middle", call, at(300)))
        .has(recording("last", call, at(600)));
    story.open(builder -> builder.margin(Duration.ZERO).window(at(299), at(301)));

    RecordingDelivery delivery = story.next().orElseThrow();

    assertThat(delivery.call())
        .extracting(one -> one.recordingKey().orElseThrow().text())
        .containsExactly("first", "middle", "last");
    assertThat(delivery.knownFrom()).isBeforeOrEqualTo(begin);
    assertThat(delivery.knownUntil()).isAfter(at(600));
    delivery.acknowledge();
    assertThat(story.acknowledged()).isEmpty();
  }

  @Test
  void aRoundThatEndsByItselfIsGoneOnWithByTheNextOne() {
    story.tenant.has(recording("a", "1", at(10))).has(recording("b", "2", at(20)));
    story.open(builder -> builder.oneRoundSince(START));
    story.next().orElseThrow().acknowledge();
    story.next();

    story.tenant.has(recording("c", "3", at(30)));
    story.open(builder -> builder.oneRoundSince(START));

    assertThat(story.acknowledged()).containsExactly("REPEATED b of 1", "NEW c of 1");
    assertThat(story.feed().state()).isEqualTo(State.FINISHED);
  }

  @Test
  void aStoppedFeedHandsNothingMoreOutAndTakesWhatIsDone() {
    story.tenant.has(recording("a", "1", at(10))).has(recording("b", "2", at(11)));
    RecordingDelivery first = since(START).next().orElseThrow();

    story.feed().stop();

    assertThat(story.next()).isEmpty();
    assertThat(story.feed().state()).isEqualTo(State.STOPPED);
    first.acknowledge();
    assertThat(since(START).acknowledged()).containsExactly("NEW b of 1");
  }

  @Test
  void aDeliveryThatCameTooLateGoesToWhoeverAsksNext() {
    story.tenant.has(recording("a", "1", at(10)));
    CompletableFuture<Optional<RecordingDelivery>> cancelled = since(START).feed().nextAsync();
    cancelled.cancel(false);

    assertThat(story.acknowledged()).containsExactly("NEW a of 1");
  }

  @Test
  void aRecordingThatIsNotListedAnyMoreIsParkedInTheEnd() {
    story.tenant.has(recording("a", "1", at(10)));
    since(START).all(delivery -> delivery.putBack(Duration.ofMinutes(1), "Later."));
    story.tenant.hasNoMore("a");

    assertThat(story.acknowledgedAfter(Duration.ofMinutes(2))).isEmpty();
    for (int i = 0; i < 20; i++) {
      assertThat(story.acknowledgedAfter(Duration.ofHours(1))).isEmpty();
    }

    assertThat(story.feed().parked())
        .extracting(ParkedRecording::reason)
        .containsExactly("The tenant does not list it any more.");
  }

  @Test
  void aCapThatIsReachedStopsDeliveriesAndNotLists() {
    story.tenant.has(recording("a", "1", at(10))).has(recording("b", "2", at(11)));
    EgressLedger ledger =
        EgressLedger.in(
            story.store,
            "egress",
            EgressLimits.DEFAULTS.withStops(Duration.ofHours(6), Duration.ofHours(24)),
            story.clock());
    story.open(builder -> builder.egress(ledger).since(START));
    FailedDelivery failed =
        story.next().orElseThrow().failed(new EgressCapException(CallSummary.NONE, "509"));

    assertThat(failed.othersFailToo()).isTrue();
    assertThat(failed.parked()).isFalse();
    int lists = story.tenant.asked().size();
    story.tenant.has(recording("c", "3", at(12)));
    CompletableFuture<Optional<RecordingDelivery>> waiting = story.feed().nextAsync();
    story.time.pass(Duration.ofHours(6).minusSeconds(1));
    assertThat(waiting).isNotDone();
    assertThat(story.tenant.asked().size() - lists).isBetween(22, 24);
    assertThat(story.rounds).last().matches(round -> round.listed() == 3);
    story.time.pass(Duration.ofSeconds(1));
    assertThat(FeedStory.told(waiting.join().orElseThrow())).isEqualTo("REPEATED a of 1");
    assertThat(story.acknowledged()).containsExactly("NEW b of 1", "NEW c of 1");
  }

  @Test
  void whatIsHeldBackForLongIsListedOnce() {
    int days = 200;
    for (int day = 0; day < days; day++) {
      story.tenant.has(recording("day" + day, "" + day, at(10).minus(Duration.ofDays(day))));
    }
    Instant[] until = {story.now().plus(Duration.ofHours(6))};
    story.open(
        builder ->
            builder.hold(holdUntil(() -> until[0])).since(START.minus(Duration.ofDays(days))));
    CompletableFuture<Optional<RecordingDelivery>> waiting = story.feed().nextAsync();
    story.time.pass(Duration.ofHours(1));
    int once = story.tenant.asked().size();
    assertThat(once).isGreaterThanOrEqualTo(days);
    assertThat(story.rounds.get(0).listed()).isEqualTo(days);
    story.tenant.has(recording("new", "new", at(11)));
    story.time.pass(Duration.ofHours(5).minusSeconds(1));
    assertThat(waiting).isNotDone();
    assertThat(story.tenant.asked().size() - once).isLessThan(200);
    assertThat(story.rounds).last().matches(round -> round.listed() < 20);

    for (int paced = days - 1; paced > days - 10; paced--) {
      int before = story.tenant.asked().size();
      story.time.pass(Duration.ofSeconds(1));
      assertThat(waiting.join().orElseThrow().recordingKey())
          .isEqualTo(FeedStory.key("day" + paced));
      until[0] = story.now().plus(Duration.ofMinutes(40));
      waiting.join().orElseThrow().acknowledge();
      waiting = story.feed().nextAsync();
      story.time.pass(Duration.ofMinutes(40).minusSeconds(1));
      assertThat(story.tenant.asked().size() - before).as("paced").isLessThan(60);
    }
    until[0] = story.now();
    story.time.pass(Duration.ofSeconds(1));
    waiting.join().orElseThrow().acknowledge();
    assertThat(story.acknowledged())
        .hasSize(days - 9)
        .startsWith("NEW day189 of 1")
        .endsWith("NEW day0 of 1", "NEW new of 1");
  }

  private AudioHold holdUntil(Supplier<Instant> until) {
    return new AudioHold() {
      @Override
      public Duration left() {
        Duration left = Duration.between(story.now(), until.get());
        return left.isNegative() ? Duration.ZERO : left;
      }

      @Override
      public void capReached() {}
    };
  }

  @Test
  void aShortWaitForAudioIsWaitedFor() {
    story.tenant.has(recording("a", "1", at(10))).has(recording("b", "2", at(11)));
    Instant until = story.now().plus(Duration.ofMinutes(3));
    story.open(builder -> builder.hold(holdUntil(() -> until)).since(START));
    CompletableFuture<Optional<RecordingDelivery>> waiting = story.feed().nextAsync();
    story.time.pass(Duration.ofMinutes(2));
    assertThat(waiting).isNotDone();
    int lists = story.tenant.asked().size();
    story.time.pass(Duration.ofMinutes(1));
    waiting.join().orElseThrow().acknowledge();
    assertThat(story.acknowledged()).containsExactly("NEW b of 1");
    assertThat(story.tenant.asked()).hasSize(lists);
  }

  @Test
  void aFullDiskOfTheCallersNeverParksARecording() {
    story.tenant.has(recording("a", "1", at(10)));
    since(START);
    for (int i = 0; i < 20; i++) {
      story.time.pass(Duration.ofHours(7));
      FailedDelivery failed =
          story.next().orElseThrow().failed(new UncheckedIOException(new IOException("full")));
      assertThat(failed.parked()).isFalse();
      assertThat(failed.othersFailToo()).isTrue();
    }
  }

  @Test
  void aDeliveryIsDealtWithOnce() {
    story.tenant.has(recording("a", "1", at(10)));
    RecordingDelivery delivery = since(START).next().orElseThrow();
    delivery.acknowledge();
    delivery.acknowledge();

    assertThatThrownBy(() -> delivery.park("No."))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("dealt with before");
  }
}
