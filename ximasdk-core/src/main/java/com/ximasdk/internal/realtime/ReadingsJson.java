// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.internal.http.AnswerFault;
import com.ximasdk.internal.json.Json;
import com.ximasdk.internal.json.JsonFields;
import com.ximasdk.realtime.MetricReading;
import com.ximasdk.realtime.NotReady;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an answer or a frame has of values, read one after the other: a tree of all of them would be
 * many times as large as they are.
 */
final class ReadingsJson {
  private final ValueJson values;
  private final String notReadyMember;
  private final byte[] body;
  private final JsonParser json;
  private final List<MetricReading> readings = new ArrayList<>();
  private final List<NotReady> notReady = new ArrayList<>();
  private String kind = "empty";
  private boolean hasList;
  private @Nullable MetricReading itself;

  private ReadingsJson(ValueJson values, String notReadyMember, byte[] body, JsonParser json) {
    this.values = values;
    this.notReadyMember = notReadyMember;
    this.body = body;
    this.json = json;
  }

  /**
   * Reads a body: an array of values, an object with one, or a value itself.
   *
   * @param notReadyMember the name of the list of what is not ready, beside any whose name contains
   *     {@code ready}; empty for none
   * @throws AnswerFault if something follows it
   * @throws IOException if it is not JSON
   */
  static ReadingsJson of(byte[] body, ValueJson values, String notReadyMember) throws IOException {
    try (JsonParser json = Json.FACTORY.createParser(body)) {
      ReadingsJson read = new ReadingsJson(values, notReadyMember, body, json);
      read.root();
      return read;
    }
  }

  /** The values of the array, in the order received. */
  List<MetricReading> readings() {
    return readings;
  }

  /** What is named as not ready. */
  List<NotReady> notReady() {
    return notReady;
  }

  /** Whether there is an array of values, if an empty one. */
  boolean hasList() {
    return hasList;
  }

  /** The value that the body itself is; null if it is none. */
  @Nullable MetricReading itself() {
    return itself;
  }

  /** What the body is, for a sentence such as "the answer is a JSON object". */
  String kind() {
    return kind;
  }

  private void root() throws IOException {
    JsonToken first = json.nextToken();
    if (first == null) {
      return;
    }
    kind = Json.kind(first);
    if (first == JsonToken.START_ARRAY) {
      list();
    } else if (first == JsonToken.START_OBJECT) {
      itself = object(true);
    }
    if (json.nextToken() != null) {
      throw AnswerFault.unreadable(
          "the answer goes on behind the end of " + kind + "; expected one JSON value.", "");
    }
  }

  private void list() throws IOException {
    hasList = true;
    for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
      MetricReading reading = null;
      if (next == JsonToken.START_OBJECT) {
        reading = object(false);
      } else {
        json.skipChildren();
      }
      if (reading != null) {
        readings.add(reading);
      }
    }
  }

  /** The value that an object is, null if none; the object of an answer has lists as well. */
  private @Nullable MetricReading object(boolean isRoot) throws IOException {
    JsonNode key = null;
    JsonNode value = null;
    JsonNode time = MissingNode.getInstance();
    ObjectNode others = null;
    CharSequence raw = "";
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      boolean isArray = json.nextToken() == JsonToken.START_ARRAY;
      if (isRoot && isArray && isNotReady(name)) {
        Json.tree(json).forEach(entry -> notReady.add(notReady(entry)));
      } else if (isRoot && isArray && (name.equals("results") || name.equals("values"))) {
        list();
      } else if (name.equals("value")) {
        long start = json.currentTokenLocation().getByteOffset();
        value = Json.tree(json);
        raw = raw(start, value);
      } else if (name.equals("key")) {
        key = Json.tree(json);
      } else if (name.equals("lastUpdateTime")) {
        time = Json.tree(json);
      } else {
        others = others == null ? JsonNodeFactory.instance.objectNode() : others;
        others.set(name, Json.tree(json));
      }
    }
    if (value == null) {
      return null;
    }
    // Where there is no key, what it would have stands beside the value.
    JsonNode naming = key != null ? key : others != null ? others : MissingNode.getInstance();
    return new MetricReading(
        JsonFields.text(naming, "metricId"),
        JsonFields.text(naming, "categoryValue", "category"),
        values.read(value, time, raw));
  }

  private boolean isNotReady(String name) {
    return name.toLowerCase(Locale.ROOT).contains("ready")
        || (!notReadyMember.isEmpty() && ValueJson.sameName(name, notReadyMember));
  }

  private CharSequence raw(long start, JsonNode value) {
    // Where the body is not UTF-8, the parser counts no bytes.
    return start < 0
        ? value.toString()
        : new RawJson(
            Arrays.copyOfRange(body, (int) start, (int) json.currentLocation().getByteOffset()));
  }

  private static NotReady notReady(JsonNode entry) {
    JsonNode key = entry.has("key") ? entry.path("key") : entry;
    return entry.isTextual()
        ? new NotReady(entry.asText(), "", entry.toString())
        : new NotReady(
            JsonFields.text(key, "metricId", "id"),
            JsonFields.text(key, "categoryValue", "category"),
            entry.toString());
  }
}
