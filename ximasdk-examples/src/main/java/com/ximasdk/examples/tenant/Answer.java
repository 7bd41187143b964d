// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the tenant answers to one request. Immutable. */
final class Answer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Answer TAKEN_OVER = new Answer(101, Map.of(), out -> {}, "");

  private final int status;
  private final Map<String, String> headers;
  private final Body body;
  private final String refusal;

  private Answer(int status, Map<String, String> headers, Body body, String refusal) {
    this.refusal = refusal;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** Writes a body; more than once if asked. */
  @FunctionalInterface
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /** 200 with a value as JSON: maps, lists, texts, numbers, truth values, null. */
  static Answer json(Object value) {
    return json(200, value);
  }

  static Answer json(int status, Object value) {
    try {
      return bytes(status, "application/json", JSON.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Answer bytes(int status, String contentType, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", contentType);
    headers.put("Content-Length", Integer.toString(body.length));
    return new Answer(status, Map.copyOf(headers), out -> out.write(body), "");
  }

  static Answer text(int status, String contentType, String body) {
    return bytes(status, contentType + ";charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  /** A body that is written as it goes, without a length, for what is too large to hold. */
  static Answer stream(int status, String contentType, Body body) {
    return new Answer(status, Map.of("Content-Type", contentType), body, "");
  }

  /**
   * A status, and why. What the product puts into the body is printed nowhere, so {@link ErrorForm}
   * writes it.
   *
   * @param message not empty
   */
  static Answer error(int status, String message) {
    return new Answer(status, Map.of(), out -> {}, message);
  }

  /** Why it refuses, as long as that is not written. */
  Optional<String> refusal() {
    return refusal.isEmpty() ? Optional.empty() : Optional.of(refusal);
  }

  /** The same status and headers with another body. */
  Answer with(String contentType, String text) {
    Answer written = text.isEmpty() ? empty(status) : text(status, contentType, text);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      written = written.header(header.getKey(), header.getValue());
    }
    return written;
  }

  static Answer empty(int status) {
    return new Answer(status, Map.of("Content-Length", "0"), out -> {}, "");
  }

  /** The endpoint has answered by itself, as for a WebSocket. */
  static Answer takenOver() {
    return TAKEN_OVER;
  }

  boolean isTakenOver() {
    return this == TAKEN_OVER;
  }

  Answer header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, Map.copyOf(more), body, refusal);
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  Body body() {
    return body;
  }

  byte[] bodyBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      body.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
