// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.internal.time.Carrier;
import com.ximasdk.internal.time.VirtualTime;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A feed in a time that passes only when the test says so. */
final class FeedStory {
  static final String CHECKPOINT = "recordings";

  final VirtualTime time = new VirtualTime();
  final ScriptedTenant tenant = new ScriptedTenant(time);
  final ScriptedStore store = new ScriptedStore();
  final List<RecordingRound> rounds = new ArrayList<>();
  final List<Throwable> failures = new ArrayList<>();
  final List<Recording> notReady = new ArrayList<>();
  private final Executor soon = task -> time.after(Duration.ZERO, task);
  private @Nullable RecordingFeed feed;

  RecordingFeed.Builder builder() {
    return builder(store);
  }

  RecordingFeed.Builder builder(CheckpointStore kept) {
    return RecordingFeed.builder(tenant, kept, CHECKPOINT)
        .carrier(new Carrier(time, soon, soon))
        .settling(Duration.ZERO)
        .observer(
            new RecordingFeedObserver() {
              @Override
              public void roundEnded(RecordingRound round) {
                rounds.add(round);
              }

              @Override
              public void notReady(Recording recording) {
                notReady.add(recording);
              }

              @Override
              public void failed(Throwable failure, Duration nextTry) {
                failures.add(failure);
              }
            });
  }

  /** Opens a feed, in place of the one before, which ends as a process does that is killed. */
  FeedStory open(Function<RecordingFeed.Builder, RecordingFeed> made) {
    return open(store, made);
  }

  FeedStory open(CheckpointStore kept, Function<RecordingFeed.Builder, RecordingFeed> made) {
    feed = made.apply(builder(kept));
    return this;
  }

  RecordingFeed feed() {
    if (feed == null) {
      throw new IllegalStateException("No feed is open.");
    }
    return feed;
  }

  /** The next delivery; empty if there is none as long as no time passes. */
  Optional<RecordingDelivery> next() {
    CompletableFuture<Optional<RecordingDelivery>> next = feed().nextAsync();
    time.pass(Duration.ZERO);
    if (!next.isDone()) {
      next.cancel(false);
      return Optional.empty();
    }
    return next.join();
  }

  /** All deliveries that there are now, each dealt with. */
  List<String> all(Consumer<RecordingDelivery> dealtWith) {
    List<String> told = new ArrayList<>();
    for (Optional<RecordingDelivery> next = next(); next.isPresent(); next = next()) {
      told.add(told(next.get()));
      dealtWith.accept(next.get());
      time.pass(Duration.ZERO);
    }
    return told;
  }

  List<String> acknowledged() {
    return all(RecordingDelivery::acknowledge);
  }

  /** Lets time pass and acknowledges what comes then. */
  List<String> acknowledgedAfter(Duration span) {
    time.pass(span);
    return acknowledged();
  }

  static String told(RecordingDelivery delivery) {
    return delivery.kind() + " " + delivery.recordingKey() + " of " + delivery.callSize();
  }

  static RecordingKey key(String text) {
    return new RecordingKey(text);
  }

  Instant now() {
    return time.now();
  }

  Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return time.now();
      }
    };
  }
}
