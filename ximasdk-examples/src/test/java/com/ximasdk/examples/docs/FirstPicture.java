// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.docs;

import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.PictureComplete;
import com.ximasdk.realtime.AgentEvents;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Events that end when each agent has been told once, so that a loop over them ends. */
final class FirstPicture implements AgentEvents {
  private final AgentEvents events;
  private boolean complete;

  FirstPicture(AgentEvents events) {
    this.events = events;
  }

  @Override
  public boolean hasNext() {
    return !complete && events.hasNext();
  }

  @Override
  public AgentEvent next() {
    if (complete) {
      throw new NoSuchElementException("The picture is complete.");
    }
    return seen(events.next());
  }

  @Override
  public Optional<AgentEvent> next(Duration atMost) {
    return complete ? Optional.empty() : events.next(atMost).map(this::seen);
  }

  private AgentEvent seen(AgentEvent event) {
    complete = event instanceof PictureComplete;
    return event;
  }

  @Override
  public boolean ended() {
    return complete || events.ended();
  }

  @Override
  public void close() {
    events.close();
  }
}
