// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.internal.http.AnswerFault;
import com.ximasdk.internal.json.Json;
import com.ximasdk.internal.json.JsonFields;
import com.ximasdk.realtime.CategoryType;
import com.ximasdk.realtime.MetricReading;
import com.ximasdk.realtime.MetricReadings;
import com.ximasdk.realtime.NotReady;
import com.ximasdk.realtime.RealtimeMetric;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads metrics and values from JSON, tolerantly: unknown fields are ignored, what cannot be read
 * becomes an unknown value with its raw JSON, and nothing is made up.
 */
final class RealtimeJson {
  private final ValueJson values;

  /** Makes a reader of durations that, where they are numbers, count a unit. */
  RealtimeJson(ChronoUnit durationUnit) {
    this.values = new ValueJson(durationUnit);
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
   */
  MetricReadings values(JsonNode root) {
    List<NotReady> notReady = notReady(root);
    JsonNode list = root.isArray() ? root : JsonFields.array(root, List.of("results", "values"));
    if (list == null && notReady.isEmpty()) {
      throw AnswerFault.unreadable(
          "the answer is %s; expected a JSON object with an array named results."
              .formatted(Json.kind(root)),
          "");
    }
    return new MetricReadings(list == null ? List.of() : readings(list), notReady);
  }

  /**
   * Reads a frame of a subscription: one value, an array of them, an object with an array, or
   * nothing of these.
   *
   * @throws AnswerFault if it is not JSON
   */
  List<MetricReading> frame(String json) {
    JsonNode root;
    try {
      root = Json.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw AnswerFault.unreadable("a frame of the subscription is not valid JSON.", "");
    }
    if (root.isArray()) {
      return readings(root);
    }
    if (root.has("value") || root.has("key")) {
      MetricReading reading = reading(root);
      return reading == null ? List.of() : List.of(reading);
    }
    JsonNode list = JsonFields.array(root, List.of("results", "values"));
    return list == null ? List.of() : readings(list);
  }

  private List<MetricReading> readings(JsonNode list) {
    List<MetricReading> readings = new ArrayList<>(list.size());
    for (JsonNode node : list) {
      MetricReading reading = reading(node);
      if (reading != null) {
        readings.add(reading);
      }
    }
    return readings;
  }

  private @Nullable MetricReading reading(JsonNode node) {
    JsonNode key = node.has("key") ? node.path("key") : node;
    JsonNode value = node.path("value");
    if (!node.isObject() || value.isMissingNode()) {
      return null;
    }
    return new MetricReading(
        JsonFields.text(key, "metricId"),
        JsonFields.text(key, "categoryValue", "category"),
        values.read(value, node.path("lastUpdateTime")));
  }

  private static List<NotReady> notReady(JsonNode root) {
    List<NotReady> notReady = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      if (field.getValue().isArray() && field.getKey().toLowerCase(Locale.ROOT).contains("ready")) {
        for (JsonNode entry : field.getValue()) {
          JsonNode key = entry.has("key") ? entry.path("key") : entry;
          notReady.add(
              entry.isTextual()
                  ? new NotReady(entry.asText(), "", entry.toString())
                  : new NotReady(
                      JsonFields.text(key, "metricId", "id"),
                      JsonFields.text(key, "categoryValue", "category"),
                      entry.toString()));
        }
      }
    }
    return notReady;
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
