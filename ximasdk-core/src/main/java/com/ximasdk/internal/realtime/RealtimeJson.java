// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.ximasdk.internal.http.AnswerFault;
import com.ximasdk.internal.json.Json;
import com.ximasdk.internal.json.JsonFields;
import com.ximasdk.internal.json.WireDuration;
import com.ximasdk.internal.json.WireTime;
import com.ximasdk.internal.text.Blanks;
import com.ximasdk.realtime.CategoryType;
import com.ximasdk.realtime.CountValue;
import com.ximasdk.realtime.DurationValue;
import com.ximasdk.realtime.MetricReading;
import com.ximasdk.realtime.MetricReadings;
import com.ximasdk.realtime.MetricValue;
import com.ximasdk.realtime.NotReady;
import com.ximasdk.realtime.RealtimeMetric;
import com.ximasdk.realtime.StateValue;
import com.ximasdk.realtime.UnknownValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
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
  private static final List<String> TEXT_FIELDS = List.of("state", "value", "text", "label");

  private final ChronoUnit durationUnit;

  /** Makes a reader of durations that, where they are numbers, count a unit. */
  RealtimeJson(ChronoUnit durationUnit) {
    this.durationUnit = durationUnit;
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
        value(value));
  }

  private MetricValue value(JsonNode node) {
    String type = JsonFields.text(node, "type");
    Instant time = WireTime.instant(node.path("lastUpdateTime"));
    CharSequence raw = new LazyJson(node);
    if (node.isTextual()) {
      return node.asText().isBlank()
          ? new UnknownValue(type, null, raw)
          : new StateValue(node.asText(), type, null, raw);
    }
    boolean isCount = type.isEmpty() ? node.has("count") : type.equalsIgnoreCase("COUNT");
    if (isCount) {
      Long count = JsonFields.whole(node.path("count"));
      return count == null
          ? new UnknownValue(type, time, raw)
          : new CountValue(count, type, time, raw);
    }
    boolean isDuration =
        type.isEmpty()
            ? node.has("duration")
            : type.toUpperCase(Locale.ROOT).contains("DURATION") || node.has("duration");
    if (isDuration) {
      Duration duration = duration(firstOf(node, type, List.of("duration", "value", "millis")));
      return duration == null
          ? new UnknownValue(type, time, raw)
          : new DurationValue(duration, type, time, raw);
    }
    JsonNode text = firstText(node, type);
    return text == null
        ? new UnknownValue(type, time, raw)
        : new StateValue(text.asText(), type, time, raw);
  }

  /** The first field that holds a text which is not blank. */
  private static @Nullable JsonNode firstText(JsonNode node, String type) {
    for (String name : TEXT_FIELDS) {
      JsonNode field = node.path(name);
      if (field.isTextual() && !field.asText().isBlank()) {
        return field;
      }
    }
    JsonNode typed = fieldOfType(node, type);
    return typed.isTextual() && !typed.asText().isBlank() ? typed : null;
  }

  private static JsonNode firstOf(JsonNode node, String type, List<String> names) {
    for (String name : names) {
      if (node.hasNonNull(name)) {
        return node.path(name);
      }
    }
    return fieldOfType(node, type);
  }

  /** The field that is named as the type, ignoring case and underscores. */
  private static JsonNode fieldOfType(JsonNode node, String type) {
    String wanted = type.replace("_", "");
    if (!wanted.isEmpty()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        if (field.getKey().replace("_", "").equalsIgnoreCase(wanted)) {
          return field.getValue();
        }
      }
    }
    return MissingNode.getInstance();
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

  private @Nullable Duration duration(JsonNode node) {
    BigDecimal number = JsonFields.number(node);
    return number != null
        ? WireDuration.of(number, durationUnit.getDuration())
        : WireDuration.clock(Blanks.strip(node.asText()));
  }

  /** JSON whose text is made only for who asks: most values are never looked at again. */
  private static final class LazyJson implements CharSequence {
    private final JsonNode node;

    LazyJson(JsonNode node) {
      this.node = node;
    }

    @Override
    public int length() {
      return toString().length();
    }

    @Override
    public char charAt(int index) {
      return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return toString().substring(start, end);
    }

    @Override
    public String toString() {
      return node.toString();
    }
  }
}
