// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.error.TenantFailureException;
import com.ximasdk.internal.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A feed whose deliveries are asked for one by one by a subscriber. */
class FeedPublisherTest {
  private static final Instant START = VirtualTime.START.minus(Duration.ofHours(1));

  private final FeedStory story = new FeedStory();
  private final Taker taker = new Taker();

  /** Keeps what it gets. */
  private static final class Taker implements Flow.Subscriber<RecordingDelivery> {
    private final List<String> told = new ArrayList<>();
    private final List<RecordingDelivery> deliveries = new ArrayList<>();
    private @Nullable Subscription subscription;

    @Override
    public void onSubscribe(Subscription given) {
      subscription = given;
    }

    @Override
    public void onNext(RecordingDelivery delivery) {
      deliveries.add(delivery);
      told.add(FeedStory.told(delivery));
    }

    @Override
    public void onError(Throwable failure) {
      told.add("error " + failure);
    }

    @Override
    public void onComplete() {
      told.add("complete");
    }

    Subscription subscription() {
      if (subscription == null) {
        throw new IllegalStateException("It was not greeted.");
      }
      return subscription;
    }
  }

  private void has(int recordings) {
    for (int i = 0; i < recordings; i++) {
      story.tenant.has(ScriptedTenant.recording("r" + i, "c" + i, START.plusSeconds(i)));
    }
  }

  private void subscribe() {
    story.feed().publisher().subscribe(taker);
    story.time.pass(Duration.ZERO);
  }

  private void request(long count) {
    taker.subscription().request(count);
    story.time.pass(Duration.ZERO);
  }

  @Test
  void nothingIsHandedOutThatNobodyAskedFor() {
    has(5);
    story.open(builder -> builder.since(START));
    subscribe();
    assertThat(story.tenant.asked()).isEmpty();

    request(2);

    assertThat(taker.told).containsExactly("NEW r0 of 1", "NEW r1 of 1");
    assertThat(story.store.entries(FeedStory.CHECKPOINT).keySet().stream())
        .filteredOn(key -> key.startsWith("r:"))
        .hasSize(2);
  }

  @Test
  void aFeedThatFinishesCompletes() {
    has(2);
    story.open(builder -> builder.window(START, START.plusSeconds(60)));
    subscribe();
    request(Long.MAX_VALUE);

    assertThat(taker.told).containsExactly("NEW r0 of 1", "NEW r1 of 1", "complete");
  }

  @Test
  void aFailureOfTheTenantIsNotTheEnd() {
    has(1);
    story.tenant.failsNext(new TenantFailureException(CallSummary.NONE, "500"));
    story.open(builder -> builder.since(START));
    subscribe();
    request(1);
    assertThat(taker.told).isEmpty();
    assertThat(story.failures).hasSize(1);

    story.time.pass(Duration.ofMinutes(2));

    assertThat(taker.told).containsExactly("NEW r0 of 1");
  }

  @Test
  void aSubscriberThatCancelsLeavesTheRestToTheNext() {
    has(3);
    story.open(builder -> builder.since(START));
    subscribe();
    request(1);
    taker.subscription().cancel();
    taker.deliveries.get(0).acknowledge();

    assertThat(story.acknowledged()).containsExactly("NEW r1 of 1", "NEW r2 of 1");
  }

  @Test
  void aFeedThatWasTakenOverFails() {
    has(1);
    story.open(builder -> builder.since(START));
    subscribe();
    request(5);

    story.open(builder -> builder.since(START));
    story.time.pass(Duration.ZERO);
    assertThatThrownBy(taker.deliveries.get(0)::acknowledge)
        .isInstanceOf(CheckpointConflictException.class);
    story.time.pass(Duration.ZERO);

    assertThat(taker.told).hasSize(2);
    assertThat(taker.told.get(1)).startsWith("error").contains("Another one committed");
  }

  @Test
  void aStoppedFeedCompletes() {
    has(1);
    story.open(builder -> builder.since(START));
    subscribe();
    request(5);

    story.feed().stop();
    story.time.pass(Duration.ZERO);

    assertThat(taker.told).containsExactly("NEW r0 of 1", "complete");
  }
}
