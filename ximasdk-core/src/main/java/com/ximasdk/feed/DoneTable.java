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

  /**
   * Three for a recording, side by side as one is looked for: its print, and its start with its
   * facts. The start is in minutes since 1970, rounded down. The print is 0 where there is none.
   */
  private long[] slots = new long[3 * 8];

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
        start(slot) == NO_START ? DoneRecording.NO_START : start(slot) * DoneRecording.MINUTE,
        (int) slots[3 * slot + 2],
        callSizes[slot]);
  }

  private int start(int slot) {
    return (int) (slots[3 * slot + 2] >> 32);
  }

  void put(RecordingPrint print, DoneRecording recording) {
    long start =
        recording.hasStart() ? Math.floorDiv(recording.start(), DoneRecording.MINUTE) : NO_START;
    put(
        print.high(),
        print.low(),
        (start << 32) | (recording.facts() & 0xFFFF_FFFFL),
        (char) recording.callSize());
  }

  private void put(long high, long low, long startAndFacts, char callSize) {
    int slot = slot(high, low);
    if (!isTaken(slot)) {
      if (size + 1 > callSizes.length * FULL) {
        resize((int) Math.min(Integer.MAX_VALUE / 3 - 8, callSizes.length * 3L / 2));
        slot = slot(high, low);
      }
      slots[3 * slot] = high;
      slots[3 * slot + 1] = low;
      size++;
    }
    slots[3 * slot + 2] = startAndFacts;
    callSizes[slot] = callSize;
  }

  /** Gives each that started before a time; those without a start stay. */
  void startedBefore(long time, BiConsumer<RecordingPrint, DoneRecording> each) {
    for (int slot = 0; slot < callSizes.length; slot++) {
      if (isTaken(slot) && start(slot) != NO_START) {
        DoneRecording one = at(slot);
        if (one.start() + DoneRecording.MINUTE <= time) {
          each.accept(print(slot), one);
        }
      }
    }
  }

  private RecordingPrint print(int slot) {
    return new RecordingPrint(slots[3 * slot], slots[3 * slot + 1]);
  }

  /** Forgets some; one that is not there is no error. */
  void remove(Set<RecordingPrint> forgotten) {
    DoneTable kept = new DoneTable();
    for (int slot = 0; slot < callSizes.length; slot++) {
      if (isTaken(slot) && !forgotten.contains(print(slot))) {
        kept.put(this, slot);
      }
    }
    take(kept);
  }

  private void put(DoneTable other, int slot) {
    put(
        other.slots[3 * slot],
        other.slots[3 * slot + 1],
        other.slots[3 * slot + 2],
        other.callSizes[slot]);
  }

  private void resize(int length) {
    DoneTable larger = new DoneTable();
    larger.slots = new long[3 * length];
    larger.callSizes = new char[length];
    for (int slot = 0; slot < callSizes.length; slot++) {
      if (isTaken(slot)) {
        larger.put(this, slot);
      }
    }
    take(larger);
  }

  private void take(DoneTable other) {
    slots = other.slots;
    callSizes = other.callSizes;
    size = other.size;
  }

  /** Where a print is, or would be. */
  private int slot(long high, long low) {
    // The print is a digest, so that any of its bits spread it evenly.
    int slot = (int) (((low >>> 32) * callSizes.length) >>> 32);
    while (isTaken(slot) && (slots[3 * slot] != high || slots[3 * slot + 1] != low)) {
      slot = slot + 1 == callSizes.length ? 0 : slot + 1;
    }
    return slot;
  }

  private boolean isTaken(int slot) {
    return (slots[3 * slot] | slots[3 * slot + 1]) != 0;
  }
}
