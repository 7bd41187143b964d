// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a question has found. Immutable.
 *
 * @param finding in sentences, without anything of the tenant's own
 * @param suggested the settings that are to differ from what the given ones say, by their full
 *     names
 */
public record Learned(String finding, Map<String, JsonNode> suggested) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the map. */
  public Learned {
    suggested = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(suggested));
  }

  /** A finding that changes no setting. */
  static Learned of(String finding) {
    return new Learned(finding, Map.of());
  }

  /** The same with a setting, whose value is a text. */
  Learned suggesting(String setting, String value) {
    return with(setting, JSON.valueToTree(value));
  }

  /** The same with a setting, whose value is a list of texts. */
  Learned suggesting(String setting, Collection<String> values) {
    return with(setting, JSON.valueToTree(values));
  }

  /** The same with a setting, whose value is a whole number. */
  Learned suggesting(String setting, int value) {
    return with(setting, JSON.valueToTree(value));
  }

  private Learned with(String setting, JsonNode value) {
    Map<String, JsonNode> more = new LinkedHashMap<>(suggested);
    more.put(setting, value);
    return new Learned(finding, more);
  }
}
