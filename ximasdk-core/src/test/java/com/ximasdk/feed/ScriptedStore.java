// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.checkpoint.CheckpointChanges;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.error.LocalStorageException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A store in memory that fails when a test says so. */
final class ScriptedStore implements CheckpointStore {
  /** What goes wrong with a commit. */
  enum Fault {
    /** It is not kept. */
    NOT_KEPT,
    /** It is kept, and nobody is told. */
    ANSWER_LOST
  }

  private final Map<String, Map<String, String>> entries = new LinkedHashMap<>();
  private final Map<String, Long> versions = new LinkedHashMap<>();
  private final Map<String, CheckpointChanges> last = new LinkedHashMap<>();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private int commits;
  private int soundBefore;
  private @Nullable Error error;

  synchronized void fails(Fault fault) {
    faults.add(fault);
  }

  /** Has a commit fail, after so many that do not. */
  synchronized void failsAfter(int sound, Fault fault) {
    soundBefore = sound;
    faults.add(fault);
  }

  /** Has the next commit throw. */
  synchronized void throwsNext(Error thrown) {
    error = thrown;
  }

  synchronized void clearFaults() {
    faults.clear();
  }

  synchronized int commits() {
    return commits;
  }

  synchronized Map<String, String> entries(String checkpoint) {
    return Map.copyOf(entries.getOrDefault(checkpoint, Map.of()));
  }

  @Override
  public synchronized long read(String checkpoint, BiConsumer<String, String> entry) {
    entries.getOrDefault(checkpoint, Map.of()).forEach(entry);
    return versions.getOrDefault(checkpoint, 0L);
  }

  @Override
  public synchronized long commit(String checkpoint, long version, CheckpointChanges changes) {
    Error thrown = error;
    if (thrown != null) {
      error = null;
      throw thrown;
    }
    Fault fault = soundBefore-- > 0 ? null : faults.poll();
    if (fault == Fault.NOT_KEPT) {
      throw new LocalStorageException(CallSummary.NONE, "The disk is full.", null);
    }
    long current = versions.getOrDefault(checkpoint, 0L);
    if (current == version + 1 && Objects.equals(last.get(checkpoint), changes)) {
      return current;
    }
    if (current != version) {
      throw new CheckpointConflictException(CallSummary.NONE, "Another one committed.", null);
    }
    Map<String, String> kept = entries.computeIfAbsent(checkpoint, name -> new LinkedHashMap<>());
    kept.putAll(changes.puts());
    changes.removals().forEach(kept::remove);
    versions.put(checkpoint, version + 1);
    last.put(checkpoint, changes);
    commits++;
    if (fault == Fault.ANSWER_LOST) {
      throw new LocalStorageException(CallSummary.NONE, "The connection is gone.", null);
    }
    return version + 1;
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public void close() {}
}
