// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.recording.RecordingBytes;
import com.ximasdk.internal.storage.DiskReason;
import com.ximasdk.internal.storage.Spool;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Recordings that a tenant listed, so that each can be seen together with the others of its call.
 * They lie in a passing file; in memory are about 50 bytes of each, however much it says.
 *
 * <p>For one thread at a time; but any may close it.
 */
final class ListedRecordings implements Closeable {
  private static final int FEW_BYTES = 64 << 10;
  private static final int NONE = -1;

  /** By start; those that start together by key, so that the order does not depend on the list. */
  private static final Comparator<Recording> ORDER =
      Comparator.comparing(
              (Recording recording) ->
                  recording.startTime().map(start -> start.toEpochMilli()).orElse(Long.MIN_VALUE))
          .thenComparing(recording -> recording.recordingKey().map(RecordingKey::text).orElse(""));

  private final Spool spool = Spool.inMemoryUpTo(FEW_BYTES);
  private final CallNumbers calls = new CallNumbers();
  private int size;

  // Of each recording: where it ends, the number of its call, the one of the call before it.
  private long[] ends = new long[64];
  private int[] callOf = new int[64];
  private int[] before = new int[64];

  // Of each call: the recording that was added last, and how many there are.
  private int[] lastOf = new int[64];
  private int[] sizeOf = new int[64];

  /**
   * Adds a recording.
   *
   * @throws LocalStorageException if it cannot be put down
   */
  void add(Recording recording) {
    try {
      spool.write(ByteBuffer.wrap(RecordingBytes.write(recording)));
    } catch (IOException e) {
      throw failure(e);
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, larger(size));
      callOf = Arrays.copyOf(callOf, larger(size));
      before = Arrays.copyOf(before, larger(size));
    }
    int index = size++;
    ends[index] = spool.size();
    before[index] = NONE;
    callOf[index] = recording.callKey().map(key -> join(key, index)).orElse(NONE);
  }

  private int join(CallKey key, int index) {
    int call = calls.of(key);
    if (call == lastOf.length) {
      lastOf = Arrays.copyOf(lastOf, larger(call));
      sizeOf = Arrays.copyOf(sizeOf, larger(call));
    }
    if (sizeOf[call] > 0) {
      before[index] = lastOf[call];
    }
    lastOf[call] = index;
    sizeOf[call]++;
    return call;
  }

  private static int larger(int size) {
    return Math.addExact(size, size / 2);
  }

  int size() {
    return size;
  }

  /** A recording, by its place in the order in which they were added. */
  Recording get(int index) {
    long from = index == 0 ? 0 : ends[index - 1];
    try {
      return RecordingBytes.read(spool.read(from, Math.toIntExact(ends[index] - from)));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** How many recordings of its call there are, itself included. */
  int callSize(int index) {
    return callOf[index] == NONE ? 1 : sizeOf[callOf[index]];
  }

  /**
   * The recordings of a recording's call, itself included, by start.
   *
   * @param most of a call with more, only so many: half of them its first, half its last
   */
  List<Recording> call(int index, int most) {
    if (callOf[index] == NONE) {
      return List.of(get(index));
    }
    List<Recording> call = new ArrayList<>();
    for (int one = lastOf[callOf[index]]; one != NONE; one = before[one]) {
      call.add(get(one));
      if (call.size() >= 2 * most) {
        cut(call, most);
      }
    }
    if (call.size() > most) {
      cut(call, most);
    }
    call.sort(ORDER);
    return List.copyOf(call);
  }

  private static void cut(List<Recording> call, int most) {
    call.sort(ORDER);
    call.subList(most / 2, call.size() - (most - most / 2)).clear();
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
        ("The list of recordings is kept in a file of %s while it is worked through, and that"
                + " failed (%s). Check that directory and its free space, or name another one by"
                + " -Djava.io.tmpdir=DIR.")
            .formatted(Spool.passingFiles(), DiskReason.of(e, Spool.passingFiles())),
        e);
  }
}
