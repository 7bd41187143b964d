// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.internal.json.Json;
import com.ximasdk.internal.storage.Spool;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads answers that are JSON. */
public final class JsonAnswers {
  /** The most bytes of JSON that become one tree in memory, which is several times as large. */
  static final int MOST_IN_MEMORY = 16 * 1024 * 1024;

  /**
   * The most bytes of JSON that are in memory as they are, and are read one part after the other.
   */
  static final int MOST_BYTES = 64 * 1024 * 1024;

  /** The most bytes of a list whose elements are read one by one. */
  static final long MOST_IN_FILE = 4L * 1024 * 1024 * 1024;

  /** So much of a list is kept without a file. */
  private static final int SHORT_LIST = 1024 * 1024;

  /** So much is read where it came: a change of threads costs as much as that. */
  private static final int READ_AT_ONCE = 64 * 1024;

  private static final String WHAT_TO_DO =
      ". Check the tenant URL, and what stands between; if both are right, tell whoever keeps this"
          + " program.";

  private static final int SHOWN_BYTES = 2000;

  /** Enough to see of nearly every answer how it begins. */
  private static final int FEW_BYTES = 16;

  private JsonAnswers() {}

  /**
   * Reads an answer as one JSON value.
   *
   * @param expected what the operation returns, for a sentence such as "expected a list of agents"
   * @param decoder makes the value, or says that it is pending; it throws {@link AnswerFault} for
   *     JSON that is something else; a missing node stands for the status 204
   */
  public static <T> AnswerReader<T> reader(String expected, Function<JsonNode, Answer<T>> decoder) {
    return inMemory(
        MOST_IN_MEMORY, expected, whole -> decoder.apply(Json.MAPPER.readTree(whole.stream())));
  }

  /**
   * Reads an answer whose parts are small and many, and which is wanted whole and at once: in
   * memory, without a tree.
   *
   * @param expected what the operation returns, as above
   * @param decoder makes the value, and keeps nothing of the body
   */
  public static <T> AnswerReader<T> bytes(String expected, SpoolDecoder<Answer<T>> decoder) {
    return inMemory(MOST_BYTES, expected, decoder);
  }

  private static <T> AnswerReader<T> inMemory(
      int most, String expected, SpoolDecoder<Answer<T>> decoder) {
    return new AnswerReader<>(
        false,
        "application/json",
        (head, scope) ->
            new SpooledBody<>(
                Spool.inMemoryUpTo(most),
                most,
                READ_AT_ONCE,
                scope.workers(),
                body -> decoded(body, head, expected, decoder)));
  }

  /**
   * Reads an answer of whatever length, of which the decoder needs never have all in memory.
   *
   * @param expected what the operation returns, as above
   * @param decoder makes the value, which owns the body and is closed if nobody wants it any more
   */
  public static <T extends Closeable> AnswerReader<T> spooled(
      String expected, SpoolDecoder<T> decoder) {
    return new AnswerReader<>(
        false,
        "application/json",
        (head, scope) ->
            new SpooledBody<>(
                Spool.inMemoryUpTo(SHORT_LIST),
                MOST_IN_FILE,
                READ_AT_ONCE,
                scope.workers(),
                body -> {
                  T value = decoded(body, head, expected, decoder);
                  if (!scope.claimEnd()) {
                    closeUnwanted(value);
                  }
                  return new Answer.Complete<>(value);
                }));
  }

  /** What ends a call while its answer is read leaves nothing behind. */
  private static void closeUnwanted(Closeable value) {
    try {
      value.close();
    } catch (IOException e) {
      throw SpooledBody.local(e);
    }
  }

  private static <T> T decoded(
      Spool body, AnswerHead head, String expected, SpoolDecoder<T> decoder) {
    try {
      check(body, head, expected);
      return decoder.read(body);
    } catch (AnswerFault fault) {
      throw fault.excerpt().isEmpty() ? new AnswerFault(fault::exception, beginning(body)) : fault;
    } catch (StreamConstraintsException e) {
      throw AnswerFault.unreadable(
          "the answer nests deeper, or has a longer text, than is read of JSON%s; expected %s%s"
              .formatted(place(e.getLocation()), expected, WHAT_TO_DO),
          beginning(body));
    } catch (StreamReadException e) {
      throw AnswerFault.unreadable(
          "the answer is not valid JSON" + place(e.getLocation()) + "; expected " + expected + ".",
          beginning(body));
    } catch (JacksonException e) {
      throw AnswerFault.unreadable(
          "the answer is not one JSON value%s; expected %s%s"
              .formatted(place(e.getLocation()), expected, WHAT_TO_DO),
          beginning(body));
    } catch (CharConversionException noText) {
      throw AnswerFault.unreadable(
          "the answer is not valid JSON, which is UTF-8; expected " + expected + ".",
          beginning(body));
    } catch (IOException e) {
      throw SpooledBody.local(e);
    }
  }

  private static void check(Spool body, AnswerHead head, String expected) throws IOException {
    String few = text(body, FEW_BYTES).stripLeading();
    String start = few.isEmpty() ? text(body, SHOWN_BYTES).stripLeading() : few;
    if (start.isEmpty() && head.status() != 204) {
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
          "");
    }
  }

  private static String text(Spool body, int most) throws IOException {
    return new String(body.read(0, (int) Math.min(body.size(), most)), StandardCharsets.UTF_8);
  }

  /** What is shown of a body that cannot be read; nothing of one that was closed meanwhile. */
  private static String beginning(Spool body) {
    try {
      return text(body, SHOWN_BYTES);
    } catch (IOException closed) {
      return "";
    }
  }

  private static String place(@Nullable JsonLocation location) {
    return location == null || location.getLineNr() < 0
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }
}
