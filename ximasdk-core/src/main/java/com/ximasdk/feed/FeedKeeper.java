// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static java.util.Objects.requireNonNull;

import com.ximasdk.checkpoint.CheckpointChanges;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CallbackFailedException;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.error.XimaException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps a position in its checkpoint: first there, then in memory. For one thread at a time. */
final class FeedKeeper {
  private final CheckpointStore store;
  private final String checkpoint;
  private final FeedPosition position = new FeedPosition();
  private long version;

  /** What was committed without an answer: it may be kept, so it is the first to be kept again. */
  private @Nullable CheckpointChanges unsure;

  private FeedKeeper(CheckpointStore store, String checkpoint) {
    this.store = store;
    this.checkpoint = checkpoint;
  }

  /**
   * Reads a checkpoint and becomes its owner: who owned it before cannot commit any more.
   *
   * @throws XimaException if it cannot be read or owned
   */
  static FeedKeeper open(CheckpointStore store, String checkpoint) {
    FeedKeeper keeper = new FeedKeeper(requireNonNull(store, "store"), checkpoint);
    keeper.version = keeper.guarded(() -> store.read(checkpoint, keeper::take));
    keeper.commit(keeper.position.begin());
    return keeper;
  }

  private void take(String key, String value) {
    try {
      position.take(key, value);
    } catch (IllegalArgumentException e) {
      throw new LocalStorageException(
          CallSummary.NONE,
          ("The checkpoint '%s' is none of a recording feed: %s. Name another checkpoint, or put"
                  + " back a copy of the store from before; nothing was changed.")
              .formatted(checkpoint, e.getMessage()),
          e);
    }
  }

  FeedPosition position() {
    return position;
  }

  /**
   * Keeps changes, and takes them into the position.
   *
   * @throws XimaException if that failed; the position is as before
   */
  void commit(CheckpointChanges changes) {
    CheckpointChanges before = unsure;
    if (before != null) {
      send(before);
    }
    unsure = changes;
    send(changes);
  }

  private void send(CheckpointChanges changes) {
    version = guarded(() -> store.commit(checkpoint, version, changes));
    unsure = null;
    position.changed(changes);
  }

  private <T> T guarded(Supplier<T> act) {
    try {
      return act.get();
    } catch (XimaException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new CallbackFailedException(
          CallSummary.NONE,
          "The store of checkpoints failed: it threw "
              + e.getClass().getName()
              + ". Mend the store; nothing is lost by it.",
          e);
    }
  }
}
