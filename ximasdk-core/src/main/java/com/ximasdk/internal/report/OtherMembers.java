// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.report.ReportWarning;
import java.util.ArrayList;
import java.util.List;

/** Keeps what nobody reads at the outermost level of an answer, up to a number of bytes. */
final class OtherMembers {
  private static final int MOST_BYTES = 64 << 10;

  private final ReportAudit audit;
  private final List<Structure> structures = new ArrayList<>();
  private int left = MOST_BYTES;
  private int leftForStructures = 4 * MOST_BYTES;

  OtherMembers(ReportAudit audit) {
    this.audit = audit;
  }

  /** How long a list or an object can be to be kept. */
  int most() {
    return Math.min(left, leftForStructures);
  }

  void add(String member, byte[] bytes, int from, int to) {
    int size = member.length() + to - from;
    if (size > left) {
      String place = "$" + Place.step(member);
      audit.warn(
          new ReportWarning(
              ReportWarning.Kind.LEFT_ASIDE,
              place,
              "%s was not kept: the members that no rule reads take more than %s bytes."
                  .formatted(place, MOST_BYTES)));
    } else {
      left -= size;
      audit.otherMember(member, JsonValues.plain(JsonValues.tree(bytes, from, to)));
    }
  }

  /** A list or an object in which rows may still be found: some are held back. */
  void add(Place place, byte[] bytes) {
    leftForStructures -= bytes.length;
    structures.add(new Structure(place, bytes));
  }

  /** All rows have been found. */
  void end() {
    for (Structure one : structures) {
      if (!one.place.holdsSections() && one.place.size() > 0) {
        add(one.place.member(), one.bytes, 0, one.bytes.length);
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Structure(Place place, byte[] bytes) {}
}
