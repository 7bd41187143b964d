// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.internal.text.Blanks;
import com.ximasdk.recording.Recording;
import com.ximasdk.settings.RecordingSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From which {@linkplain Recording#otherFields() fields that the vendor has not printed} some
 * values are taken, where the call details do not tell them.
 *
 * <p>Whether a tenant sends such fields, and under which names, is UNKNOWN. So each value has names
 * that are looked for one after the other; the first field that holds something counts. Names are
 * compared exactly first, then ignoring case: the same guess, {@code callerId} or {@code callerID},
 * is not worth a setting, and two fields of a tenant that differ in case alone are still told
 * apart.
 *
 * <p>A text or number is taken as it is, without the blanks around it. {@link
 * EncoreField#ACCOUNT_CODES} also take a list, one code from each text or number in it; a text is
 * split as a cell of a report. What is none of these counts as absent.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class FieldSources {
  /** The usual names. */
  public static final FieldSources DEFAULTS = new FieldSources(defaults());

  private final Map<EncoreField, List<String>> names;

  private FieldSources(Map<EncoreField, List<String>> names) {
    this.names = new EnumMap<>(names);
  }

  private static Map<EncoreField, List<String>> defaults() {
    Map<EncoreField, List<String>> names = new EnumMap<>(EncoreField.class);
    names.put(EncoreField.XIMA_CALL_ID, List.of("callId"));
    names.put(EncoreField.CALLER_ID, List.of("callerId", "callerName"));
    names.put(EncoreField.CALLER_LOCATION, List.of("callerLocation"));
    names.put(EncoreField.ACCOUNT_CODES, List.of("accountCode", "accountCodes"));
    names.put(EncoreField.FINAL_GROUP, List.of("group", "finalGroup"));
    return names;
  }

  /**
   * The names of the settings.
   *
   * @param settings the settings for recordings; a value that they do not name has the usual fields
   * @return the sources
   */
  public static FieldSources of(RecordingSettings settings) {
    FieldSources sources = DEFAULTS;
    for (EncoreField field : DEFAULTS.names.keySet()) {
      List<String> given = settings.fieldSources().get(field.jsonName());
      sources = given == null ? sources : sources.with(field, given);
    }
    return sources;
  }

  /**
   * The same with other names for one value.
   *
   * @param field {@link EncoreField#XIMA_CALL_ID}, {@link EncoreField#CALLER_ID}, {@link
   *     EncoreField#CALLER_LOCATION}, {@link EncoreField#ACCOUNT_CODES} or {@link
   *     EncoreField#FINAL_GROUP}
   * @param fieldNames the names in order; none takes the value from no field
   * @return the changed copy
   * @throws IllegalArgumentException if the value is another one
   */
  public FieldSources with(EncoreField field, Collection<String> fieldNames) {
    if (!names.containsKey(field)) {
      throw new IllegalArgumentException(
          "%s is not taken from fields. Expected one of %s."
              .formatted(
                  field.jsonName(),
                  names.keySet().stream()
                      .map(EncoreField::jsonName)
                      .collect(Collectors.joining(", "))));
    }
    Map<EncoreField, List<String>> changed = new EnumMap<>(names);
    changed.put(field, List.copyOf(fieldNames));
    return new FieldSources(changed);
  }

  /**
   * The names that are looked for.
   *
   * @param field any value
   * @return the names in order; unmodifiable, empty for a value that is taken from no field
   */
  public List<String> names(EncoreField field) {
    return names.getOrDefault(field, List.of());
  }

  /** The text that a recording has for a value, {@code ""} if it has none. */
  String text(Recording recording, EncoreField field) {
    Map<String, Object> fields = recording.otherFields();
    if (!fields.isEmpty()) {
      for (String name : names(field)) {
        String text = scalar(find(fields, name));
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }

  /** The texts that a recording has for a value, empty if it has none. */
  List<String> texts(Recording recording, EncoreField field) {
    Map<String, Object> fields = recording.otherFields();
    if (!fields.isEmpty()) {
      for (String name : names(field)) {
        List<String> texts = list(find(fields, name));
        if (!texts.isEmpty()) {
          return texts;
        }
      }
    }
    return List.of();
  }

  private static @Nullable Object find(Map<String, Object> fields, String name) {
    Object exact = fields.get(name);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      if (field.getKey().equalsIgnoreCase(name)) {
        return field.getValue();
      }
    }
    return null;
  }

  private static String scalar(@Nullable Object value) {
    if (value instanceof String text) {
      return Blanks.strip(text);
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof Number ? value.toString() : "";
  }

  private static List<String> list(@Nullable Object value) {
    if (!(value instanceof List<?> elements)) {
      return AccountCodes.split(scalar(value));
    }
    List<String> texts = new ArrayList<>();
    for (Object element : elements) {
      String text = scalar(element);
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }

  /** The names of each value. */
  @Override
  public String toString() {
    return "FieldSources" + names;
  }
}
