// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which order a report has its rows; each interval comes once. */
enum LabelOrder {
  /** The earliest interval first. */
  ASCENDING,
  /** The latest interval first. */
  DESCENDING;

  boolean isPossible(List<PlaceableRow> rows) {
    return first(forwards(rows)) != null;
  }

  /** How many of the first rows can be in the order of ascending. */
  static int possibleAscending(List<PlaceableRow> rows) {
    OffsetDateTime before = null;
    int possible = 0;
    for (PlaceableRow row : rows) {
      before = firstAfter(row.starts(), before);
      if (before == null) {
        break;
      }
      possible++;
    }
    return possible;
  }

  /** The earliest place of each row in this order, which has to be possible. */
  List<OffsetDateTime> earliest(List<PlaceableRow> rows) {
    List<OffsetDateTime> starts = first(forwards(rows));
    return starts == null ? List.of() : backwards(starts);
  }

  /** The latest place of each row in this order, which has to be possible. */
  List<OffsetDateTime> latest(List<PlaceableRow> rows) {
    List<PlaceableRow> forwards = forwards(rows);
    List<OffsetDateTime> starts = new ArrayList<>();
    OffsetDateTime next = null;
    for (int i = forwards.size() - 1; i >= 0; i--) {
      next = lastBefore(forwards.get(i).starts(), next);
      if (next == null) {
        return List.of();
      }
      starts.add(next);
    }
    Collections.reverse(starts);
    return backwards(starts);
  }

  private static @Nullable List<OffsetDateTime> first(List<PlaceableRow> rows) {
    List<OffsetDateTime> starts = new ArrayList<>(rows.size());
    OffsetDateTime before = null;
    for (PlaceableRow row : rows) {
      before = firstAfter(row.starts(), before);
      if (before == null) {
        return null;
      }
      starts.add(before);
    }
    return starts;
  }

  private static @Nullable OffsetDateTime firstAfter(
      List<OffsetDateTime> starts, @Nullable OffsetDateTime before) {
    for (OffsetDateTime start : starts) {
      if (before == null || start.isAfter(before)) {
        return start;
      }
    }
    return null;
  }

  private static @Nullable OffsetDateTime lastBefore(
      List<OffsetDateTime> starts, @Nullable OffsetDateTime next) {
    for (int i = starts.size() - 1; i >= 0; i--) {
      if (next == null || starts.get(i).isBefore(next)) {
        return starts.get(i);
      }
    }
    return null;
  }

  private List<PlaceableRow> forwards(List<PlaceableRow> rows) {
    return turned(rows);
  }

  private List<OffsetDateTime> backwards(List<OffsetDateTime> starts) {
    return turned(starts);
  }

  private <T> List<T> turned(List<T> list) {
    if (this == ASCENDING) {
      return list;
    }
    List<T> turned = new ArrayList<>(list);
    Collections.reverse(turned);
    return turned;
  }
}
