// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Checkpoints in memory, for tests and for work that is done at one go. */
final class CheckpointMemory implements CheckpointStore {
  private record Checkpoint(long version, Map<String, String> entries) {
    static final Checkpoint NONE = new Checkpoint(0, Map.of());
  }

  private final Map<String, Checkpoint> checkpoints = new HashMap<>();

  @Override
  public long read(String checkpoint, BiConsumer<String, String> entry) {
    CheckpointTexts.requireName(checkpoint);
    long version;
    Map<String, String> entries;
    synchronized (this) {
      Checkpoint found = checkpoints.getOrDefault(checkpoint, Checkpoint.NONE);
      version = found.version();
      entries = new LinkedHashMap<>(found.entries());
    }
    entries.forEach(entry);
    return version;
  }

  @Override
  public synchronized long commit(String checkpoint, long version, CheckpointChanges changes) {
    CheckpointTexts.requireName(checkpoint);
    CheckpointTexts.requireFitting(changes);
    Checkpoint found = checkpoints.getOrDefault(checkpoint, Checkpoint.NONE);
    if (found.version() != version) {
      throw Conflict.of(checkpoint, version, found.version());
    }
    Map<String, String> entries = found.version() == 0 ? new LinkedHashMap<>() : found.entries();
    entries.keySet().removeAll(changes.removals());
    entries.putAll(changes.puts());
    checkpoints.put(checkpoint, new Checkpoint(version + 1, entries));
    return version + 1;
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public void close() {}
}
