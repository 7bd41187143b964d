// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.ximasdk.internal.json.JsonFields;
import com.ximasdk.internal.json.WireDuration;
import com.ximasdk.internal.json.WireTime;
import com.ximasdk.internal.text.Blanks;
import com.ximasdk.realtime.CountValue;
import com.ximasdk.realtime.DurationValue;
import com.ximasdk.realtime.MetricValue;
import com.ximasdk.realtime.RealtimeEncodings;
import com.ximasdk.realtime.StateValue;
import com.ximasdk.realtime.UnknownValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value. Only {@code COUNT} is printed anywhere, so members are found by what they hold:
 *
 * <ol>
 *   <li>a count is one by its type, or where nothing else is there;
 *   <li>a text is a state, unless it writes the value's length of time; a bare number is taken for
 *       a code where there is a better text;
 *   <li>a length of time beside a state is the time in that state; alone it is a duration.
 * </ol>
 *
 * Anything else is an unknown value with its raw JSON.
 */
final class ValueJson {
  private static final List<String> STATES =
      List.of("state", "stateName", "agentState", "agentStateName");
  private static final List<String> TEXTS = List.of("value", "text", "label");
  private static final List<String> IN_OBJECTS =
      List.of("name", "state", "stateName", "agentState", "value", "text", "label");
  private static final List<String> LENGTHS =
      List.of("stateDuration", "agentStateDuration", "timeInState", "duration");

  private final ChronoUnit durationUnit;
  private final @Nullable String stateMember;
  private final OddForms oddForms = new OddForms();

  /** Makes a reader for a tenant that writes in this way. */
  ValueJson(RealtimeEncodings encodings) {
    this.durationUnit = encodings.durationUnit();
    this.stateMember = encodings.stateMember().orElse(null);
  }

  /**
   * Reads a value.
   *
   * @param timeBeside the time that stands beside the value, for one that has none in itself
   * @param raw the value as received
   */
  MetricValue read(JsonNode node, JsonNode timeBeside, CharSequence raw) {
    JsonNode own = member(node, "lastUpdateTime");
    Instant time = time(own.isMissingNode() ? timeBeside : own);
    if (node.isTextual()) {
      return Blanks.isBlank(node.asText())
          ? new UnknownValue("", time, raw)
          : new StateValue(node.asText(), "", time, raw);
    }
    String type = JsonFields.text(node, "type");
    JsonNode length = isPlain(node) ? MissingNode.getInstance() : lengthOf(node);
    boolean measured = !length.isMissingNode() || isDuration(type);
    String state = isCount(type) ? null : state(node, type, !length.isMissingNode());
    if (isCount(type) || (type.isEmpty() && node.has("count") && !isNamed(node, state))) {
      Long count = JsonFields.whole(node.path("count"));
      return count == null
          ? new UnknownValue(type, time, raw)
          : new CountValue(count, type, time, raw);
    }
    if (state != null) {
      StateValue value = new StateValue(state, type, time, raw);
      Duration inState = timeInState(length);
      return inState == null ? value : value.withTimeInState(inState);
    }
    Duration duration = measured ? duration(node, type, length) : null;
    return duration == null
        ? new UnknownValue(type, time, raw)
        : new DurationValue(duration, type, time, raw);
  }

  private @Nullable Instant time(JsonNode node) {
    Instant time = WireTime.instant(node);
    if (time == null && !node.isMissingNode() && !node.isNull()) {
      oddForms.tell(
          "lastUpdateTime",
          node,
          "Expected ISO 8601 with an offset, or epoch milliseconds; the value has no time.");
    }
    return time;
  }

  private static boolean isCount(String type) {
    return type.equalsIgnoreCase("COUNT");
  }

  private static boolean isDuration(String type) {
    return type.toUpperCase(Locale.ROOT).contains("DURATION");
  }

  // ---- states

  /** The text of the state; null if there is none. */
  private @Nullable String state(JsonNode node, String type, boolean withLength) {
    boolean measured = withLength || isDuration(type);
    String stated = stateMember == null ? null : text(node, stateMember);
    if (stated != null && !(measured && isLength(stated))) {
      return stated;
    }
    String number = null;
    for (String name : STATES) {
      String text = text(node, name);
      if (text != null && !(measured && WireDuration.clock(Blanks.strip(text)) != null)) {
        if (!isNumber(text)) {
          return text;
        }
        number = number == null && !measured ? text : number;
      }
    }
    if (type.equalsIgnoreCase("DURATION")) {
      return null;
    }
    for (String name : TEXTS) {
      // Beside a length that the type speaks of, a label is what it is called.
      boolean caption = name.equals("label") && withLength && isDuration(type);
      String text = caption ? null : text(node, name);
      if (text != null && !(measured && beginsAsNumber(text))) {
        if (!isNumber(text)) {
          return text;
        }
        number = number == null ? text : number;
      }
    }
    String typed = isDuration(type) ? null : textOf(ofType(node, type));
    return typed == null || (number != null && isNumber(typed)) ? number : typed;
  }

