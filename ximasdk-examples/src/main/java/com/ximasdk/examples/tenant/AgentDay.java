// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What each agent does in the course of a day: a list of changes, by time. The same seed gives the
 * same day. Immutable.
 *
 * @param changes every change, by time; those of one time in the order in which they were given
 * @since 0.1.0
 */
public record AgentDay(List<Change> changes) {
  private static final List<String> REASONS =
      List.of("DND: Restroom", "DND: Lunch", "DND: Meeting", "Lunch", "Do Not Disturb");
  private static final Duration SHIFT = Duration.ofHours(8);

  /**
   * An agent takes up a state.
   *
   * @param at the time since the beginning of the day
   * @param agent the agent, {@code Name(extension)}
   * @param state the state's text
   * @since 0.1.0
   */
  public record Change(Duration at, String agent, String state) {
    private static final Duration LATEST = Duration.ofDays(36_500);

    /**
     * Checks the time.
     *
     * @param at the time since the beginning of the day; from zero to 36,500 days
     * @param agent the agent, {@code Name(extension)}
     * @param state the state's text
     * @throws IllegalArgumentException if it is another time
     */
    public Change {
      requireNonNull(at, "at");
      requireNonNull(agent, "agent");
      requireNonNull(state, "state");
      if (at.isNegative() || at.compareTo(LATEST) > 0) {
        throw new IllegalArgumentException(
            "agent '"
                + agent
                + "' takes up '"
                + state
                + "' at "
                + at
                + " of a day; expected zero to 36500 days");
      }
    }
  }

  /**
   * Copies the list, and puts it in the order of time.
   *
   * @param changes every change, in any order
   */
  public AgentDay {
    changes = changes.stream().sorted(Comparator.comparing(Change::at)).toList();
  }

  /**
   * A day in a contact centre: agents wait, take calls, work after them, go to lunch, and log out
   * after eight hours until the next shift.
   *
   * @param agents who works
   * @param seed decides what happens when
   * @param length how long the day is
   * @return the day
   */
  public static AgentDay of(List<String> agents, long seed, Duration length) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < agents.size(); i++) {
      new Agent(agents.get(i), new Random(seed + 31L * i), length, changes).work();
    }
    return new AgentDay(changes);
  }

  private static final class Agent {
    private final String name;
    private final Random random;
    private final Duration length;
    private final List<Change> changes;
    private Duration now = Duration.ZERO;

    Agent(String name, Random random, Duration length, List<Change> changes) {
      this.name = name;
      this.random = random;
      this.length = length;
      this.changes = changes;
    }

    void work() {
      while (now.compareTo(length) < 0) {
        Duration shiftEnd = now.plus(SHIFT);
        while (now.compareTo(shiftEnd) < 0 && now.compareTo(length) < 0) {
          change("Ready", 5, 90);
          if (random.nextInt(8) == 0) {
            change(REASONS.get(random.nextInt(REASONS.size())), 60, 1200);
          } else {
            call();
          }
        }
        change("Logged Out", 8 * 3600, 16 * 3600);
      }
    }

    private void call() {
      change("Ringing", 2, 15);
      if (random.nextInt(12) == 0) {
        change("Missed Call Work", 5, 30);
        return;
      }
      change("Talking", 20, 400);
      if (random.nextInt(4) == 0) {
        change("Hold", 10, 90);
        change("Talking", 20, 200);
      }
      change("After Call Work", 5, 60);
    }

    private void change(String state, int leastSeconds, int mostSeconds) {
      if (now.compareTo(length) < 0) {
        changes.add(new Change(now, name, state));
      }
      now =
          now.plusMillis(
              1000L * leastSeconds + random.nextInt(1000 * (mostSeconds - leastSeconds)));
    }
  }
}
