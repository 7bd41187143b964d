// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import com.ximasdk.internal.text.Spelling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings as JSON, where a wrong name or kind is told and the reading goes on. */
final class JsonSettings {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** More extensions, groups or reason codes than any tenant has. */
  private static final int MOST_ENTRIES = 10_000;

  /** So many wrong names are told one by one. */
  private static final int MOST_UNKNOWN = 100;

  private JsonSettings() {}

  /**
   * Parses a file that holds a JSON object.
   *
   * @throws InvalidSettingsException if it cannot be read or is no JSON object
   */
  static JsonNode parse(Path file) {
    try {
      JsonNode root = MAPPER.readTree(SmallTextFile.read(file));
      if (root.isObject()) {
        return root;
      }
      throw refused(
          file, "is " + kind(root) + ". Expected a JSON object, as { \"tenantUrl\": … }.");
    } catch (JsonProcessingException e) {
      // The parser's own words may repeat what stands there, which may be the key.
      JsonLocation at = e.getLocation();
      if (at == null) {
        // The parser's own limits have no place in the text.
        throw refused(
            file,
            "holds what no setting is: brackets that are nested too deep, or a name or a text that"
                + " is too long.");
      }
      boolean twice = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field");
      throw refused(
          file,
          "is no JSON at line "
              + at.getLineNr()
              + ", column "
              + at.getColumnNr()
              + (twice
                  ? ": a name stands there twice. Expected each once."
                  : ". Look for a missing or surplus comma, quotation mark or bracket there or just"
                      + " before."));
    } catch (IOException e) {
      throw refused(file, "cannot be read: " + SmallTextFile.reason(e));
    }
  }

  private static InvalidSettingsException refused(Path file, String message) {
    return new InvalidSettingsException(
        List.of(
            new SettingsViolation(
                "file", "The settings file " + Quote.file(file) + " " + message)));
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT, POJO -> "an object";
      case STRING, BINARY -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL, MISSING -> "empty";
    };
  }

  /**
   * One object of the settings.
   *
   * @param path its name, empty for the whole
   * @param violations takes what is wrong with it
   */
  record Section(String path, JsonNode object, List<SettingsViolation> violations) {
    /** Tells each name that is not one of these. */
    void checkNames(String... known) {
      List<String> names = List.of(known);
      if (object.size() > names.size() + MOST_UNKNOWN) {
        violations.add(
            new SettingsViolation(
                place(),
                "It holds %s names. Expected %s."
                    .formatted(object.size(), String.join(", ", names))));
        return;
      }
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        String name = field.getKey();
        if (names.contains(name)) {
          continue;
        }
        if (name.equalsIgnoreCase("authenticationKey")) {
          tell(
              name,
              "The key itself is not kept in the settings file. Name the file that holds it as"
                  + " authenticationKeyFile, or an environment variable as"
                  + " authenticationKeyVariable.");
          continue;
        }
        String meant =
            Spelling.nearest(name, names).map(near -> " Did you mean " + near + "?").orElse("");
        violations.add(
            new SettingsViolation(
                place(),
                "The name %s is not known.%s Expected %s."
                    .formatted(Quote.of(name), meant, String.join(", ", names))));
      }
    }

    /** Whether there is a value other than null. */
    boolean has(String name) {
      return object.hasNonNull(name);
    }

    /** The text under a name, null if there is none. A number is taken as its text. */
    @Nullable String text(String name, String message) {
      return has(name) ? text(name, object.get(name), message) : null;
    }

    /** True or false under a name, as its text; null if there is neither. */
    @Nullable String flag(String name, String message) {
      JsonNode value = object.path(name);
      return value.isBoolean() ? value.asText() : text(name, message);
    }

    /** The texts under a name, none if there are none. */
    List<String> texts(String name, String message) {
      JsonNode list = inner(name, JsonNodeType.ARRAY, "a list, as [\"…\", \"…\"]");
      return list.isArray() ? textOrTexts(name, list, message) : List.of();
    }

    /** By their names under a name, each a text or a list of texts; none if there are none. */
    Map<String, List<String>> listsByName(String name, String message, List<String> known) {
      Map<String, List<String>> lists = new LinkedHashMap<>();
      section(name)
          .ifPresent(
              section -> {
                section.checkNames(known.toArray(String[]::new));
                for (String each : known) {
                  if (section.has(each)) {
                    String place = name + "[" + each + "]";
                    lists.put(each, textOrTexts(place, section.object.get(each), message));
                  }
                }
              });
      return lists;
    }

    private List<String> textOrTexts(String name, JsonNode value, String message) {
      List<String> texts = new ArrayList<>();
      if (!value.isArray()) {
        texts.add(textOrEmpty(name, value, message));
      } else if (!tooMany(name, value)) {
        for (int i = 0; i < value.size(); i++) {
          texts.add(textOrEmpty(name + "[" + i + "]", value.get(i), message));
        }
      }
      return texts;
    }

    /** The texts by their names under a name, none if there are none. */
    Map<String, String> textsByName(String name, String message) {
      Map<String, String> texts = new LinkedHashMap<>();
      JsonNode object = inner(name, JsonNodeType.OBJECT, "an object, as { \"…\": \"…\" }");
      if (tooMany(name, object)) {
        return texts;
      }
      object
          .properties()
          .forEach(
              entry -> {
                String place = name + "[" + Quote.inPath(entry.getKey()) + "]";
                texts.put(entry.getKey(), textOrEmpty(place, entry.getValue(), message));
              });
      return texts;
    }

    private boolean tooMany(String name, JsonNode entries) {
      if (entries.size() <= MOST_ENTRIES) {
        return false;
      }
      tell(name, "It has %s entries. Expected at most %s.".formatted(entries.size(), MOST_ENTRIES));
      return true;
    }

    /** The object under a name, if there is one. */
    Optional<Section> section(String name) {
      JsonNode section = inner(name, JsonNodeType.OBJECT, "an object, as { \"…\": … }");
      return section.isObject()
          ? Optional.of(new Section(qualified(name), section, violations))
          : Optional.empty();
    }

    /** The list or object under a name; a missing node, and told, where it is something else. */
    private JsonNode inner(String name, JsonNodeType type, String expected) {
      JsonNode node = object.path(name);
      if (has(name) && node.getNodeType() != type) {
        tell(name, "It is " + kind(node) + ". Expected " + expected + ".");
        return MissingNode.getInstance();
      }
      return node;
    }

    private String textOrEmpty(String name, JsonNode value, String message) {
      String text = text(name, value, message);
      return text == null ? "" : text;
    }

    private @Nullable String text(String name, JsonNode value, String message) {
      if (value.isTextual() || value.isIntegralNumber()) {
        return value.asText();
      }
      tell(name, SettingMessage.of(message, "is " + kind(value)));
      return null;
    }

    private String place() {
      return path.isEmpty() ? "file" : path;
    }

    private void tell(String name, String message) {
      violations.add(new SettingsViolation(qualified(name), message));
    }

    private String qualified(String name) {
      return path.isEmpty() ? name : path + "." + name;
    }
  }
}
