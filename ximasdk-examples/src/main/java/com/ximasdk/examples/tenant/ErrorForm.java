// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.function.BiFunction;

/**
 * What stands in the body of an answer that refuses. Immutable.
 *
 * @param contentType its content type
 * @param body makes it of a status and a sentence
 * @since 0.1.0
 */
public record ErrorForm(String contentType, BiFunction<Integer, String, String> body) {
  /** A JSON object with {@code status} and {@code message}. */
  public static final ErrorForm PLAIN =
      new ErrorForm(
          "application/json",
          (status, message) ->
              "{\"status\":%d,\"message\":\"%s\"}".formatted(status, quoted(message)));

  /** A JSON object with a list of errors. */
  public static final ErrorForm LIST =
      new ErrorForm(
          "application/json",
          (status, message) ->
              "{\"errors\":[{\"code\":\"E%d\",\"detail\":\"%s\"}]}"
                  .formatted(status, quoted(message)));

  /** A JSON object as RFC 9457 has it. */
  public static final ErrorForm PROBLEM =
      new ErrorForm(
          "application/problem+json",
          (status, message) ->
              "{\"type\":\"about:blank\",\"status\":%d,\"title\":\"%s\"}"
                  .formatted(status, quoted(message)));

  /** The sentence alone. */
  public static final ErrorForm TEXT =
      new ErrorForm("text/plain", (status, message) -> message + "\n");

  /** A page for people. */
  public static final ErrorForm HTML =
      new ErrorForm(
          "text/html",
          (status, message) ->
              "<!DOCTYPE html>\n<html><head><title>%1$d</title></head><body><h1>Error %1$d</h1><p>%2$s</p></body></html>\n"
                  .formatted(status, message.replace("&", "&amp;").replace("<", "&lt;")));

  /** Nothing. */
  public static final ErrorForm EMPTY = new ErrorForm("text/plain", (status, message) -> "");

  private static String quoted(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }

  /** An answer in this form, if it is one that refuses; else the answer itself. */
  Answer write(Answer answer) {
    return answer
        .refusal()
        .map(message -> answer.with(contentType, body.apply(answer.status(), message)))
        .orElse(answer);
  }
}
