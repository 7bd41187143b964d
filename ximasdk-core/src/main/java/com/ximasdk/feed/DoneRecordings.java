// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The recordings that were acknowledged, about 40 bytes each. They are in many small tables, so
 * that one that grows never needs the room of all twice. Not for use by several threads at once.
 */
final class DoneRecordings {
  private static final int TABLES = 64;

  private final List<DoneTable> tables = new ArrayList<>(TABLES);

  DoneRecordings() {
    for (int i = 0; i < TABLES; i++) {
      tables.add(new DoneTable());
    }
  }

  private DoneTable table(RecordingPrint print) {
    return tables.get((int) (print.high() & (TABLES - 1)));
  }

  int size() {
    return tables.stream().mapToInt(DoneTable::size).sum();
  }

  @Nullable DoneRecording get(RecordingPrint print) {
    return table(print).get(print);
  }

  void put(RecordingPrint print, DoneRecording recording) {
    table(print).put(print, recording);
  }

  /** Gives each that started before a time; those without a start stay. */
  void startedBefore(long time, BiConsumer<RecordingPrint, DoneRecording> each) {
    tables.forEach(table -> table.startedBefore(time, each));
  }

  /** Forgets some; one that is not there is no error. */
  void remove(Set<RecordingPrint> forgotten) {
    Map<DoneTable, Set<RecordingPrint>> parts = new LinkedHashMap<>();
    for (RecordingPrint print : forgotten) {
      parts.computeIfAbsent(table(print), table -> new LinkedHashSet<>()).add(print);
    }
    parts.forEach(DoneTable::remove);
  }
}
