// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.internal.text.Blanks;
import com.ximasdk.internal.text.HeadingForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of one section: where the cell of a key or of a heading stands. */
final class Headings {
  static final int ABSENT = -1;
  static final int TWICE = -2;

  private final List<String> keys;
  private final List<String> titles;
  private final List<String> shown = new ArrayList<>();
  private final Map<String, Integer> byKey = new HashMap<>();
  private final Map<String, Integer> byForm = new HashMap<>();

  /** The titles as written, so that a heading's form is seldom made. */
  private final Map<String, Integer> byTitle = new HashMap<>();

  private @Nullable String keyTwice;

  /**
   * @param keys the columns' keys, which compare exactly; empty where they have none
   * @param titles the columns' titles, as many
   */
  Headings(List<String> keys, List<String> titles) {
    this.keys = List.copyOf(keys);
    this.titles = List.copyOf(titles);
    for (int i = 0; i < keys.size(); i++) {
      if (byKey.putIfAbsent(keys.get(i), i) != null && keyTwice == null) {
        keyTwice = keys.get(i);
      }
    }
    for (int i = 0; i < titles.size(); i++) {
      shown.add(Blanks.strip(titles.get(i)));
      byForm.merge(HeadingForm.of(titles.get(i)), i, (first, second) -> TWICE);
    }
    for (String title : titles) {
      int index = byForm.getOrDefault(HeadingForm.of(title), ABSENT);
      byTitle.put(title, index);
      byTitle.put(Blanks.strip(title), index);
    }
  }

  int size() {
    return titles.size();
  }

  /** The titles with their outer blanks cut off, in column order. */
  List<String> titles() {
    return shown;
  }

  /** A key that two columns have; null if there is none. */
  @Nullable String keyTwice() {
    return keyTwice;
  }

  boolean isSameAs(Headings other) {
    return keys.equals(other.keys) && titles.equals(other.titles);
  }

  /** The column of a heading, or {@link #ABSENT}, or {@link #TWICE}. */
  int indexOf(String heading) {
    Integer exact = byTitle.get(heading);
    return exact != null ? exact : byForm.getOrDefault(HeadingForm.of(heading), ABSENT);
  }

  /** The column of a key, or {@link #ABSENT}. */
  int indexOfKey(String key) {
    return byKey.getOrDefault(key, ABSENT);
  }

  /** Whether it is a column's key or title. */
  boolean isNamed(String name) {
    return indexOfKey(name) != ABSENT || indexOf(name) != ABSENT;
  }
}
