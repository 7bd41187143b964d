// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.report.ReportTimeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one object need to be told with them: its name, its columns and its window. Each
 * is open or certain, since JSON gives members in any order.
 */
final class SectionFacts {
  /** The members that name a sub-report; the first that is there counts. */
  static final List<String> NAMES = List.of("name", "title", "group", "label", "key");

  private final @Nullable SectionFacts outer;
  private final @Nullable String[] names = new String[NAMES.size()];
  private boolean namesClosed;
  private boolean nameTaken;
  private @Nullable Headings columns;
  private @Nullable Headings columnsTaken;
  private boolean windowStated;
  private @Nullable ReportTimeframe window;
  private boolean ended;

  /**
   * @param outer those of the object around it; null for the answer itself, which has no name
   */
  SectionFacts(@Nullable SectionFacts outer) {
    this.outer = outer;
  }

  static boolean isName(String member) {
    return NAMES.contains(member);
  }

  /** The object has ended: it states no more. */
  void end() {
    ended = true;
    namesClosed = true;
  }

  // --- the name

  /** A text under one of the names; false if it names the object anew that was named already. */
  boolean name(String member, String text) {
    int rank = NAMES.indexOf(member);
    if (names[rank] != null && !Objects.equals(names[rank], text)) {
      return false;
    }
    String before = name();
    names[rank] = text;
    namesClosed |= rank == 0;
    return !nameTaken || text.equals(before) || Objects.equals(name(), before);
  }

  /** The name so far; null where there is none. */
  @Nullable String name() {
    if (outer == null) {
      return null;
    }
    for (String name : names) {
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** Whether this name and those around it stay as they are. */
  boolean isNameCertain() {
    return outer == null || ((namesClosed || nameTaken) && outer.isNameCertain());
  }

  /** From now on this name and those around it count as they are. */
  void takeName() {
    nameTaken = true;
    if (outer != null) {
      outer.takeName();
    }
  }

  /** The names so far, the outermost first. */
  List<String> path() {
    List<String> path = new ArrayList<>();
    for (SectionFacts at = this; at != null; at = at.outer) {
      String name = at.name();
      if (name != null) {
        path.add(0, name);
      }
    }
    return path;
  }

  boolean isNameTaken() {
    return nameTaken;
  }

  // --- the columns

  /** States the columns; false if other ones were stated, or taken from around it, before. */
  boolean columns(Headings stated) {
    Headings before = columnsTaken != null ? columnsTaken : columns;
    columns = stated;
    return before == null || before.isSameAs(stated);
  }

  /** The nearest columns; null as long as there are none. */
  @Nullable Headings columns() {
    for (SectionFacts at = this; at != null; at = at.outer) {
      if (at.columns != null) {
        return at.columns;
      }
    }
    return null;
  }

  /** From now on the nearest columns count. */
  void takeColumns() {
    Headings taken = columns();
    for (SectionFacts at = this; at != null; at = at.outer) {
      at.columnsTaken = taken;
      if (at.columns != null) {
        return;
      }
    }
  }

  boolean areColumnsTaken() {
    return columnsTaken != null;
  }

  // --- the window

  /**
   * States the window.
   *
   * @param stated null where it is not understood; then no other one counts either
   */
  void window(@Nullable ReportTimeframe stated) {
    if (!windowStated || window == null) {
      window = stated;
    }
    windowStated = true;
  }

  /** Whether it states a window of its own. */
  boolean statesWindow() {
    return windowStated;
  }

  /** The nearest window so far; null where there is none. */
  @Nullable ReportTimeframe window() {
    for (SectionFacts at = this; at != null; at = at.outer) {
      if (at.windowStated) {
        return at.window;
      }
    }
    return null;
  }

  /** Whether a window is stated here or around, or none can come any more. */
  boolean isWindowCertain() {
    for (SectionFacts at = this; at != null; at = at.outer) {
      if (at.windowStated || (at.outer == null && at.ended)) {
        return true;
      }
    }
    return false;
  }
}
