// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.ximasdk.internal.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads answers that are JSON and small enough for memory. */
public final class JsonAnswers {
  /** The most bytes of JSON that are read into memory. */
  public static final int MOST_BYTES = 64 * 1024 * 1024;

  private static final String WHAT_TO_DO =
      ". Check the tenant URL, and what stands between; if both are right, tell whoever keeps this"
          + " program.";

  private static final int SHOWN_BYTES = 2000;

  private JsonAnswers() {}

  /**
   * Reads an answer as one JSON value.
   *
   * @param expected what the operation returns, for a sentence such as "expected a list of agents"
   * @param decoder makes the value, or says that it is pending; it throws {@link AnswerFault} for
   *     JSON that is something else; a missing node stands for the status 204
   */
  public static <T> AnswerReader<T> reader(String expected, Function<JsonNode, Answer<T>> decoder) {
    return new AnswerReader<>(
        "application/json",
        (head, scope) ->
            BodySubscribers.mapping(
                BoundedBody.whole(MOST_BYTES), bytes -> decoded(bytes, head, expected, decoder)));
  }

  private static <T> Answer<T> decoded(
      byte[] bytes, AnswerHead head, String expected, Function<JsonNode, Answer<T>> decoder) {
    String beginning =
        new String(bytes, 0, Math.min(bytes.length, SHOWN_BYTES), StandardCharsets.UTF_8);
    JsonNode json = parsed(bytes, head, expected, beginning);
    try {
      return decoder.apply(json);
    } catch (AnswerFault fault) {
      throw fault.excerpt().isEmpty() ? new AnswerFault(fault::exception, beginning) : fault;
    }
  }

  private static JsonNode parsed(byte[] bytes, AnswerHead head, String expected, String beginning) {
    String start = beginning.stripLeading();
    if (start.isEmpty() && head.status() == 204) {
      return MissingNode.getInstance();
    }
    if (start.isEmpty()) {
      throw AnswerFault.unreadable(
          "the tenant answered with an empty body (HTTP %s); expected %s."
              .formatted(head.status(), expected),
          "");
    }
    if (start.startsWith("<")) {
      throw AnswerFault.unreadable(
          ("the tenant answered with a web page instead of JSON; expected %s. Check that the tenant"
                  + " URL is right and that no proxy or sign-in page stands between.")
              .formatted(expected),
          beginning);
    }
    try {
      return Json.MAPPER.readTree(bytes);
    } catch (StreamReadException e) {
      throw AnswerFault.unreadable(
          "the answer is not valid JSON" + place(e.getLocation()) + "; expected " + expected + ".",
          beginning);
    } catch (JacksonException e) {
      throw AnswerFault.unreadable(
          "the answer is not one JSON value%s; expected %s%s"
              .formatted(place(e.getLocation()), expected, WHAT_TO_DO),
          beginning);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private static String place(@Nullable JsonLocation location) {
    return location == null || location.getLineNr() < 0
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }
}
