// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.XimaClient;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.mapping.adherence.AgentObservation;
import com.ximasdk.mapping.adherence.ReasonCodeWarning;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.AgentAppeared;
import com.ximasdk.realtime.AgentEvent.AgentGone;
import com.ximasdk.realtime.AgentEvent.AgentRenamed;
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
 * Puts what agents are doing on a message queue, as an object of JSON each. The idea: that nothing
 * is known is a message as well, since a listener cannot see silence; and no message says more than
 * is known.
 *
 * <p>A message of an {@code agent} takes the place of all that was told of that agent before:
 *
 * <ul>
 *   <li>{@code appeared}: it is watched; nothing else is known yet.
 *   <li>{@code state}: its {@code stateClass}; the {@code state} and {@code reasonCode} exactly as
 *       the tenant writes them, whether listed or not; the {@code activity} of a reason code that
 *       is listed; {@code since} when, and {@code sinceFrom} what that is known.
 *   <li>{@code stateUnknown}: it is watched, but has no state that can be read, by {@code cause}.
 *   <li>{@code gone}: it is watched no more.
 * </ul>
 *
 * <p>{@code renamed} changes its name from {@code formerly}, and nothing else. Of all agents: from
 * {@code stale} on, what was told is not sure, {@code since} when, by {@code cause}; {@code fresh}
 * ends that, and of each agent what was told of it last is true, be it that its state is unknown.
 * After {@code ended} nothing is kept up. A {@code warning} is for people.
 */
public final class AdherenceToAQueue {
  private AdherenceToAQueue() {}

  /**
   * Puts messages until the client is closed or the thread is interrupted, whose flag stays set.
   *
   * @param options who is watched, and how often the tenant is asked
   * @param queue while it is full, changes of an agent melt into its newest state; {@code ended} is
   *     put where there is room
   */
  public static void run(
      XimaClient client, WfmSettings wfm, AgentWatchOptions options, BlockingQueue<String> queue) {
    AdherenceMapping mapping = AdherenceMapping.of(wfm);
    try (AgentStateWatch watch = client.realtime().watchAgents(options);
        AgentEvents events = watch.events()) {
      for (ReasonCodeWarning warning : mapping.warnings()) {
        queue.put(message("warning").put("message", warning.message()).toString());
      }
      while (events.hasNext()) {
        ObjectNode message = message(events.next(), mapping);
        if (!message.isEmpty()) {
          queue.put(message.toString());
        }
      }
    } catch (CallInterruptedException | InterruptedException ended) {
      Thread.currentThread().interrupt();
    } finally {
      var unused = queue.offer(message("ended").toString());
    }
  }

  private static ObjectNode message(AgentEvent event, AdherenceMapping mapping) {
    if (event instanceof AgentAppeared appeared) {
      return message("appeared").put("agent", appeared.agent().loginId());
    } else if (event instanceof AgentStateObserved observed) {
      AgentObservation now = mapping.map(observed);
      return message("state")
          .put("agent", now.agent().loginId())
          .put("stateClass", now.stateClass().name())
          .put("state", now.state())
          .put("reasonCode", now.reasonCode())
          .put("reasonCodeMapped", now.reasonCodeMapped().orElse(null))
          .put("activity", now.activity())
          .put("since", now.since().instant().toString())
          .put("sinceFrom", now.since().from().name());
    } else if (event instanceof AgentStateMissing missing) {
      return message("stateUnknown")
          .put("agent", missing.agent().loginId())
          .put("cause", missing.cause().name());
    } else if (event instanceof AgentRenamed renamed) {
      return message("renamed")
          .put("agent", renamed.agent().loginId())
          .put("formerly", renamed.from().loginId());
    } else if (event instanceof AgentGone gone) {
      return message("gone").put("agent", gone.agent().loginId());
    } else if (event instanceof WatchStale stale) {
      return message("stale")
          .put("since", stale.staleSince().toString())
          .put("cause", stale.cause().name());
    } else if (event instanceof WatchRecovered) {
      return message("fresh");
    }
    return JsonNodeFactory.instance.objectNode(); // The others change nothing that was told.
  }

  private static ObjectNode message(String event) {
    return JsonNodeFactory.instance.objectNode().put("event", event);
  }
}
