// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request and the answer to it, as it came. Immutable; nothing of the key is in it. */
public final class Exchange {
  private final Request request;
  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;
  private final boolean whole;
  private final Instant answeredAt;

  /**
   * An exchange.
   *
   * @param request what was asked
   * @param status the HTTP status
   * @param headers the answer's headers
   * @param body the answer's body, not copied
   * @param whole whether the body is all there; false where it was longer than is taken
   * @param answeredAt when the answer was there, by this machine's clock
   */
  public Exchange(
      Request request,
      int status,
      Map<String, List<String>> headers,
      byte[] body,
      boolean whole,
      Instant answeredAt) {
    this.request = request;
    this.status = status;
    TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    this.headers = copy;
    this.body = body;
    this.whole = whole;
    this.answeredAt = answeredAt;
  }

  /** What was asked. */
  public Request request() {
    return request;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Whether the status is 200. */
  public boolean isOk() {
    return status == 200;
  }

  /** The answer's headers; the names ignore case. */
  public Map<String, List<String>> headers() {
    return java.util.Collections.unmodifiableMap(headers);
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    List<String> values = headers.get(name);
    return values == null ? Optional.empty() : values.stream().findFirst();
  }

  /** The media type, in lower case and without parameters; empty where the answer has none. */
  public String mediaType() {
    String value = header("Content-Type").orElse("");
    int end = value.indexOf(';');
    return (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** The body; not to be changed. */
  public byte[] body() {
    return body;
  }

  /** The body as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Whether the body is all there. */
  public boolean isWhole() {
    return whole;
  }

  /** When the answer was there. */
  public Instant answeredAt() {
    return answeredAt;
  }

  /** What was asked and the status; nothing of the tenant's data. */
  @Override
  public String toString() {
    return "Exchange[" + request.subject() + ", " + status + ", " + body.length + " bytes]";
  }
}
