// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import com.ximasdk.checkpoint.CheckpointChanges;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.text.Fingerprint;
import com.ximasdk.internal.time.Contention;
import com.ximasdk.internal.time.Durations;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A gate in a store of checkpoints: one checkpoint for each tenant, with one entry. */
final class CheckpointRateGate implements RateGate {
  private static final String KEY = "turns";
  private static final Pattern VALUE =
      Pattern.compile("(-?[0-9]{1,18}) ([0-9]{1,18}) ([0-9]{1,18}) ([0-9]{1,18})");

  /** By how much a claim is longer than the time that a request may wait for its headers. */
  static final Duration BEYOND_THE_LIMIT = Duration.ofSeconds(5);

  /** So often somebody else may have been faster before this one waits a little. */
  private static final int TRIES = 8;

  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Numbers of turns are below, taken at random, so that each process knows its own. */
  private static final long NUMBERS = 1_000_000_000_000_000_000L;

  /** A claim may be over at any moment, so it is worth asking again soon. */
  private static final long CLAIM_PAUSE = 500;

  private final CheckpointStore store;
  private final Clock clock;
  private final long claim;
  private final ConcurrentMap<URI, Seen> seen = new ConcurrentHashMap<>();

  private final SecureRandom random = new SecureRandom();

  /** The turns that were taken here last. */
  private final ConcurrentMap<URI, Long> taken = new ConcurrentHashMap<>();

  /** Those of them that are over, though the store could not be told. */
  private final ConcurrentMap<URI, Long> over = new ConcurrentHashMap<>();

  /**
   * What was found or written last.
   *
   * @param turns null before the first turn of all
   * @param taken the number of the last turn that was taken, whoever has written since
   */
  private record State(long version, @Nullable Turns turns, long taken) {}

  /**
   * Until when asking again is of no use.
   *
   * @param from when that was seen; before it, the clock was set back
   */
  private record Seen(State state, long from, long until) {}

  CheckpointRateGate(CheckpointStore store, Clock clock, Duration claim) {
    this.store = store;
    this.clock = clock;
    this.claim = store.isShared() ? millis(claim) : 0;
  }

  /** Up to the next whole millisecond, so that no wait is shortened. */
  private static long millis(Duration duration) {
    return (Durations.nanos(duration) + 999_999) / 1_000_000;
  }

  @Override
  public Duration tryTake(URI tenant, Duration interval) {
    Seen known = seen.get(tenant);
    long asked = clock.millis();
    if (known != null && asked >= known.from() && asked < known.until()) {
      return Duration.ofMillis(known.until() - asked);
    }
    State state = known == null ? read(tenant) : known.state();
    for (int i = 0; i < TRIES; i++) {
      long now = clock.millis();
      Turns turns = state.turns();
      Turns.Step step =
          turns == null
              ? new Turns.Step(Turns.first(now, claim), 0)
              : turns.take(now, millis(interval), claim);
      if (step.turns().equals(turns) && step.pause() > 0) {
        if (i == 0 && store.isShared()) {
          // What was seen before may be long past.
          State latest = read(tenant);
          if (!latest.equals(state)) {
            state = latest;
            continue;
          }
        }
        return waiting(tenant, state, now, step, interval);
      }
      boolean isTaken = step.pause() == 0;
      long turn = isTaken ? random.nextLong(1, NUMBERS) : state.taken();
      try {
        State next = commit(tenant, state, step.turns(), turn);
        if (isTaken) {
          taken.put(tenant, turn);
          seen.put(tenant, new Seen(next, now, now));
          return Duration.ZERO;
        }
        return waiting(tenant, next, now, step, interval);
      } catch (CheckpointConflictException another) {
        state = read(tenant);
      } catch (RuntimeException e) {
        seen.remove(tenant);
        if (isTaken) {
          // It may have been kept all the same; nobody uses it.
          over.put(tenant, turn);
        }
        throw e;
      }
    }
    seen.remove(tenant);
    return PAUSE;
  }

  private Duration waiting(URI tenant, State state, long now, Turns.Step step, Duration interval) {
    long left = step.turns().leftWithoutClaim(now, millis(interval));
    long wait = left > 0 ? left : Math.min(step.pause(), CLAIM_PAUSE);
    seen.put(tenant, new Seen(state, now, now + wait));
    return Duration.ofMillis(wait);
  }

  @Override
  public void answered(URI tenant) {
    told(tenant, Change.answered(0));
  }

  @Override
  public void notBefore(URI tenant, Duration wait) {
    told(tenant, Change.answered(millis(wait)));
  }

  @Override
  public void unused(URI tenant) {
    told(tenant, (turns, now, isOwn) -> turns != null && isOwn ? turns.withoutClaim() : turns);
  }

  /** What becomes of the turns; the same where nothing does. */
  private interface Change {
    @Nullable Turns of(@Nullable Turns turns, long now, boolean isOwn);

    static Change answered(long hold) {
      return (turns, now, isOwn) ->
          turns == null ? new Turns(now, hold, 0) : turns.answered(now, hold, isOwn);
    }
  }

  private void told(URI tenant, Change change) {
    Long own = taken.get(tenant);
    try {
      change(tenant, change);
    } catch (RuntimeException e) {
      if (own != null) {
        over.put(tenant, own);
      }
      throw e;
    }
  }

  private void change(URI tenant, Change change) {
    Seen known = seen.remove(tenant);
    State state = known == null ? read(tenant) : known.state();
    CheckpointConflictException latest = null;
    for (int i = 1; i <= Contention.MOST_TRIES; i++) {
      long now = clock.millis();
      Turns turns = state.turns();
      // Whoever has taken a turn after this one has not been answered yet.
      boolean isOwn = Long.valueOf(state.taken()).equals(taken.get(tenant));
      Turns next = change.of(turns, now, isOwn);
      if (next == null || next.equals(turns)) {
        return;
      }
      try {
        State written = commit(tenant, state, next, state.taken());
        seen.put(tenant, new Seen(written, now, now));
        return;
      } catch (CheckpointConflictException another) {
        latest = another;
        Contention.giveWay(i);
        state = read(tenant);
      }
    }
    if (latest != null) {
      throw latest;
    }
  }

  private State commit(URI tenant, State state, Turns turns, long lastTaken) {
    String value = turns.lastUse() + " " + turns.hold() + " " + turns.claim() + " " + lastTaken;
    long version = store.commit(name(tenant), state.version(), CheckpointChanges.put(KEY, value));
    return new State(version, turns, lastTaken);
  }

  private State read(URI tenant) {
    String[] value = {""};
    long version =
        store.read(
            name(tenant),
            (key, found) -> {
              if (key.equals(KEY)) {
                value[0] = found;
              }
            });
    if (value[0].isEmpty()) {
      return new State(version, null, 0);
    }
    Matcher whole = VALUE.matcher(value[0]);
    if (!whole.matches()) {
      throw new LocalStorageException(
          CallSummary.NONE,
          "The checkpoint %s holds no turns of a rate gate. Expected four numbers; remove it."
              .formatted(name(tenant)),
          null);
    }
    Turns turns =
        new Turns(
            Long.parseLong(whole.group(1)),
            Long.parseLong(whole.group(2)),
            Long.parseLong(whole.group(3)));
    Long turn = Long.valueOf(whole.group(4));
    return new State(version, turn.equals(over.get(tenant)) ? turns.withoutClaim() : turns, turn);
  }

  private static String name(URI tenant) {
    return "audio-turn/" + Fingerprint.of(tenant.toString(), 16);
  }
}
