// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.realtime.StateValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A board, one subscriber of it, and words for what happens to them. */
abstract class BoardStory {
  /** In seconds, as each step takes one. */
  static final Duration GRACE = Duration.ofSeconds(5);

  final AgentBoard board = new AgentBoard();
  EventBacklog backlog = subscribe();
  long now = 100;

  EventBacklog subscribe() {
    EventBacklog made = new EventBacklog(board);
    board.observe(made);
    return made;
  }

  void selection(String... agents) {
    board.selection(List.of(agents), at(++now));
  }

  boolean picture(String... values) {
    return taken(observations(values), true, board.stamp()) == PictureOutcome.WHOLE;
  }

  void pictureAsked(long stamp, String... values) {
    taken(observations(values), true, stamp);
  }

  boolean notReady(String... values) {
    return taken(observations(values), false, board.stamp()) == PictureOutcome.WHOLE;
  }

  PictureOutcome taken(List<Observation> values, boolean complete, long stamp) {
    return taken(
        values, complete ? List.of() : List.of(new Unready(Optional.empty(), "")), stamp, GRACE);
  }

  /** An answer that names agents as not ready, and with {@code ""} the metric as a whole. */
  PictureOutcome answer(List<String> unready, String... values) {
    return taken(observations(values), unready(unready), board.stamp(), GRACE);
  }

  PictureOutcome taken(
      List<Observation> values, List<Unready> unready, long stamp, Duration grace) {
    return board.picture(new Picture(values, unready, stamp, grace), at(++now));
  }

  static List<Unready> unready(List<String> agents) {
    return agents.stream()
        .map(
            agent ->
                new Unready(
                    Optional.of(agent).filter(name -> !name.isEmpty()).map(MonitoredAgent::parse),
                    "{\"notReady\":\"" + agent + "\"}"))
        .toList();
  }

  void update(String... values) {
    board.update(observations(values), at(++now));
  }

  List<String> told() {
    return events().stream().map(EventText::of).toList();
  }

  List<AgentEvent> events() {
    List<AgentEvent> events = new ArrayList<>();
    for (AgentEvent event = backlog.poll(); event != null; event = backlog.poll()) {
      events.add(event);
    }
    return events;
  }

  AgentState state(String loginId) {
    return board.occupied().stream()
        .map(board::view)
        .filter(view -> view != null && view.agent().loginId().equals(loginId))
        .map(view -> view == null ? null : view.state())
        .findFirst()
        .orElseThrow();
  }

  /** {@code Name(extension) State}, with {@code @seconds} where the value has a time. */
  static List<Observation> observations(String... values) {
    return Arrays.stream(values)
        .map(
            text -> {
              int end = text.indexOf(") ") + 1;
              String[] state = text.substring(end + 1).split(" @", 2);
              Instant time = state.length < 2 ? null : at(Long.parseLong(state[1]));
              return new Observation(
                  MonitoredAgent.parse(text.substring(0, end)), value(state[0], time), null);
            })
        .toList();
  }

  static StateValue value(String text, @Nullable Instant time) {
    return new StateValue(text, "STATE", time, "{}");
  }

  static Instant at(long seconds) {
    return Instant.ofEpochSecond(seconds);
  }
}
