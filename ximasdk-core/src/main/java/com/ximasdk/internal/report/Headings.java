// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.internal.text.Blanks;
import com.ximasdk.internal.text.HeadingForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of one section: where the cell of a key or of a heading stands. */
final class Headings {
  static final int ABSENT = -1;
  static final int TWICE = -2;

  private final List<String> titles;
  private final Map<String, Integer> byKey = new HashMap<>();
  private final Map<String, Integer> byTitle = new HashMap<>();

  /**
   * @param keys the columns' keys; empty where they have none
   * @param titles the columns' titles, as many
   */
  Headings(List<String> keys, List<String> titles) {
    this.titles = List.copyOf(titles);
    for (int i = 0; i < keys.size(); i++) {
      byKey.putIfAbsent(keys.get(i), i);
    }
    for (int i = 0; i < titles.size(); i++) {
      byTitle.merge(HeadingForm.of(titles.get(i)), i, (first, second) -> TWICE);
    }
  }

  int size() {
    return titles.size();
  }

  /** The titles with their outer blanks cut off, in column order. */
  List<String> titles() {
    List<String> shown = new ArrayList<>(titles.size());
    titles.forEach(title -> shown.add(Blanks.strip(title)));
    return shown;
  }

  /** The column of a heading, or {@link #ABSENT}, or {@link #TWICE}. */
  int indexOf(String heading) {
    Integer exact = byTitle.get(heading);
    return exact != null ? exact : byTitle.getOrDefault(HeadingForm.of(heading), ABSENT);
  }

  /** The column of a row object's member: by key, else by title; or {@link #ABSENT}. */
  int indexOfMember(String name) {
    Integer key = byKey.get(name);
    return key != null ? key : Math.max(ABSENT, indexOf(name));
  }
}
