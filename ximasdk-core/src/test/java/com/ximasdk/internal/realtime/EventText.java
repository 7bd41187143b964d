// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.AgentAppeared;
import com.ximasdk.realtime.AgentEvent.AgentGone;
import com.ximasdk.realtime.AgentEvent.AgentRenamed;
import com.ximasdk.realtime.AgentEvent.AgentStateContradicted;
import com.ximasdk.realtime.AgentEvent.AgentStateMissing;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentEvent.MetricRenamed;
import com.ximasdk.realtime.AgentEvent.PictureComplete;
import com.ximasdk.realtime.AgentEvent.TransportChanged;
import com.ximasdk.realtime.AgentEvent.WatchRecovered;
import com.ximasdk.realtime.AgentEvent.WatchStale;
import com.ximasdk.realtime.AgentState;
import java.time.Instant;

/** Events in a few words, with instants as seconds since the epoch. */
public final class EventText {
  private EventText() {}

  /** The words. */
  public static String of(AgentEvent event) {
    if (event instanceof AgentAppeared e) {
      return "appeared " + e.agent();
    } else if (event instanceof AgentStateObserved e) {
      return e.agent() + " " + e.state().text();
    } else if (event instanceof AgentStateMissing e) {
      return "missing " + e.agent() + " " + last(e.lastState().map(AgentState::text).orElse(""));
    } else if (event instanceof AgentRenamed e) {
      return "renamed " + e.from() + " to " + e.agent();
    } else if (event instanceof AgentGone e) {
      return "gone " + e.agent() + " " + last(e.lastState().map(AgentState::text).orElse(""));
    } else if (event instanceof PictureComplete e) {
      return "picture of " + e.agents();
    } else if (event instanceof WatchStale e) {
      return "stale " + e.cause() + " since " + seconds(e.staleSince());
    } else if (event instanceof WatchRecovered e) {
      return "recovered, stale since " + seconds(e.staleSince());
    } else if (event instanceof AgentStateContradicted e) {
      return "contradicted " + e.agent() + " " + e.held().text() + " by " + e.text();
    } else if (event instanceof MetricRenamed e) {
      return "metric renamed " + e.from() + " to " + e.to();
    } else if (event instanceof TransportChanged e) {
      return "transport " + e.transport();
    }
    throw new AssertionError(event);
  }

  private static String last(String state) {
    return "(" + state + ")";
  }

  private static long seconds(Instant instant) {
    return instant.getEpochSecond();
  }
}
