// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a simulated tenant writes of a recording. Immutable.
 *
 * @param texts what it writes in place of a text that is a whole field, as {@code COMPLETE} for
 *     {@code SAVED}; other texts stay
 * @param underWay the status of a recording that has not ended yet; empty to make no difference
 * @param details the fields beside the vendor's that tell of the call, by the heading of the call
 *     report that says the same: {@code Caller ID}, {@code Final Group}
 * @since 0.1.0
 */
public record RecordingForm(
    Map<String, String> texts, String underWay, Map<String, String> details) {
  /** As the vendor's guide prints it. */
  public static final RecordingForm PLAIN = new RecordingForm(Map.of(), "", Map.of());

  /**
   * Copies the maps.
   *
   * @param texts what it writes in place of a text that is a whole field, as {@code COMPLETE} for
   *     {@code SAVED}; other texts stay
   * @param underWay the status of a recording that has not ended yet; empty to make no difference
   * @param details the fields beside the vendor's that tell of the call, by the heading of the call
   *     report that says the same: {@code Caller ID}, {@code Final Group}
   */
  public RecordingForm {
    texts = Map.copyOf(texts);
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /**
   * The same with another text in the place of one.
   *
   * @param text the whole text of a field
   * @param instead what is written for it
   * @return another form
   */
  public RecordingForm with(String text, String instead) {
    Map<String, String> more = new LinkedHashMap<>(texts);
    more.put(text, instead);
    return new RecordingForm(more, underWay, details);
  }

  /**
   * The same with other statuses.
   *
   * @param saved of a recording that is finished
   * @param going of one that has not ended yet
   * @return another form
   */
  public RecordingForm withStatuses(String saved, String going) {
    return new RecordingForm(with("SAVED", saved).texts, going, details);
  }

  /**
   * The same with a field for what a heading of the call report says.
   *
   * @param heading the call report's heading
   * @param field the name of the field in the list
   * @return another form
   */
  public RecordingForm withDetail(String heading, String field) {
    Map<String, String> more = new LinkedHashMap<>(details);
    more.put(heading, field);
    return new RecordingForm(texts, underWay, more);
  }

  Map<String, @Nullable Object> fields(
      SimulatedRecording recording, @Nullable SimulatedCall call, Instant now) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(recording.fields());
    if (!underWay.isEmpty() && recording.end().isAfter(now)) {
      fields.replace("status", underWay);
    }
    fields.replaceAll(
        (name, value) -> value instanceof String text ? texts.getOrDefault(text, text) : value);
    if (call != null) {
      details.forEach(
          (heading, field) -> {
            String value =
                call.details()
                    .getOrDefault(heading, heading.equals("Call ID") ? call.callId() : null);
            if (value != null) {
              fields.put(field, value);
            }
          });
    }
    return fields;
  }
}
