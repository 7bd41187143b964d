// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.internal.flow.EventSource;
import com.ximasdk.internal.text.HostileLog;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.StaleCause;
import com.ximasdk.realtime.WatchTransport;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that are thrown out of, and subscribers whose signals throw. */
class AgentBroadcastTest {
  private final AgentBroadcast broadcast = new AgentBroadcast();
  private final EventSource<AgentEvent> events = broadcast.subscribe();
  private long now = 100;

  @Test
  void whatAChangeThrowsGoesOnToTheCaller() {
    OutOfMemoryError error = new OutOfMemoryError("heap");

    assertThatThrownBy(
            () ->
                broadcast.change(
                    board -> {
                      throw error;
                    }))
        .isSameAs(error);
    picture("Ann(1) Ready");
    assertThat(told()).containsExactly("appeared Ann(1)", "Ann(1) Ready", "picture of 1");
  }

  /** A frame that breaks off at any of its values, after which all is told that it did. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aChangeThatBreaksOffAnywhereLeavesTheBoardWholeAndNothingIsToldTwice(int step) {
    broadcast.change(board -> board.selection(List.of("Ann Lee(1)", "Ben(2)"), at()));
    picture("Ann Lee(1) Ready", "Ben(2) Idle");
    AgentModel model = new AgentModel();
    read(model);
    List<Observation> values =
        BoardStory.observations("Ann Day(1) Talking", "Cid(3) Ready", "Ben(2) Hold");

    boolean broke = false;
    try {
      broadcast.change(board -> board.update(new BreaksOff(values, step), at()));
    } catch (IllegalStateException thrown) {
      broke = true;
    }
    read(model);
    assertThat(broke).isEqualTo(step < 6);
    broadcast.change(board -> board.selection(List.of("Ann Day(1)", "Ben(2)", "Cid(3)"), at()));
    picture("Ann Day(1) Talking", "Cid(3) Ready", "Ben(2) Hold");
    read(model);

    assertThat(model.states)
        .containsOnlyKeys("Ann Day(1)", "Ben(2)", "Cid(3)")
        .containsEntry("Ann Day(1)", "Talking")
        .containsEntry("Ben(2)", "Hold");
  }

  @Test
  void whatAHalfChangeDidIsToldOnce() {
    picture("Ann(1) Ready");
    broadcast.change(
        board -> {
          board.stale(StaleCause.OUTAGE, "HTTP 503", BoardStory.at(1), BoardStory.at(2));
          board.transport(WatchTransport.POLLING, "no endpoint", BoardStory.at(2));
        });
    told();
    assertThatThrownBy(
            () ->
                broadcast.change(
                    board -> {
                      board.selection(List.of("Ann(1)", "Ben(2)"), at());
                      throw new IllegalStateException("a bug");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(told()).containsExactly("appeared Ben(2)");
  }

  @Test
  void aSignalThatThrowsKeepsNobodyElseFromTheirs() {
    AtomicInteger signals = new AtomicInteger();
    try (HostileLog log = new HostileLog("com.ximasdk.realtime")) {
      broadcast
          .subscribe()
          .onSignal(
              () -> {
                throw new OutOfMemoryError("unable to create native thread");
              });
      broadcast.subscribe().onSignal(signals::incrementAndGet);

      broadcast.signal();
      broadcast.close();

      assertThat(log.entries()).hasSize(2);
    }
    assertThat(signals).hasValue(2);
  }

  @Test
  void aSignalRunsWhileOthersReadTheBoard() {
    List<Integer> read = new ArrayList<>();
    events.onSignal(
        () ->
            read.add(
                CompletableFuture.supplyAsync(() -> broadcast.read(AgentBoard::agents)).join()));
    picture("Ann(1) Ready");

    broadcast.signal();

    assertThat(read).containsExactly(1);
  }

  private void picture(String... values) {
    broadcast.change(
        board ->
            board.picture(
                new Picture(
                    BoardStory.observations(values), List.of(), board.stamp(), BoardStory.GRACE),
                at()));
  }

  private Instant at() {
    return BoardStory.at(++now);
  }

  private List<String> told() {
    List<String> told = new ArrayList<>();
    for (AgentEvent event = events.poll(); event != null; event = events.poll()) {
      told.add(EventText.of(event));
    }
    return told;
  }

  private void read(AgentModel model) {
    for (AgentEvent event = events.poll(); event != null; event = events.poll()) {
      model.take(event);
    }
  }

  /** A list that can be read so many times only. */
  private static final class BreaksOff extends AbstractList<Observation> {
    private final List<Observation> values;
    private int left;

    BreaksOff(List<Observation> values, int left) {
      this.values = values;
      this.left = left;
    }

    @Override
    public Observation get(int index) {
      if (left-- == 0) {
        throw new IllegalStateException("broken off");
      }
      return values.get(index);
    }

    @Override
    public int size() {
      return values.size();
    }
  }
}
