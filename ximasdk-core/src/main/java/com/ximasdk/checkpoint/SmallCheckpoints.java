// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of small checkpoints, such as a ledger's, which are read again and again and may lie
 * in one file with a million others. For one thread at a time.
 */
final class SmallCheckpoints {
  private static final int MOST_ENTRIES = 512;
  private static final int MOST_CHARACTERS = 64 << 10;

  private final Map<String, Map<String, String>> checkpoints = new HashMap<>();

  /** A checkpoint as it was at a version. */
  record Known(long version, Map<String, String> entries) {}

  /** A checkpoint whose version is given; null if its entries are not known, or not small. */
  @Nullable Known find(String checkpoint, long version) {
    Map<String, String> entries = checkpoints.get(checkpoint);
    return entries == null ? null : new Known(version, Map.copyOf(entries));
  }

  /** Takes what was read of a checkpoint, if that is little. */
  void take(String checkpoint, Copy copy) {
    if (!copy.isTooLarge) {
      checkpoints.put(checkpoint, copy.entries);
    }
  }

  /** Takes what was committed. */
  void take(String checkpoint, CheckpointChanges changes) {
    Map<String, String> entries = checkpoints.get(checkpoint);
    if (entries == null) {
      return;
    }
    entries.putAll(changes.puts());
    entries.keySet().removeAll(changes.removals());
    long characters =
        entries.entrySet().stream()
            .mapToLong(entry -> (long) entry.getKey().length() + entry.getValue().length())
            .sum();
    if (entries.size() > MOST_ENTRIES || characters > MOST_CHARACTERS) {
      checkpoints.remove(checkpoint);
    }
  }

  /** Keeps what a reading gives, as long as it is little. */
  static final class Copy implements BiConsumer<String, String> {
    private final BiConsumer<String, String> reader;
    private final Map<String, String> entries = new LinkedHashMap<>();
    private long characters;
    private boolean isTooLarge;

    Copy(BiConsumer<String, String> reader) {
      this.reader = reader;
    }

    @Override
    public void accept(String key, String value) {
      if (!isTooLarge) {
        entries.put(key, value);
        characters += key.length() + value.length();
        isTooLarge = entries.size() > MOST_ENTRIES || characters > MOST_CHARACTERS;
        if (isTooLarge) {
          entries.clear();
        }
      }
      reader.accept(key, value);
    }
  }
}
