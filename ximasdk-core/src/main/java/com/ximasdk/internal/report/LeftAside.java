// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.report.ReportWarning;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists and objects of an answer that hold values and were not read as rows. */
final class LeftAside {
  private static final int MOST = 1_000;
  private static final int MOST_NAMED = 10;

  private final List<Place> places = new ArrayList<>();
  private long notKept;

  void add(Place place) {
    if (places.size() < MOST) {
      places.add(place);
    } else {
      notKept++;
    }
  }

  boolean isAny() {
    return !places.isEmpty();
  }

  /** Each as the largest part of the answer around it in which nothing was read as rows. */
  private Set<Place> largest() {
    Set<Place> largest = new LinkedHashSet<>();
    for (Place place : places) {
      Place at = place;
      for (Place around = at.parent();
          around != null && !around.holdsSections() && around.parent() != null;
          around = around.parent()) {
        at = around;
      }
      largest.add(at);
    }
    return largest;
  }

  /** A part of a sentence that names each. */
  String words() {
    Set<Place> largest = largest();
    return largest.stream()
            .limit(MOST_NAMED)
            .map(LeftAside::words)
            .collect(Collectors.joining(", "))
        + (largest.size() > MOST_NAMED ? ", and " + (largest.size() - MOST_NAMED) + " more" : "");
  }

  private static String words(Place place) {
    return place.path() + " (" + place.description() + ")";
  }

  /** Warns of each. */
  void tell(ReportAudit audit) {
    for (Place place : largest()) {
      warn(audit, place.path(), words(place) + " was not read as rows.");
    }
    if (notKept > 0) {
      warn(audit, "$", notKept + " more lists and objects were not read as rows.");
    }
  }

  private static void warn(ReportAudit audit, String place, String message) {
    audit.warn(new ReportWarning(ReportWarning.Kind.LEFT_ASIDE, place, message));
  }
}
