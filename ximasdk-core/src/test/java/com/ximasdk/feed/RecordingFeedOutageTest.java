// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.CheckpointStores;
import com.ximasdk.checkpoint.DatabaseCheckpointStore;
import com.ximasdk.checkpoint.RestartedPostgres;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.time.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The database of a feed dies, is gone for a minute, and comes back at another address. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RecordingFeedOutageTest {
  private static final Instant START = VirtualTime.START;
  private static final int RECORDINGS = 20;

  @TempDir Path directory;

  private final FeedStory story = new FeedStory();
  private final List<String> taken = new ArrayList<>();

  @Test
  void nothingIsLostAndNothingComesTwiceUnmarked() throws Exception {
    for (int i = 0; i < RECORDINGS; i++) {
      Instant start = START.plus(Duration.ofMinutes(i));
      story.tenant.has(ScriptedTenant.recording("r" + i, "c" + i, start));
    }
    story.time.pass(Duration.ofHours(1));
    try (RestartedPostgres server = new RestartedPostgres(directory.resolve("data"))) {
      DatabaseCheckpointStore store = CheckpointStores.inDatabase(server.database());
      store.createSchema();
      story.open(store, builder -> builder.since(START));
      for (int i = 0; i < 5; i++) {
        take(story.next().orElseThrow());
      }

      RecordingDelivery underWay = story.next().orElseThrow();
      server.die();
      for (int i = 0; i < 6; i++) {
        assertThatThrownBy(underWay::acknowledge).isInstanceOf(LocalStorageException.class);
        story.time.pass(Duration.ofSeconds(10));
      }
      CompletableFuture<?> waiting = story.feed().nextAsync();
      story.time.pass(Duration.ofMinutes(1));
      assertThat(waiting).isCompletedExceptionally();
      assertThat(story.failures).hasAtLeastOneElementOfType(LocalStorageException.class);

      server.comeBack();
      take(underWay);
      story.time.pass(Duration.ofMinutes(15));
      List<String> rest = story.acknowledged();
      assertThat(rest).hasSize(RECORDINGS - 6).allMatch(told -> told.startsWith("NEW "));
      taken.addAll(rest);
      story.feed().close();
      assertThat(again(store)).isEmpty();
    }
    assertThat(taken)
        .containsExactlyElementsOf(
            IntStream.range(0, RECORDINGS).mapToObj(i -> "NEW r" + i + " of 1").toList());
  }

  private List<String> again(CheckpointStore store) {
    story.open(store, builder -> builder.since(START));
    return story.acknowledged();
  }

  private void take(RecordingDelivery delivery) {
    taken.add(FeedStory.told(delivery));
    delivery.acknowledge();
  }
}
