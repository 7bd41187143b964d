// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prints JSON objects to standard output, one a line, each handed on at once. What could steer a
 * terminal is written as an escape.
 */
public final class JsonLines {
  private static final JsonFactory JSON = new JsonFactory().setCharacterEscapes(new PlainEscapes());

  private final Console console;

  /**
   * Prints to a console.
   *
   * @param console takes the lines
   */
  public JsonLines(Console console) {
    this.console = console;
  }

  /**
   * Prints one object. For the types of its values see {@link Columns}.
   *
   * @param object its fields, in the order of the map
   * @throws OutputClosedException if standard output takes nothing more
   */
  public void print(Map<String, ? extends @Nullable Object> object) {
    printText(text(object));
  }

  /**
   * Prints a line that is JSON already.
   *
   * @param json one object, without a line end
   * @throws OutputClosedException if standard output takes nothing more
   */
  public void printText(String json) {
    console.out().print(json + "\n");
    console.checkOut();
  }

  /**
   * An object as JSON, on one line without its end.
   *
   * @param object its fields, in the order of the map
   */
  public static String text(Map<String, ? extends @Nullable Object> object) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(json, object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Collection<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        write(json, element);
      }
      json.writeEndArray();
    } else if (value instanceof Optional<?> optional) {
      write(json, optional.orElse(null));
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number) {
      writeNumber(json, number);
    } else if (value instanceof Duration duration) {
      json.writeNumber(duration.toMillis());
    } else if (value instanceof OffsetDateTime time) {
      json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    } else if (value instanceof ZonedDateTime time) {
      json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    } else if (value instanceof Enum<?> constant) {
      json.writeString(constant.name());
    } else {
      json.writeString(value.toString());
    }
  }

  private static void writeNumber(JsonGenerator json, Number number) throws IOException {
    if (number instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else if (number instanceof BigInteger integer) {
      json.writeNumber(integer);
    } else if (number instanceof Double || number instanceof Float) {
      json.writeNumber(number.doubleValue());
    } else {
      json.writeNumber(number.longValue());
    }
  }
}