  /** Whether a state stands under a name that says so, so that nothing beside it is the value. */
  private boolean isNamed(JsonNode node, @Nullable String state) {
    return state != null
        && ((stateMember != null && state.equals(text(node, stateMember)))
            || STATES.stream().anyMatch(name -> state.equals(text(node, name))));
  }

  private static @Nullable String text(JsonNode node, String name) {
    return textOf(member(node, name));
  }

  /** A text that is not blank, or the one in an object that describes it. */
  private static @Nullable String textOf(JsonNode member) {
    if (member.isObject()) {
      for (String name : IN_OBJECTS) {
        JsonNode inner = member(member, name);
        if (inner.isTextual() && !Blanks.isBlank(inner.asText())) {
          return inner.asText();
        }
      }
    }
    return member.isTextual() && !Blanks.isBlank(member.asText()) ? member.asText() : null;
  }

  private static boolean isNumber(String text) {
    return Blanks.strip(text).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isLength(String text) {
    return isNumber(text) || WireDuration.clock(Blanks.strip(text)) != null;
  }

  /** As {@code 5 minutes} and {@code 0:05} do, and {@code PT5M} in its own way. */
  private static boolean beginsAsNumber(String text) {
    String plain = Blanks.strip(text);
    char first = plain.charAt(plain.length() > 1 && "+-".indexOf(plain.charAt(0)) >= 0 ? 1 : 0);
    return (first >= '0' && first <= '9') || WireDuration.clock(plain) != null;
  }

  // ---- lengths of time

  /** Whether there is a state and nothing that could be a length, as in most of many values. */
  private static boolean isPlain(JsonNode node) {
    int plain = 1 + (node.has("type") ? 1 : 0) + (node.has("lastUpdateTime") ? 1 : 0);
    return node.path("state").isTextual() && node.size() == plain;
  }

  /** The length of time that stands beside or in the state. */
  private JsonNode lengthOf(JsonNode node) {
    JsonNode beside = firstOf(node, LENGTHS);
    if (beside.isMissingNode() && stateMember != null) {
      beside = firstOf(member(node, stateMember), LENGTHS);
    }
    return beside.isMissingNode() ? firstOf(member(node, "state"), LENGTHS) : beside;
  }

  private @Nullable Duration timeInState(JsonNode length) {
    if (length.isMissingNode()) {
      return null;
    }
    Duration duration = duration(length, durationUnit);
    if (duration == null) {
      oddForms.tell(
          "duration",
          length,
          "Expected a whole number, H:MM:SS, MM:SS or ISO 8601; the state has no time in state.");
    }
    return duration;
  }

  private @Nullable Duration duration(JsonNode node, String type, JsonNode length) {
    if (!length.isMissingNode()) {
      return duration(length, durationUnit);
    }
    JsonNode millis = member(node, "millis");
    if (!millis.isMissingNode() && !millis.isNull()) {
      return duration(millis, ChronoUnit.MILLIS);
    }
    JsonNode value = firstOf(node, List.of("value", "text", "state"));
    return duration(value.isMissingNode() ? ofType(node, type) : value, durationUnit);
  }

  private static @Nullable Duration duration(JsonNode node, ChronoUnit unit) {
    if (node.isTextual()) {
      String text = Blanks.strip(node.asText());
      // 3.20 and 1,234 are no numbers of a unit for certain: they may be minutes and seconds.
      return !text.isEmpty() && isNumber(text) ? length(node, unit) : WireDuration.clock(text);
    }
    // Nothing counts parts of a millisecond: such a number is of another unit.
    boolean whole = JsonFields.whole(node) != null;
    return node.isNumber() && (whole || unit == ChronoUnit.SECONDS) ? length(node, unit) : null;
  }

  private static @Nullable Duration length(JsonNode node, ChronoUnit unit) {
    BigDecimal number = JsonFields.number(node);
    return number == null ? null : WireDuration.of(number, unit.getDuration());
  }

  // ---- members

  private static JsonNode firstOf(JsonNode node, List<String> names) {
    for (String name : names) {
      JsonNode found = member(node, name);
      if (!found.isMissingNode() && !found.isNull()) {
        return found;
      }
    }
    return MissingNode.getInstance();
  }

  /** The member that is named as the type. */
  private static JsonNode ofType(JsonNode node, String type) {
    return type.isEmpty() ? MissingNode.getInstance() : member(node, type);
  }

  /** The member with a name, however its case and underscores are. */
  private static JsonNode member(JsonNode node, String name) {
    JsonNode exact = node.get(name);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (sameName(member.getKey(), name)) {
        return member.getValue();
      }
    }
    return MissingNode.getInstance();
  }

  /** Whether two names are the same but for case and underscores. */
  static boolean sameName(String one, String other) {
    int i = 0;
    int k = 0;
    while (true) {
      while (i < one.length() && one.charAt(i) == '_') {
        i++;
      }
      while (k < other.length() && other.charAt(k) == '_') {
        k++;
      }
      if (i == one.length() || k == other.length()) {
        return i == one.length() && k == other.length();
      }
      if (Character.toLowerCase(one.charAt(i++)) != Character.toLowerCase(other.charAt(k++))) {
        return false;
      }
    }
  }
}
