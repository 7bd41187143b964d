// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import static java.util.Objects.requireNonNull;

import com.ximasdk.internal.storage.JournalEntry;
import com.ximasdk.internal.text.SipHash;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint file holds, without the texts: the versions, and which of its puts count at the
 * end. Puts are numbered in the order in which they are in the file.
 *
 * <p>For one thread at a time.
 */
final class FileContents implements JournalEntry, CheckpointLine.Entries {
  static final long FORMAT = 1;

  /** A file of a few lines is not worth being shortened. */
  private static final int FEW = 1024;

  /** A checkpoint of the file. */
  static final class Checkpoint {
    private final byte[] nameBytes;
    private final SipHash hash;
    private long version;

    private Checkpoint(String name, long secret0, long secret1) {
      JsonBytes quoted = new JsonBytes().quoted(name);
      nameBytes = Arrays.copyOfRange(quoted.bytes(), 1, quoted.length() - 1);
      hash = new SipHash(secret0, secret1);
    }

    byte[] nameBytes() {
      return nameBytes;
    }

    long version() {
      return version;
    }
  }

  private final SecureRandom random = new SecureRandom();
  private final CheckpointLine line = new CheckpointLine();
  private final Map<String, Checkpoint> checkpoints = new HashMap<>();
  private final EntryIndex index = new EntryIndex();
  private BitSet counting = new BitSet();
  private int puts;

  /** All changes, also those that later ones made void. */
  private long changes;

  private long lines;

  /** Whether lines of a shortened file are yet to come, and how many came. */
  private boolean isBeginning;

  private long keptLines;
  private @Nullable Checkpoint current;

  @Override
  public boolean take(byte[] bytes, int start, int end) {
    if (!line.begin(bytes, start, end)) {
      return false;
    }
    lines++;
    if (lines == 1) {
      isBeginning = line.kept() != CheckpointLine.NONE;
      return line.format() == FORMAT && !line.hasCheckpoint();
    }
    if (!line.hasCheckpoint()) {
      boolean isEndOfBeginning = isBeginning && line.kept() == keptLines;
      isBeginning = false;
      return isEndOfBeginning;
    }
    Checkpoint checkpoint = checkpoint(line.checkpoint());
    return isBeginning ? keep(checkpoint) : commit(checkpoint);
  }

  private boolean keep(Checkpoint checkpoint) {
    keptLines++;
    boolean isFirst = checkpoint.version == 0;
    if (line.kept() == CheckpointLine.NONE || (!isFirst && checkpoint.version != line.kept())) {
      return false;
    }
    checkpoint.version = line.kept();
    return entries(checkpoint);
  }

  private boolean commit(Checkpoint checkpoint) {
    if (line.version() != checkpoint.version + 1) {
      return false;
    }
    checkpoint.version = line.version();
    return entries(checkpoint);
  }

  private boolean entries(Checkpoint checkpoint) {
    current = checkpoint;
    long before = changes;
    boolean isRead = line.entries(this);
    changes = Math.max(changes, before + 1);
    return isRead;
  }

  private Checkpoint checkpoint(JsonSpan name) {
    Checkpoint latest = current;
    return latest != null && name.hasBytes(latest.nameBytes)
        ? latest
        : checkpoints.computeIfAbsent(
            name.text(), text -> new Checkpoint(text, random.nextLong(), random.nextLong()));
  }

  @Override
  public void put(JsonSpan key, JsonSpan value) {
    int put = puts;
    int before = index.put(hashed(key), put);
    puts = Math.addExact(puts, 1);
    changes++;
    stopCounting(before);
    counting.set(put);
  }

  @Override
  public void remove(JsonSpan key) {
    changes++;
    stopCounting(index.remove(hashed(key)));
  }

  private void stopCounting(int put) {
    if (put != EntryIndex.NONE) {
      counting.clear(put);
    }
  }

  private SipHash hashed(JsonSpan key) {
    SipHash hash = requireNonNull(current).hash;
    if (key.isEscaped()) {
      JsonBytes canonical = new JsonBytes().quoted(key.text());
      hash.hash(canonical.bytes(), 1, canonical.length() - 1);
    } else {
      hash.hash(key.bytes, key.start, key.end);
    }
    return hash;
  }

  @Override
  public boolean mayNextBeTorn() {
    return lines > 0 && !isBeginning;
  }

  /** Whether there is not even the first line. */
  boolean isEmpty() {
    return lines == 0;
  }

  /** Whether all lines are there that a shortened file begins with. */
  boolean isWhole() {
    return !isBeginning;
  }

  /** The checkpoint of a name; null if nothing was ever committed to it. */
  @Nullable Checkpoint find(String name) {
    return checkpoints.get(name);
  }

  Collection<Checkpoint> checkpoints() {
    return checkpoints.values();
  }

  /** Makes room for puts, so that taking their line cannot fail. */
  void reserve(int more) {
    index.reserve(more);
    int last = Math.addExact(puts, more);
    counting.set(last);
    counting.clear(last);
  }

  /** Which puts count, by their numbers; a copy. */
  BitSet counting() {
    return (BitSet) counting.clone();
  }

  /** Whether a put counts. */
  boolean counts(int put) {
    return counting.get(put);
  }

  /** Whether more than half of the file counts no more. */
  boolean isMostlyVoid() {
    return changes > 2 * kept() + FEW;
  }

  private long kept() {
    return index.size() + (long) checkpoints.size();
  }

  /** Numbers the puts anew, after those that do not count have been left out of the file. */
  void renumber() {
    long[] words = counting.toLongArray();
    int[] ranks = new int[words.length];
    for (int i = 1; i < words.length; i++) {
      ranks[i] = ranks[i - 1] + Long.bitCount(words[i - 1]);
    }
    IntUnaryOperator rank =
        put -> ranks[put >> 6] + Long.bitCount(words[put >> 6] & ((1L << put) - 1));
    index.renumber(rank);
    puts = index.size();
    changes = kept();
    counting = new BitSet(puts);
    counting.set(0, puts);
  }
}
