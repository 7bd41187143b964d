// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/** The days that are done, as long as the program runs. */
final class DaysInMemory implements DaysDone {
  private final SortedSet<LocalDate> days = new TreeSet<>();

  @Override
  public synchronized SortedSet<LocalDate> load() {
    return new TreeSet<>(days);
  }

  @Override
  public synchronized void save(SortedSet<LocalDate> all) {
    days.clear();
    days.addAll(all);
  }
}
