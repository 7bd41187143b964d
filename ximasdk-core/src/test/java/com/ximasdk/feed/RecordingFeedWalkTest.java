// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.TenantFailureException;
import com.ximasdk.error.XimaException;
import com.ximasdk.feed.ScriptedStore.Fault;
import com.ximasdk.internal.time.VirtualTime;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Weeks of a feed whose tenant lists late, whose recordings grow, whose store fails, whose adapter
 * puts back and parks, and whose process ends at any step: nothing is lost, and nothing comes twice
 * that is not marked.
 */
class RecordingFeedWalkTest {
  private static final int SEEDS = Integer.getInteger("feed.seeds", 25);
  private static final Instant START = VirtualTime.START;
  private static final int RECORDINGS = 60;

  static IntStream seeds() {
    return IntStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsLostAndNothingComesTwiceUnmarked(int seed) {
    Walk walk = new Walk(seed);
    walk.goThroughWeeks();
    walk.settle();
    assertThat(walk.taken).isEqualTo(walk.expected());
  }

  /** One walk. */
  private static final class Walk implements AudioHold {
    private final Random random;
    private final FeedStory story = new FeedStory();
    private Instant heldUntil = START;

    /** The last state of each recording, and how many there are in its call. */
    private final Map<String, Recording> last = new HashMap<>();

    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, Instant> begun = new HashMap<>();

    /** What the adapter has taken: the last size and call size for each key. */
    private final Map<String, String> taken = new TreeMap<>();

    Walk(int seed) {
      random = new Random(seed);
      for (int i = 0; i < RECORDINGS; i++) {
        add("r" + i);
      }
      open();
    }

    private void add(String key) {
      Instant start = START.plus(Duration.ofMinutes(random.nextInt(14 * 24 * 60)));
      String id = "c" + random.nextInt(RECORDINGS / 2);
      Recording recording = ScriptedTenant.recording(key, id, start);
      // A call is within its hour, so that the margin knows it whole.
      Instant near = begun.computeIfAbsent(id, call -> start).plusSeconds(random.nextInt(3000));
      Recording placed = recording.toBuilder().startTime(near).build();
      Instant listed = near.plus(Duration.ofMinutes(random.nextInt(20 * 60)));
      if (random.nextInt(4) == 0) {
        story.tenant.has(
            placed.toBuilder().status(new RecordingStatus("RECORDING")).build(), listed);
        listed = listed.plus(Duration.ofMinutes(random.nextInt(60)));
      }
      story.tenant.has(placed, listed);
      Recording end = placed;
      if (random.nextInt(4) == 0) {
        end = placed.toBuilder().size(2000L).build();
        story.tenant.has(end, near.plus(Duration.ofMinutes(20 * 60 + random.nextInt(60))));
      }
      last.put(key, end);
      calls.merge(id, 1, Integer::sum);
    }

    private void open() {
      story.open(
          builder -> {
            builder.hold(this).overlap(Duration.ofHours(26 + random.nextInt(20)));
            return random.nextInt(4) == 0 ? builder.oneRoundSince(START) : builder.since(START);
          });
    }

    @Override
    public Duration left() {
      Duration left = Duration.between(story.now(), heldUntil);
      return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public void capReached() {
      throw new AssertionError("No delivery of a walk fails.");
    }

    void goThroughWeeks() {
      Instant end = START.plus(Duration.ofDays(17));
      while (story.now().isBefore(end)) {
        if (random.nextBoolean()) {
          story.time.pass(Duration.ofMinutes(random.nextInt(120)));
        } else {
          next(Duration.ofMinutes(random.nextInt(120))).ifPresent(this::dealWith);
        }
        int fate = random.nextInt(30);
        if (fate == 0) {
          story.store.fails(random.nextBoolean() ? Fault.NOT_KEPT : Fault.ANSWER_LOST);
        } else if (fate == 1) {
          story.tenant.failsNext(new TenantFailureException(CallSummary.NONE, "500"));
        } else if (fate == 2) {
          heldUntil = story.now().plus(Duration.ofMinutes(random.nextInt(600)));
        } else if (fate < 5 || story.feed().state() != RecordingFeed.State.RUNNING) {
          reopen();
        } else {
          next(Duration.ZERO).ifPresent(this::dealWith);
        }
      }
    }

    private void reopen() {
      while (true) {
        try {
          open();
          return;
        } catch (XimaException storeFailed) {
          // Each fault is there once.
        }
      }
    }

    private Optional<RecordingDelivery> next(Duration patience) {
      CompletableFuture<Optional<RecordingDelivery>> next = story.feed().nextAsync();
      try {
        story.time.pass(patience);
        if (!next.isDone()) {
          next.cancel(false);
          return Optional.empty();
        }
        return next.join();
      } catch (CompletionException failed) {
        return Optional.empty();
      }
    }

    private void dealWith(RecordingDelivery delivery) {
      try {
        switch (random.nextInt(8)) {
          case 0 -> delivery.putBack(Duration.ofMinutes(random.nextInt(3000)), "Not now.");
          case 1 -> delivery.park("Odd.");
          case 2 -> {
            // The process ends before, or the adapter forgets it.
          }
          default -> take(delivery);
        }
      } catch (XimaException notKept) {
        // It is as before: it comes again.
      }
    }

    private void take(RecordingDelivery delivery) {
      String key = delivery.recordingKey().text();
      boolean isMarked = delivery.kind() == DeliveryKind.REPEATED || delivery.isCorrection();
      assertThat(taken.containsKey(key) && !isMarked).as("twice unmarked: " + delivery).isFalse();
      taken.put(key, told(delivery.recording(), delivery.callSize()));
      delivery.acknowledge();
    }

    /** Without any trouble, until nothing comes any more. */
    void settle() {
      try {
        story.store.clearFaults();
        story.tenant.clearFailures();
        story.open(builder -> builder.overlap(Duration.ofDays(2)).since(START));
        for (int i = 0; i < 100; i++) {
          for (ParkedRecording parked : story.feed().parked()) {
            story.feed().retry(parked.recordingKey());
          }
          for (Optional<RecordingDelivery> next = next(Duration.ZERO);
              next.isPresent();
              next = next(Duration.ZERO)) {
            take(next.get());
          }
          story.time.pass(Duration.ofHours(1));
        }
      } finally {
        story.feed().close();
      }
    }

    private static String told(Recording recording, int callSize) {
      return recording.size().orElse(0) + " of " + callSize;
    }

    Map<String, String> expected() {
      Map<String, String> expected = new TreeMap<>();
      last.forEach(
          (key, recording) ->
              expected.put(
                  key,
                  told(
                      recording, calls.getOrDefault(recording.callKey().orElseThrow().text(), 0))));
      return expected;
    }
  }
}
