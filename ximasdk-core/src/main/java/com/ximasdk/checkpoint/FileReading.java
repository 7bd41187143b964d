// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import com.ximasdk.internal.storage.JournalEntry;
import java.util.BitSet;
import java.util.function.BiConsumer;

/** Gives the entries of one checkpoint that count, of all lines of a file. */
final class FileReading implements JournalEntry, CheckpointLine.Entries {
  private final byte[] name;
  private final BitSet counting;
  private final BiConsumer<String, String> entry;
  private final CheckpointLine line = new CheckpointLine();
  private boolean isWanted;
  private int put;

  /**
   * A reading of one checkpoint.
   *
   * @param name its name as it is in the file
   * @param counting which puts of the file count, by their numbers
   */
  FileReading(byte[] name, BitSet counting, BiConsumer<String, String> entry) {
    this.name = name;
    this.counting = counting;
    this.entry = entry;
  }

  @Override
  public boolean take(byte[] bytes, int start, int end) {
    if (!line.begin(bytes, start, end)) {
      return false;
    }
    isWanted = line.hasCheckpoint() && line.checkpoint().means(name);
    return !line.hasCheckpoint() || line.entries(this);
  }

  @Override
  public void put(JsonSpan key, JsonSpan value) {
    if (counting.get(put++) && isWanted) {
      entry.accept(key.text(), value.text());
    }
  }

  @Override
  public void remove(JsonSpan key) {}
}
