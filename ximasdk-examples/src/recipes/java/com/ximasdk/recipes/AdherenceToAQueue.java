// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipes;

import com.ximasdk.XimaClient;
import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.mapping.adherence.AgentObservation;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.AgentGone;
import com.ximasdk.realtime.AgentEvent.AgentStateMissing;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentEvent.WatchRecovered;
import com.ximasdk.realtime.AgentEvent.WatchStale;
import com.ximasdk.realtime.AgentEvents;
import com.ximasdk.realtime.AgentStateWatch;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.settings.WfmSettings;
import java.util.concurrent.BlockingQueue;

/**
 * Puts what agents are doing on a message queue. The idea: that nothing is known is a message as
 * well, for one agent or for all, since a listener cannot see silence.
 */
public final class AdherenceToAQueue {
  private AdherenceToAQueue() {}

  /**
   * Puts messages until the client is closed or the thread is interrupted.
   *
   * @param queue takes texts; while it is full, changes of an agent melt into its newest state
   */
  public static void run(XimaClient client, WfmSettings wfm, BlockingQueue<String> queue)
      throws InterruptedException {
    AdherenceMapping mapping = AdherenceMapping.of(wfm);
    try (AgentStateWatch watch = client.realtime().watchAgents(AgentWatchOptions.defaults());
        AgentEvents events = watch.events()) {
      while (events.hasNext()) {
        AgentEvent event = events.next();
        if (event instanceof AgentStateObserved observed) {
          AgentObservation now = mapping.map(observed);
          String activity = now.activity().isEmpty() ? "" : ": " + now.activity();
          queue.put(now.agent() + " is " + now.stateClass() + activity);
        } else if (event instanceof AgentStateMissing missing) {
          queue.put(missing.agent() + " is unknown: " + missing.cause());
        } else if (event instanceof AgentGone gone) {
          queue.put(gone.agent() + " is gone");
        } else if (event instanceof WatchStale stale) {
          queue.put("All are unknown since " + stale.staleSince() + ": " + stale.cause());
        } else if (event instanceof WatchRecovered) {
          queue.put("All are known again");
        }
      }
    }
  }
}
