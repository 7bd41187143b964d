// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A part of the recordings that were acknowledged, in 26 bytes each and the room that it takes to
 * find them. Not for use by several threads at once.
 */
final class DoneTable {
  private static final double FULL = 0.8;
  private static final int NO_START = Integer.MIN_VALUE;

  /** Two for a recording; both 0 where there is none. */
  private long[] prints = new long[16];

  /** Minutes since 1970, rounded down. */
  private int[] starts = new int[8];

  private int[] facts = new int[8];
  private char[] callSizes = new char[8];
  private int size;

  int size() {
    return size;
  }

  @Nullable DoneRecording get(RecordingPrint print) {
    int slot = slot(print.high(), print.low());
    return isTaken(slot) ? at(slot) : null;
  }

  private DoneRecording at(int slot) {
    return new DoneRecording(
        starts[slot] == NO_START ? DoneRecording.NO_START : starts[slot] * DoneRecording.MINUTE,
        facts[slot],
        callSizes[slot]);
  }

  void put(RecordingPrint print, DoneRecording recording) {
    put(
        print.high(),
        print.low(),
        recording.hasStart()
            ? (int) Math.floorDiv(recording.start(), DoneRecording.MINUTE)
            : NO_START,
        recording.facts(),
        (char) recording.callSize());
  }

  private void put(long high, long low, int start, int fact, char callSize) {
    int slot = slot(high, low);
    if (!isTaken(slot)) {
      if (size + 1 > starts.length * FULL) {
        resize((int) Math.min(Integer.MAX_VALUE / 2 - 8, starts.length * 3L / 2));
        slot = slot(high, low);
      }
      prints[2 * slot] = high;
      prints[2 * slot + 1] = low;
      size++;
    }
    starts[slot] = start;
    facts[slot] = fact;
    callSizes[slot] = callSize;
  }

  /** Gives each that started before a time; those without a start stay. */
  void startedBefore(long time, BiConsumer<RecordingPrint, DoneRecording> each) {
    for (int slot = 0; slot < starts.length; slot++) {
      if (isTaken(slot) && starts[slot] != NO_START) {
        DoneRecording one = at(slot);
        if (one.start() + DoneRecording.MINUTE <= time) {
          each.accept(new RecordingPrint(prints[2 * slot], prints[2 * slot + 1]), one);
        }
      }
    }
  }

  /** Forgets some; one that is not there is no error. */
  void remove(Set<RecordingPrint> forgotten) {
    DoneTable kept = new DoneTable();
    for (int slot = 0; slot < starts.length; slot++) {
      if (isTaken(slot)
          && !forgotten.contains(new RecordingPrint(prints[2 * slot], prints[2 * slot + 1]))) {
        kept.put(
            prints[2 * slot], prints[2 * slot + 1], starts[slot], facts[slot], callSizes[slot]);
      }
    }
    take(kept);
  }

  private void resize(int slots) {
    DoneTable other = new DoneTable();
    other.prints = new long[2 * slots];
    other.starts = new int[slots];
    other.facts = new int[slots];
    other.callSizes = new char[slots];
    for (int slot = 0; slot < starts.length; slot++) {
      if (isTaken(slot)) {
        other.put(
            prints[2 * slot], prints[2 * slot + 1], starts[slot], facts[slot], callSizes[slot]);
      }
    }
    take(other);
  }

  private void take(DoneTable other) {
    prints = other.prints;
    starts = other.starts;
    facts = other.facts;
    callSizes = other.callSizes;
    size = other.size;
  }

  /** Where a print is, or would be. */
  private int slot(long high, long low) {
    int slot = (int) Long.remainderUnsigned(low, starts.length);
    while (isTaken(slot) && (prints[2 * slot] != high || prints[2 * slot + 1] != low)) {
      slot = slot + 1 == starts.length ? 0 : slot + 1;
    }
    return slot;
  }

  private boolean isTaken(int slot) {
    return (prints[2 * slot] | prints[2 * slot + 1]) != 0;
  }
}
