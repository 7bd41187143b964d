// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.time.Contention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps account of how many bytes of audio were had from a tenant in the last five days, and slows
 * down before the tenant's cap.
 *
 * <p>Xima lets a tenant's audio out up to a cap over rolling five days, and answers 509 from then
 * on until enough of it is older (Xima CCaaS guide, "API Limits &amp; Statuses"; KNOWN; the cap's
 * figure: UNKNOWN). Lists of recordings are not held back.
 *
 * <p>The account is a checkpoint with an entry an hour. Each recording is one commit, so nothing is
 * lost by the end of a process, but for a recording that was had and not told yet. Several
 * processes may share it in a store that is shared. A commit that failed may have been kept: where
 * its bytes are told again they may count twice, never too little.
 *
 * <p>A clock that is set back or ahead loses nothing: old hours are dropped by their number, not by
 * the clock. Bytes and stops of a time that is yet to come count from when that is first seen, five
 * days and the longest stop; where it is the clock that is behind, they count as ever when it is
 * right again.
 *
 * <p>Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class EgressLedger {
  /** As many hours as are kept, whether they count or not: twice five days. */
  private static final int HOURS = 240;

  private static final String STOP = "stop";
  private static final String LATEST = "latest";
  private static final Pattern HOUR_KEY = Pattern.compile("hour ([0-9]{1,12})");
  private static final Pattern NUMBERS =
      Pattern.compile("([0-9]{1,18}) ([0-9]{1,18})(?: ([0-9]{1,12}))?");

  private final CheckpointStore store;
  private final String name;
  private final EgressLimits limits;
  private final Clock clock;

  private EgressLedger(CheckpointStore store, String name, EgressLimits limits, Clock clock) {
    this.store = store;
    this.name = name;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * {@return the ledger in a checkpoint} Nothing is read before it is asked.
   *
   * @param store stays open; it has to outlive the ledger
   * @param checkpoint its name, one for each tenant, which nothing else has; 1 to 200 characters
   * @param limits the budget and the stops
   * @param clock the time of day; its zone does not count
   * @throws IllegalArgumentException if the name is empty or too long
   */
  public static EgressLedger in(
      CheckpointStore store, String checkpoint, EgressLimits limits, Clock clock) {
    CheckpointTexts.requireName(checkpoint);
    return new EgressLedger(store, checkpoint, limits, clock);
  }

  /**
   * The state of the checkpoint.
   *
   * @param stoppedUntil epoch milliseconds; 0 if the cap was not reached since audio was had
   * @param stops how many stops came one after the other
   * @param latest when bytes were noted last, in epoch milliseconds; 0 if never
   */
  private record State(
      long version, EgressHours hours, long stoppedUntil, int stops, long latest) {}

  /** Makes changes of a state. */
  private interface Decision<T> {
    T decide(State state, long now, Map<String, String> puts, Set<String> removals);
  }

  /**
   * Notes bytes that were had, which are those of one recording. A stop is over by that: audio
   * comes again.
   *
   * @param bytes of one download, zero or more
   * @throws IllegalArgumentException if they are negative
   * @throws LocalStorageException if that cannot be kept
   */
  public void record(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException(
          "A recording has " + bytes + " bytes; expected 0 or more.");
    }
    change(
        (state, now, puts, removals) -> {
          long hour = EgressHours.of(now);
          EgressHours.Taken sum =
              state.hours().hours().getOrDefault(hour, EgressHours.Taken.NOTHING).plus(bytes, 1);
          puts.put(LATEST, now + " " + bytes);
          puts.put(key(hour), text(sum));
          state.hours().overAhead(now).forEach(over -> removals.add(key(over)));
          int surplus = state.hours().hours().size() - removals.size() - HOURS;
          state.hours().hours().keySet().stream()
              .filter(old -> old != hour && !removals.contains(key(old)))
              .limit(Math.max(0, surplus))
              .forEach(old -> removals.add(key(old)));
          if (state.stops() > 0 && now >= state.stoppedUntil()) {
            removals.add(STOP);
          }
          return sum;
        });
  }

  /**
   * {@return the bytes of the last five days, zero or more; those of an hour that lies partly
   * before count}
   *
   * @throws LocalStorageException if they cannot be read
   */
  public long bytesOfFiveDays() {
    return settled().hours().at(clock.millis()).bytes();
  }

  /**
   * How long to wait before the next recording is asked for: until a stop is over; and, with a
   * budget, so that what is left of it lasts until enough bytes are older than five days. Without a
   * stop and below the part of the budget from which it slows down that is zero.
   *
   * @param expectedBytes about how many bytes it has; 0 if that is not known, for the mean of those
   *     of five days. One that turns out longer may pass the budget by as much
   * @return zero or more, in milliseconds
   * @throws LocalStorageException if the ledger cannot be read
   */
  public Duration waitBefore(long expectedBytes) {
    State state = settled();
    long now = clock.millis();
    long wait =
        Math.max(
            stopLeft(state, now),
            limits.budget().isPresent()
                ? paced(state, limits.budget().getAsLong(), expectedBytes, now)
                : 0);
    return Duration.ofMillis(wait);
  }

  private long paced(State state, long budget, long expectedBytes, long now) {
    EgressHours hours = state.hours();
    EgressHours.Taken taken = hours.at(now);
    long next = expectedBytes > 0 ? expectedBytes : taken.bytes() / Math.max(1, taken.count());
    long slow = (long) (budget * limits.slowFrom());
    if (taken.bytes() < slow) {
      return 0;
    }
    long left = budget - taken.bytes();
    if (next > left) {
      return hours.untilAtMost(Math.max(0, budget - next), now);
    }
    // So many of them fit in until it is below the slow part again.
    long pace = (long) (hours.untilAtMost(slow, now) * (double) next / left);
    long since = Math.max(0, now - state.latest());
    return Math.max(0, pace - since);
  }

  /** Never longer than a stop is, whatever the clock says. */
  private long stopLeft(State state, long now) {
    return Math.max(0, Math.min(state.stoppedUntil() - now, limits.longestStop().toMillis()));
  }

  /**
   * Notes that the tenant has answered 509.
   *
   * @return until when its audio is left alone
   * @throws LocalStorageException if that cannot be kept
   */
  public Instant capReached() {
    return change(
        (state, now, puts, removals) -> {
          long left = stopLeft(state, now);
          if (left > 0) {
            // Another request of the same time has told it.
            return Instant.ofEpochMilli(now + left);
          }
          long until = now + limits.stop(state.stops()).toMillis();
          puts.put(STOP, until + " " + (state.stops() + 1));
          return Instant.ofEpochMilli(until);
        });
  }

  /**
   * {@return until when the tenant's audio is left alone because the cap was reached; empty if it
   * is not}
   *
   * @throws LocalStorageException if that cannot be read
   */
  public Optional<Instant> stoppedUntil() {
    State state = settled();
    long now = clock.millis();
    long left = stopLeft(state, now);
    return left > 0 ? Optional.of(Instant.ofEpochMilli(now + left)) : Optional.empty();
  }

  /** With what lies ahead of the clock counted from now on, once. */
  private State settled() {
    return change(
        (state, now, puts, removals) -> {
          EgressHours hours = state.hours();
          hours
              .marked(now)
              .forEach(
                  (hour, taken) -> {
                    hours.put(hour, taken);
                    puts.put(key(hour), text(taken));
                  });
          long latest = state.latest();
          if (latest > now + EgressHours.HOUR) {
            latest = now;
            puts.put(LATEST, latest + " 0");
          }
          long stop = Math.min(state.stoppedUntil(), now + limits.longestStop().toMillis());
          if (stop < state.stoppedUntil()) {
            puts.put(STOP, stop + " " + state.stops());
          }
          return new State(state.version(), hours, stop, state.stops(), latest);
        });
  }

  private static String text(EgressHours.Taken taken) {
    String text = taken.bytes() + " " + taken.count();
    return taken.aheadSince() == EgressHours.NEVER_AHEAD ? text : text + " " + taken.aheadSince();
  }

  private synchronized <T> T change(Decision<T> decision) {
    for (int i = 1; true; i++) {
      State state = read();
      Map<String, String> puts = new HashMap<>();
      Set<String> removals = new HashSet<>();
      T result = decision.decide(state, clock.millis(), puts, removals);
      CheckpointChanges changes = new CheckpointChanges(puts, removals);
      if (changes.isEmpty()) {
        return result;
      }
      try {
        store.commit(name, state.version(), changes);
        return result;
      } catch (CheckpointConflictException another) {
        if (i == Contention.MOST_TRIES) {
          throw another;
        }
        Contention.giveWay(i);
      }
    }
  }

  private static String key(long hour) {
    return "hour " + hour;
  }

  private State read() {
    EgressHours hours = new EgressHours();
    long[] stop = {0, 0};
    long[] latest = {0};
    long version =
        store.read(
            name,
            (key, value) -> {
              Matcher hour = HOUR_KEY.matcher(key);
              Matcher numbers = NUMBERS.matcher(value);
              boolean isHour = hour.matches();
              if (!numbers.matches() || (!isHour && !key.equals(STOP) && !key.equals(LATEST))) {
                throw damaged(key, value);
              }
              long first = Long.parseLong(numbers.group(1));
              long second = Long.parseLong(numbers.group(2));
              if (key.equals(STOP)) {
                stop[0] = first;
                stop[1] = second;
              } else if (key.equals(LATEST)) {
                latest[0] = first;
              } else {
                long aheadSince =
                    numbers.group(3) == null
                        ? EgressHours.NEVER_AHEAD
                        : Long.parseLong(numbers.group(3));
                hours.put(
                    Long.parseLong(hour.group(1)),
                    new EgressHours.Taken(first, second, aheadSince));
              }
            });
    return new State(version, hours, stop[0], (int) Math.min(stop[1], 60), latest[0]);
  }

  private LocalStorageException damaged(String key, String value) {
    return new LocalStorageException(
        CallSummary.NONE,
        ("The checkpoint '%s' holds '%s' = '%s', which is no entry of a ledger of bytes. Give each"
                + " piece of work a name of its own.")
            .formatted(name, key, value),
        null);
  }
}
