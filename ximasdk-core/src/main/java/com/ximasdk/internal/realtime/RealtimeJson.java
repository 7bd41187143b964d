// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.ximasdk.internal.http.AnswerFault;
import com.ximasdk.internal.http.JsonAnswers;
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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads metrics and values from JSON, tolerantly: unknown fields are ignored, what cannot be read
 * becomes an unknown value with its raw JSON, and nothing is made up.
 */
public final class RealtimeJson {
  private static final List<String> TEXT_FIELDS = List.of("state", "value", "text", "label");
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,9}):)?(\\d{1,9}):([0-5]\\d)(?:\\.(\\d{1,9}))?");

  /** ISO 8601 with an offset, that of Java and the one without a colon. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT);

  private final ChronoUnit durationUnit;

  /**
   * Makes a reader.
   *
   * @param durationUnit the unit of durations that are written as numbers
   */
  public RealtimeJson(ChronoUnit durationUnit) {
    this.durationUnit = durationUnit;
  }

  /**
   * Reads the answer to a request for the metrics.
   *
   * @throws AnswerFault if it is of another shape
   */
  public List<RealtimeMetric> metrics(JsonNode root) {
    JsonNode list = root.isArray() ? root : firstArray(root, List.of("metrics", "results"));
    if (list == null) {
      throw AnswerFault.unreadable(
          "the answer is " + kind(root) + "; expected a JSON array of realtime metrics.", "");
    }
    List<RealtimeMetric> metrics = new ArrayList<>(list.size());
    for (JsonNode metric : list) {
      String id = text(metric, "metricId", "id");
      if (!id.isEmpty()) {
        metrics.add(
            new RealtimeMetric(
                id,
                text(metric, "metricName", "name"),
                new CategoryType(text(metric, "categoryType")),
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
  public MetricReadings values(JsonNode root) {
    List<NotReady> notReady = notReady(root);
    JsonNode list = root.isArray() ? root : firstArray(root, List.of("results", "values"));
    if (list == null && notReady.isEmpty()) {
      throw AnswerFault.unreadable(
          "the answer is " + kind(root) + "; expected a JSON object with an array named results.",
          "");
    }
    return new MetricReadings(list == null ? List.of() : readings(list), notReady);
  }

  /**
   * Reads a frame of a subscription: one value, an array of them, or an object with an array.
   *
   * @return the values; empty for a frame that holds none
   * @throws AnswerFault if it is not JSON
   */
  public List<MetricReading> frame(String json) {
    JsonNode root;
    try {
      root = JsonAnswers.MAPPER.readTree(json);
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
    JsonNode list = firstArray(root, List.of("results", "values"));
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
        text(key, "metricId"), text(key, "categoryValue", "category"), value(value));
  }

  private MetricValue value(JsonNode node) {
    String type = text(node, "type");
    Instant time = instant(node.path("lastUpdateTime"));
    CharSequence raw = new LazyJson(node);
    if (node.isTextual()) {
      return node.asText().isBlank()
          ? new UnknownValue(type, null, raw)
          : new StateValue(node.asText(), type, null, raw);
    }
    boolean isCount = type.isEmpty() ? node.has("count") : type.equalsIgnoreCase("COUNT");
    if (isCount) {
      Long count = wholeNumber(node.path("count"));
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
                      text(key, "metricId", "id"),
                      text(key, "categoryValue", "category"),
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
              : text(member, "categoryValue", "name", "key", "agent");
      if (!text.isBlank()) {
        selection.add(text);
      }
    }
    return selection;
  }

  private static @Nullable JsonNode firstArray(JsonNode root, List<String> names) {
    for (String name : names) {
      if (root.path(name).isArray()) {
        return root.path(name);
      }
    }
    return null;
  }

  /** The first of the fields that holds a scalar, as text; empty if none does. */
  private static String text(JsonNode node, String... names) {
    for (String name : names) {
      JsonNode field = node.path(name);
      if (field.isValueNode() && !field.isNull()) {
        return field.asText();
      }
    }
    return "";
  }

  private static @Nullable Long wholeNumber(JsonNode node) {
    BigDecimal number = number(node);
    try {
      return number == null ? null : Long.valueOf(number.longValueExact());
    } catch (ArithmeticException fraction) {
      return null;
    }
  }

  private static @Nullable BigDecimal number(JsonNode node) {
    if (!node.isNumber() && !node.isTextual()) {
      return null;
    }
    String text = node.asText().strip();
    if (text.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      // An exponent as in 1e999999999 would be written out in full.
      return Math.abs((long) number.scale()) > LONGEST_NUMBER ? null : number;
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  private @Nullable Duration duration(JsonNode node) {
    try {
      BigDecimal number = number(node);
      if (number != null) {
        BigDecimal nanos =
            number.multiply(BigDecimal.valueOf(durationUnit.getDuration().toNanos()));
        return notNegative(Duration.ofNanos(nanos.longValue()), nanos);
      }
      String text = node.asText().strip();
      Matcher clock = CLOCK.matcher(text);
      if (clock.matches()) {
        Duration whole =
            Duration.ofHours(clock.group(1) == null ? 0 : Long.parseLong(clock.group(1)))
                .plusMinutes(Long.parseLong(clock.group(2)))
                .plusSeconds(Long.parseLong(clock.group(3)));
        return clock.group(4) == null
            ? whole
            : whole.plus(Duration.parse("PT0." + clock.group(4) + "S"));
      }
      Duration iso = Duration.parse(text);
      return iso.isNegative() ? null : iso;
    } catch (DateTimeException | ArithmeticException unreadable) {
      return null;
    }
  }

  private static @Nullable Duration notNegative(Duration duration, BigDecimal nanos) {
    boolean fits = nanos.signum() >= 0 && nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    return fits ? duration : null;
  }

  private static @Nullable Instant instant(JsonNode node) {
    try {
      if (node.isIntegralNumber() && node.canConvertToLong()) {
        return Instant.ofEpochMilli(node.asLong());
      }
      if (!node.isTextual()) {
        return null;
      }
      Instant printed = printedForm(node.asText());
      return printed != null ? printed : TIME.parse(node.asText().strip(), Instant::from);
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  /**
   * Reads a time in the form that the guide prints, as {@code 2019-10-01T10:17:56.496-06:00}; null
   * for any other. The formatter would take most of the time that an answer of 10,000 values needs.
   */
  private static @Nullable Instant printedForm(String text) {
    if (text.length() != 29
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':'
        || text.charAt(19) != '.'
        || (text.charAt(23) != '-' && text.charAt(23) != '+')
        || text.charAt(26) != ':') {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    int milli = digits(text, 20, 23);
    int offsetHours = digits(text, 24, 26);
    int offsetMinutes = digits(text, 27, 29);
    if ((year | month | day | hour | minute | second | milli | offsetHours | offsetMinutes) < 0
        || hour > 23
        || minute > 59
        || second > 59
        || offsetHours > 17
        || offsetMinutes > 59) {
      return null;
    }
    int offset = (offsetHours * 60 + offsetMinutes) * 60;
    long local =
        LocalDate.of(year, month, day).toEpochDay() * 86_400L + (hour * 60L + minute) * 60 + second;
    return Instant.ofEpochSecond(
        text.charAt(23) == '-' ? local + offset : local - offset, milli * 1_000_000L);
  }

  /** The number that ASCII digits make; negative if one is none. */
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static String kind(JsonNode root) {
    return root.isMissingNode()
        ? "empty"
        : "a JSON " + root.getNodeType().name().toLowerCase(Locale.ROOT);
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
