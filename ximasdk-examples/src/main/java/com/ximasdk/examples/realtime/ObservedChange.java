// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.mapping.adherence.AgentObservation;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the watch's output.
 *
 * @param event {@code state}, or {@code agentGone} with the last state
 */
record ObservedChange(String event, AgentObservation observation) {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx", Locale.ROOT);

  Map<String, @Nullable Object> json(ZoneId zone) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    boolean known = !observation.state().isEmpty();
    fields.put("agentLoginId", observation.agent().loginId());
    fields.put("agentName", observation.agent().name());
    fields.put("extension", observation.agent().extension());
    fields.put("state", observation.state());
    fields.put("reasonCode", observation.reasonCode());
    fields.put("stateClass", observation.stateClass());
    fields.put("activity", observation.activity());
    fields.put("reasonCodeMapped", observation.reasonCodeMapped().orElse(null));
    fields.put("since", known ? at(observation.since().instant(), zone) : null);
    fields.put("sinceFrom", known ? observation.since().from().toString() : null);
    fields.put("observedAt", at(observation.observedAt(), zone));
    fields.put("event", event);
    return fields;
  }

  String line(ZoneId zone) {
    String reason =
        observation.reasonCode().isEmpty()
            ? ""
            : "  reason "
                + observation.reasonCode()
                + (observation.reasonCodeMapped().orElse(false)
                    ? " = " + observation.activity()
                    : " (not mapped)");
    return CLOCK.format(observation.observedAt().atZone(zone))
        + "  "
        + observation.agent().loginId()
        + "  "
        + (event.equals("state") ? "" : "gone, last state ")
        + observation.state()
        + "  "
        + observation.stateClass()
        + reason
        + (observation.state().isEmpty()
            ? ""
            : "  since " + CLOCK.format(observation.since().instant().atZone(zone)));
  }

  private static Object at(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toOffsetDateTime();
  }
}
