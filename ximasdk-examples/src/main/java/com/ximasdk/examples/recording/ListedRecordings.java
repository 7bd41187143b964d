// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.storage.Spool;
import com.ximasdk.internal.text.FingerprintSet;
import com.ximasdk.mapping.recording.RelatedRecordings;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All recordings that a tenant listed, so that each can be seen in view of the others of its call.
 * They are in a passing file; in memory are about 100 bytes of each, however much it says.
 */
final class ListedRecordings implements Iterable<Recording>, Closeable {
  private static final int FEW_BYTES = 1 << 20;
  private static final int STANDS_ALONE = -1;

  private final Spool spool = Spool.inMemoryUpTo(FEW_BYTES);
  private final FingerprintSet calls = new FingerprintSet();
  private int size;

  // Of each recording: where it ends, and the number of its call.
  private long[] ends = new long[64];
  private int[] callOf = new int[64];

  // Of each call: the first and the last of its recordings.
  private int[] firstOf = new int[64];
  private int[] lastOf = new int[64];

  private ListedRecordings() {}

  /**
   * Takes recordings.
   *
   * @throws LocalStorageException if they cannot be put down
   */
  static ListedRecordings of(Iterator<Recording> listed) {
    ListedRecordings all = new ListedRecordings();
    try {
      listed.forEachRemaining(all::add);
      return all;
    } catch (RuntimeException e) {
      all.close();
      throw e;
    }
  }

  private void add(Recording recording) {
    try {
      spool.write(ByteBuffer.wrap(ListedRecording.write(recording)));
    } catch (IOException e) {
      throw failure(e);
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      callOf = Arrays.copyOf(callOf, size * 2);
    }
    int index = size++;
    ends[index] = spool.size();
    callOf[index] =
        recording.callKey().map(key -> join(key, recording, index)).orElse(STANDS_ALONE);
  }

  private int join(CallKey key, Recording recording, int index) {
    if (calls.add(key.text())) {
      int call = calls.size() - 1;
      if (call == firstOf.length) {
        firstOf = Arrays.copyOf(firstOf, call * 2);
        lastOf = Arrays.copyOf(lastOf, call * 2);
      }
      firstOf[call] = index;
      lastOf[call] = index;
      return call;
    }
    int call = calls.number(key.text());
    Recording first = get(firstOf[call]);
    Recording last = get(lastOf[call]);
    RelatedRecordings related = RelatedRecordings.group(List.of(first, last, recording)).get(0);
    // One that is there already stays, so that equal ones do not take turns.
    if (!related.first().equals(first)) {
      firstOf[call] = index;
    }
    if (!related.last().equals(last)) {
      lastOf[call] = index;
    }
    return call;
  }

  int size() {
    return size;
  }

  /** A recording, by its place in the list. */
  Recording get(int index) {
    long from = index == 0 ? 0 : ends[index - 1];
    try {
      return ListedRecording.read(spool.read(from, Math.toIntExact(ends[index] - from)));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** The recording itself, and the first and the last one of its call: what its mapping needs. */
  List<Recording> inItsCall(int index) {
    Set<Integer> related = new LinkedHashSet<>(List.of(index));
    int call = callOf[index];
    if (call != STANDS_ALONE) {
      related.add(firstOf[call]);
      related.add(lastOf[call]);
    }
    List<Recording> recordings = new ArrayList<>(related.size());
    related.forEach(one -> recordings.add(get(one)));
    return recordings;
  }

  @Override
  public Iterator<Recording> iterator() {
    return IntStream.range(0, size).mapToObj(this::get).iterator();
  }

  /** Forgets them; the file is gone. */
  @Override
  public void close() {
    try {
      spool.close();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static LocalStorageException failure(IOException e) {
    return new LocalStorageException(
        CallSummary.NONE,
        "The list of recordings is kept in a file of "
            + Spool.passingFiles()
            + " during an import, and that failed ("
            + e
            + "). Check that directory and its free space, or name another one by"
            + " -Djava.io.tmpdir=DIR; then run again.",
        e);
  }
}
