// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.soak;

import com.ximasdk.XimaClient;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.AgentGone;
import com.ximasdk.realtime.AgentEvent.AgentStateMissing;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentEvents;
import com.ximasdk.realtime.AgentStateWatch;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.WatchTransport;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what each agent is doing, by what a watch tells, until it is interrupted. */
final class SoakWatch implements Runnable {
  private final XimaClient client;
  private final WatchTransport transport;
  private final Map<String, String> states = new ConcurrentHashMap<>();

  SoakWatch(XimaClient client, WatchTransport transport) {
    this.client = client;
    this.transport = transport;
  }

  WatchTransport transport() {
    return transport;
  }

  /** The state of each agent whose state is known. */
  Map<String, String> states() {
    return Map.copyOf(states);
  }

  @Override
  public void run() {
    AgentWatchOptions options =
        AgentWatchOptions.builder()
            .transport(transport)
            .pollPeriod(Duration.ofMillis(500))
            .pingPeriod(Duration.ofSeconds(1))
            .silenceLimit(Duration.ofSeconds(3))
            .requestLimit(Duration.ofSeconds(2))
            .longestWait(Duration.ofSeconds(1))
            .build();
    try (AgentStateWatch watch = client.realtime().watchAgents(options);
        AgentEvents events = watch.events()) {
      while (events.hasNext()) {
        take(events.next());
      }
    } catch (CallInterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(AgentEvent event) {
    if (event instanceof AgentStateObserved observed) {
      states.put(observed.agent().loginId(), observed.state().text());
    } else if (event instanceof AgentStateMissing missing) {
      states.remove(missing.agent().loginId());
    } else if (event instanceof AgentGone gone) {
      states.remove(gone.agent().loginId());
    }
  }
}
