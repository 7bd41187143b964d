// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.AgentAppeared;
import com.ximasdk.realtime.AgentEvent.AgentGone;
import com.ximasdk.realtime.AgentEvent.AgentRenamed;
import com.ximasdk.realtime.AgentEvent.AgentStateContradicted;
import com.ximasdk.realtime.AgentEvent.AgentStateMissing;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentEvent.WatchRecovered;
import com.ximasdk.realtime.AgentEvent.WatchStale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a careful subscriber knows: it follows the events and refuses those that make no sense. */
final class AgentModel {
  final Map<String, String> states = new LinkedHashMap<>();
  final Map<String, List<String>> sequences = new HashMap<>();
  boolean stale;

  void take(AgentEvent event) {
    if (event instanceof AgentAppeared e) {
      assertThat(states).doesNotContainKey(e.agent().loginId());
      states.put(e.agent().loginId(), "");
    } else if (event instanceof AgentStateObserved e) {
      String agent = e.agent().loginId();
      assertThat(states).containsKey(agent);
      assertThat(e.state().text()).isNotBlank();
      String before = states.put(agent, e.state().text());
      assertThat(e.state().text()).isNotEqualTo(before);
      assertThat(e.previous().map(state -> state.text()).orElse("")).isEqualTo(before);
      sequences.computeIfAbsent(agent, a -> new ArrayList<>()).add(e.state().text());
    } else if (event instanceof AgentStateMissing e) {
      assertThat(states).containsKey(e.agent().loginId());
      states.put(e.agent().loginId(), "");
    } else if (event instanceof AgentStateContradicted e) {
      assertThat(states).containsEntry(e.agent().loginId(), e.held().text());
      assertThat(e.text()).isNotEqualTo(e.held().text());
    } else if (event instanceof AgentRenamed e) {
      assertThat(states).containsKey(e.from().loginId());
      assertThat(states).doesNotContainKey(e.agent().loginId());
      String state = states.remove(e.from().loginId());
      states.put(e.agent().loginId(), state == null ? "" : state);
    } else if (event instanceof AgentGone e) {
      assertThat(states).containsKey(e.agent().loginId());
      states.remove(e.agent().loginId());
    } else if (event instanceof WatchStale) {
      stale = true;
    } else if (event instanceof WatchRecovered) {
      assertThat(stale).isTrue();
      stale = false;
    }
  }
}
