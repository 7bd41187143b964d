// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.checkpoint.CheckpointChanges;
import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.error.XimaException;
import com.ximasdk.feed.OpenRecording.Standing;
import com.ximasdk.feed.RecordingFeed.State;
import com.ximasdk.recording.RecordingKey;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is out, what is kept, and whether the feed still is its checkpoint's owner. Whoever reads or
 * changes it holds its lock; the methods that callers of the feed bring here take it themselves.
 */
final class FeedBooks {
  private final ReentrantLock lock = new ReentrantLock();
  private final FeedKeeper keeper;
  private final boolean handsOutOnce;

  /** Handed out and not dealt with. */
  private final Map<RecordingPrint, RecordingDelivery> out = new HashMap<>();

  /** Of these, handed out to somebody who did not wait any more. */
  private final Deque<RecordingDelivery> returned = new ArrayDeque<>();

  private final Set<RecordingPrint> hadItsTurn = new HashSet<>();
  private State state = State.RUNNING;
  private @Nullable CheckpointConflictException replaced;
  private @Nullable ClientClosedException clientClosed;

  /**
   * The books of a feed.
   *
   * @param handsOutOnce whether no recording is handed out twice as long as they are open
   */
  FeedBooks(FeedKeeper keeper, boolean handsOutOnce) {
    this.keeper = keeper;
    this.handsOutOnce = handsOutOnce;
  }

  ReentrantLock lock() {
    return lock;
  }

  // With the lock held.

  FeedPosition position() {
    return keeper.position();
  }

  State state() {
    return state;
  }

  /** Who took over, or that the client was closed; null as long as neither is so. */
  @Nullable XimaException endedBy() {
    return replaced == null ? clientClosed : replaced;
  }

  /** Nothing more can be asked for; what is out can be dealt with. */
  boolean endWithClient(ClientClosedException failure) {
    boolean ends = end(State.STOPPED);
    if (ends) {
      clientClosed = failure;
    }
    return ends;
  }

  void ensureOpen() {
    if (replaced != null) {
      throw replaced;
    }
    if (state == State.CLOSED) {
      throw new IllegalStateException(
          "The feed is closed. What was not dealt with comes again when it is opened.");
    }
  }

  void commit(CheckpointChanges changes) {
    try {
      keeper.commit(changes);
    } catch (CheckpointConflictException takenOver) {
      replaced = takenOver;
      end(State.CLOSED);
      throw takenOver;
    }
  }

  /** Goes on to a last state; from stopped to closed only. False if it was there already. */
  boolean end(State last) {
    boolean goesOn = state == State.RUNNING || (state != last && last == State.CLOSED);
    if (goesOn && state != State.CLOSED) {
      state = last;
    }
    if (state == State.CLOSED) {
      out.clear();
      returned.clear();
    }
    return goesOn;
  }

  /** Keeps that a recording is handed out. */
  void handOut(RecordingDelivery delivery) {
    HandOut handOut = delivery.handOut();
    commit(FeedPosition.opened(handOut.print(), handOut.open()));
    out.put(handOut.print(), delivery);
    if (handsOutOnce) {
      hadItsTurn.add(handOut.print());
    }
  }

  /** Whether a recording is out, or is not to be handed out a second time. */
  boolean hadItsTurn(RecordingPrint print) {
    return out.containsKey(print) || hadItsTurn.contains(print);
  }

  /** A delivery that reached nobody; null if there is none. */
  @Nullable RecordingDelivery returned() {
    return returned.poll();
  }

  // For callers of the feed.

  /** Takes back a delivery that reached nobody. */
  void takeBack(RecordingDelivery delivery) {
    locked(
        () -> {
          if (out.get(delivery.handOut().print()) == delivery) {
            returned.add(delivery);
          }
        });
  }

  void settle(RecordingDelivery delivery, Settlement settlement, CheckpointChanges changes) {
    locked(
        () -> {
          if (delivery.settlement() == settlement) {
            return;
          }
          if (delivery.settlement() != Settlement.NONE) {
            throw new IllegalStateException(
                "The delivery was dealt with before, in another way: " + delivery + ".");
          }
          ensureOpen();
          commit(changes);
          out.remove(delivery.handOut().print());
          if (settlement == Settlement.ACKNOWLEDGED) {
            // What is done is known; a window of a million recordings needs no second list of them.
            hadItsTurn.remove(delivery.handOut().print());
          }
          delivery.settled(settlement);
        });
  }

  List<ParkedRecording> parked() {
    List<ParkedRecording> parked = new ArrayList<>();
    locked(
        () -> {
          for (OpenRecording open : position().open().values()) {
            if (open.standing() == Standing.PARKED) {
              parked.add(parked(open));
            }
          }
        });
    return List.copyOf(parked);
  }

  private static ParkedRecording parked(OpenRecording open) {
    return new ParkedRecording(
        open.recordingKey(),
        open.hasStart() ? Optional.of(Instant.ofEpochMilli(open.start())) : Optional.empty(),
        open.kind(),
        open.attempts(),
        open.since(),
        open.reason());
  }

  void onParked(
      RecordingKey key, BiFunction<RecordingPrint, OpenRecording, CheckpointChanges> change) {
    RecordingPrint print = RecordingPrint.of(key);
    locked(
        () -> {
          OpenRecording open = position().open(print);
          if (open == null || open.standing() != Standing.PARKED) {
            throw new IllegalArgumentException(
                "No recording with this key is parked: " + key + ".");
          }
          ensureOpen();
          commit(change.apply(print, open));
        });
  }

  void locked(Runnable act) {
    lock.lock();
    try {
      act.run();
    } finally {
      lock.unlock();
    }
  }
}
