// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.internal.text.Blanks;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.report.ReportWarning;
import java.time.ZoneId;

/** Reads what belongs to all rows of an object: its name, its columns and its window. */
final class FactReader {
  private final ReportErrors errors;
  private final ZoneId zone;
  private final ReportAudit audit;

  FactReader(ReportErrors errors, ZoneId zone, ReportAudit audit) {
    this.errors = errors;
    this.zone = zone;
    this.audit = audit;
  }

  /** A text under any member, which names a sub-report if it is one of five. */
  void name(Scope scope, String member, String text) {
    if (!SectionFacts.isName(member) || Blanks.isBlank(text) || scope.isRoot()) {
      return;
    }
    if (!scope.facts().name(member, text)) {
      throw errors.wrong(
          scope,
          scope.facts().isNameTaken()
              ? "the sub-report's name '%s' comes after more rows than are held back (%s bytes)."
                  .formatted(text, HeldRows.MOST_BYTES)
              : "%s has two texts under '%s', of which '%s' is the second."
                  .formatted(scope.path(), member, Place.cut(text)));
    }
  }

  /** A group that is an object, such as {@code {"key": "g1", "name": "Sales"}}. */
  void nameInside(Scope scope, String member, JsonNode group) {
    for (String name : SectionFacts.NAMES) {
      JsonNode text = group.path(name);
      if ((text.isTextual() || text.isNumber()) && !Blanks.isBlank(text.asText())) {
        name(scope, member, text.asText());
        return;
      }
    }
  }

  /** Columns, which are not empty. */
  void columns(Scope scope, JsonNode columns) {
    if (columns.size() > JsonColumns.MOST) {
      throw errors.wrong(scope, "there are more than " + JsonColumns.MOST + " columns.");
    }
    if (!scope.facts().columns(JsonColumns.read(columns))) {
      throw errors.wrong(
          scope,
          scope.facts().areColumnsTaken()
              ? "its columns come after more rows than are held back (%s bytes)."
                  .formatted(HeldRows.MOST_BYTES)
              : "%s has columns twice, and they differ.".formatted(scope.path()));
    }
  }

  /** A window in whatever form; null states none. */
  void timeframe(Scope scope, JsonNode timeframe) {
    if (timeframe.isNull()) {
      return;
    }
    ReportTimeframe window = JsonWindow.read(timeframe, zone);
    scope.facts().window(window);
    if (window != null) {
      audit.timeframe(window);
      return;
    }
    String place = scope.path() + ".timeframe";
    audit.warn(
        new ReportWarning(
            ReportWarning.Kind.TIMEFRAME_NOT_READ,
            place,
            ("The window at %s is %s; expected an object with start and end, the start first, each"
                    + " a date-time that exists in %s.")
                .formatted(place, Place.cut(timeframe.toString()), zone)));
  }
}
