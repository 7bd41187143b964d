// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.checkpoint.CheckpointChanges;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import java.util.Optional;

/** A position as the one entry of a checkpoint. */
final class CheckpointPosition implements IntervalPositionStore {
  private static final String KEY = "position";
  private static final long UNREAD = -1;

  private final CheckpointStore store;
  private final String name;
  private long version = UNREAD;

  CheckpointPosition(CheckpointStore store, String name) {
    this.store = store;
    this.name = name;
  }

  @Override
  public synchronized Optional<IntervalPosition> load() {
    String[] text = {""};
    version =
        store.read(
            name,
            (key, value) -> {
              if (key.equals(KEY)) {
                text[0] = value;
              }
            });
    return text[0].isEmpty() ? Optional.empty() : Optional.of(position(text[0]));
  }

  private IntervalPosition position(String text) {
    try {
      return IntervalPosition.of(text);
    } catch (IllegalArgumentException e) {
      throw new LocalStorageException(
          CallSummary.NONE,
          ("The checkpoint '%s' holds no position of an interval collector: %s. Give each piece of"
               + " work a name of its own; a collector that begins without it delivers again what"
               + " follows its start.")
              .formatted(name, e.getMessage()),
          e);
    }
  }

  @Override
  public synchronized void save(IntervalPosition position) {
    if (version == UNREAD) {
      load();
    }
    version = store.commit(name, version, CheckpointChanges.put(KEY, position.text()));
  }
}
