// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.internal.http.AnswerFault;
import com.ximasdk.internal.json.Json;
import com.ximasdk.internal.json.JsonFields;
import com.ximasdk.realtime.CategoryType;
import com.ximasdk.realtime.MetricReading;
import com.ximasdk.realtime.MetricReadings;
import com.ximasdk.realtime.RealtimeEncodings;
import com.ximasdk.realtime.RealtimeMetric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads metrics and values from JSON, tolerantly: unknown fields are ignored, what cannot be read
 * becomes an unknown value with its raw JSON, and nothing is made up.
 */
final class RealtimeJson {
  private final ValueJson values;
  private final String notReadyMember;

  /** Makes a reader for a tenant that writes in this way. */
  RealtimeJson(RealtimeEncodings encodings) {
    this.values = new ValueJson(encodings);
    this.notReadyMember = encodings.notReadyMember().orElse("");
  }

  /**
   * Reads the answer to a request for the metrics.
   *
   * @throws AnswerFault if it is of another shape
   */
  List<RealtimeMetric> metrics(JsonNode root) {
    JsonNode list = root.isArray() ? root : JsonFields.array(root, List.of("metrics", "results"));
    if (list == null) {
      throw AnswerFault.unreadable(
          "the answer is " + Json.kind(root) + "; expected a JSON array of realtime metrics.", "");
    }
    List<RealtimeMetric> metrics = new ArrayList<>(list.size());
    for (JsonNode metric : list) {
      String id = JsonFields.text(metric, "metricId", "id");
      if (!id.isEmpty()) {
        metrics.add(
            new RealtimeMetric(
                id,
                JsonFields.text(metric, "metricName", "name"),
                new CategoryType(JsonFields.text(metric, "categoryType")),
                selection(metric.path("categorySelection"))));
      }
    }
    return metrics;
  }

  /**
   * Reads the answer to a request for values.
   *
   * @throws AnswerFault if it is of another shape
   * @throws IOException if it is not JSON
   */
  MetricReadings values(byte[] body) throws IOException {
    ReadingsJson read = ReadingsJson.of(body, values, notReadyMember);
    if (!read.hasList() && read.notReady().isEmpty()) {
      throw AnswerFault.unreadable(
          "the answer is %s; expected a JSON object with an array named results."
              .formatted(read.kind()),
          "");
    }
    return new MetricReadings(read.readings(), read.notReady());
  }

  /**
   * Reads a frame of a subscription: one value, an array of them, an object with an array, or
   * nothing of these.
   *
   * @throws AnswerFault if it is not one JSON value
   * @throws IOException if it is not JSON
   */
  List<MetricReading> frame(byte[] body) throws IOException {
    ReadingsJson read = ReadingsJson.of(body, values, notReadyMember);
    MetricReading itself = read.itself();
    return itself == null ? read.readings() : List.of(itself);
  }

  private static List<String> selection(JsonNode node) {
    List<String> selection = new ArrayList<>();
    for (JsonNode member : node) {
      String text =
          member.isValueNode() && !member.isNull()
              ? member.asText()
              : JsonFields.text(member, "categoryValue", "name", "key", "agent");
      if (!text.isBlank()) {
        selection.add(text);
      }
    }
    return selection;
  }
}
