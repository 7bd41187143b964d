// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.checkpoint.CheckpointChanges;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The days that are done as the keys of a checkpoint. */
final class CheckpointDays implements DaysDone {
  private static final long UNREAD = -1;

  private final CheckpointStore store;
  private final String name;
  private final SortedSet<LocalDate> saved = new TreeSet<>();
  private long version = UNREAD;

  CheckpointDays(CheckpointStore store, String name) {
    this.store = store;
    this.name = name;
  }

  @Override
  public synchronized SortedSet<LocalDate> load() {
    SortedSet<LocalDate> days = new TreeSet<>();
    version = store.read(name, (key, value) -> days.add(day(key)));
    saved.clear();
    saved.addAll(days);
    return days;
  }

  private LocalDate day(String key) {
    try {
      return LocalDate.parse(key);
    } catch (DateTimeException e) {
      throw new LocalStorageException(
          CallSummary.NONE,
          ("The checkpoint '%s' holds '%s', which is no day such as 2026-07-14. Give each piece of"
                  + " work a name of its own.")
              .formatted(name, key),
          e);
    }
  }

  @Override
  public synchronized void save(SortedSet<LocalDate> days) {
    if (version == UNREAD) {
      load();
    }
    Map<String, String> puts = new LinkedHashMap<>();
    for (LocalDate day : days) {
      if (!saved.contains(day)) {
        puts.put(day.toString(), "");
      }
    }
    Set<String> removals = new HashSet<>();
    for (LocalDate day : saved) {
      if (!days.contains(day)) {
        removals.add(day.toString());
      }
    }
    version = store.commit(name, version, new CheckpointChanges(puts, removals));
    saved.clear();
    saved.addAll(days);
  }
}
