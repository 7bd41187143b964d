// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.examples.cli.terminal.LivePage;
import com.ximasdk.examples.cli.terminal.LivePages;
import com.ximasdk.examples.cli.terminal.LiveScreen;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvents;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Brings the events of a watch to a command until there is an end: of the time that was given, of
 * the watch, by an interrupt, or because somebody at the keyboard asks for it.
 */
final class WatchRun {
  private final ObservedAgents agents;
  private final Asides asides;
  private final Duration span;
  private final long end;

  /**
   * A run that begins now.
   *
   * @param agents takes each event first
   * @param asides is told the news of the watch
   * @param span how long it lasts
   */
  WatchRun(ObservedAgents agents, Asides asides, Duration span) {
    this.agents = agents;
    this.asides = asides;
    this.span = span;
    this.end = System.nanoTime() + span.toNanos();
  }

  /**
   * What came after a wait.
   *
   * @param event empty if nothing came in the time that was waited
   * @param changes the lines that it makes
   */
  record Moment(Optional<AgentEvent> event, List<ObservedChange> changes) {}

  /** Takes what comes. */
  @FunctionalInterface
  interface Follower {
    /** Takes it. */
    void take(Moment moment);
  }

  /** Takes what comes into a page. */
  @FunctionalInterface
  interface PageFollower {
    /** Takes it and says whether something is to be seen that is not. */
    boolean take(Moment moment);
  }

  /**
   * Follows without a page.
   *
   * @param events what is followed
   * @param atMost the longest time without anything after which the follower is asked again
   * @param follower takes each moment
   */
  void follow(AgentEvents events, Duration atMost, Follower follower) {
    toTheEnd(
        events,
        atMost,
        moment -> {
          follower.take(moment);
          return true;
        });
  }

  /**
   * Follows on a screen, and leaves it at the end.
   *
   * @param events what is followed
   * @param screen shows the page
   * @param page is changed by the follower alone
   * @param follower takes each moment
   */
  void follow(AgentEvents events, LiveScreen screen, LivePage page, PageFollower follower) {
    LivePages pages = new LivePages(screen, page);
    asides.hold();
    try (screen) {
      toTheEnd(events, pages.patience(), moment -> pages.show(follower.take(moment)));
    } finally {
      asides.release();
    }
  }

  private void toTheEnd(AgentEvents events, Duration atMost, Predicate<Moment> goesOn) {
    try {
      Optional<AgentEvent> event;
      Duration left;
      boolean wanted;
      do {
        if (agents.refused() || events.ended()) {
          return;
        }
        left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        event = events.next(left.compareTo(atMost) < 0 ? left : atMost);
        wanted = goesOn.test(new Moment(event, agents.take(event)));
        agents.news().ifPresent(asides::tellUnlessShown);
      } while (wanted && !(event.isEmpty() && left.isZero()));
      if (wanted) {
        agents.shortfall(span).ifPresent(asides::tell);
      }
    } catch (CallInterruptedException interrupted) {
      // That is how it ends where no duration was given.
    }
  }
}
