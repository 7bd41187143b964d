// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.internal.json.WireTime;
import com.ximasdk.report.ReportTimeframe;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads the window that a report states: an object with {@code start} and {@code end} (KNOWN). */
final class JsonWindow {
  private JsonWindow() {}

  /** The window; null if it is in another form, or ends before it starts. */
  static @Nullable ReportTimeframe read(JsonNode timeframe, ZoneId zone) {
    OffsetDateTime start = time(timeframe.path("start"), zone, false);
    OffsetDateTime end = time(timeframe.path("end"), zone, true);
    return start == null || end == null || end.isBefore(start)
        ? null
        : new ReportTimeframe(start, end);
  }

  /** A window that begins or ends in an hour that comes twice holds both of them. */
  private static @Nullable OffsetDateTime time(JsonNode value, ZoneId zone, boolean latest) {
    if (!value.isTextual() && !value.isIntegralNumber()) {
      return null;
    }
    String text = value.asText();
    OffsetDateTime first = WireTime.inZone(text, zone);
    return latest && first != null && WireTime.read(text) instanceof LocalDateTime local
        ? local.atZone(zone).withLaterOffsetAtOverlap().toOffsetDateTime()
        : first;
  }
}
