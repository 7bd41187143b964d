// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import static java.util.Objects.requireNonNull;

import com.ximasdk.internal.text.PlainText;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a call did. It holds no secret: whatever the tenant said has been cleared of the
 * authentication key before it came here. Immutable.
 *
 * @since 0.1.0
 */
public final class CallSummary {
  /** The summary of what never became a call. */
  public static final CallSummary NONE = of("");

  private final String operation;
  private final String callId;
  private final OptionalInt status;
  private final int attempts;
  private final Duration elapsed;
  private final String excerpt;
  private final Map<String, String> responseHeaders;

  private CallSummary(
      String operation,
      String callId,
      OptionalInt status,
      int attempts,
      Duration elapsed,
      String excerpt,
      Map<String, String> responseHeaders) {
    this.operation = requireNonNull(operation, "operation");
    this.callId = requireNonNull(callId, "callId");
    this.status = requireNonNull(status, "status");
    this.attempts = attempts;
    this.elapsed = requireNonNull(elapsed, "elapsed");
    this.excerpt = requireNonNull(excerpt, "excerpt");
    this.responseHeaders = responseHeaders;
  }

  /**
   * {@return the summary of a call of which nothing was sent}
   *
   * @param operation its name for people; empty where nothing was to be sent
   */
  public static CallSummary of(String operation) {
    return new CallSummary(operation, "", OptionalInt.empty(), 0, Duration.ZERO, "", Map.of());
  }

  /**
   * {@return this summary with the id of the call}
   *
   * @param id what tells the call from all others; empty where there is none
   */
  public CallSummary withCallId(String id) {
    return new CallSummary(operation, id, status, attempts, elapsed, excerpt, responseHeaders);
  }

  /**
   * {@return this summary with what was sent}
   *
   * @param requests how many requests, from 0
   * @param time from the call to its end, waits included
   * @throws IllegalArgumentException if the number is negative
   */
  public CallSummary withAttempts(int requests, Duration time) {
    if (requests < 0) {
      throw new IllegalArgumentException("attempts is " + requests + "; it counts from 0");
    }
    return new CallSummary(operation, callId, status, requests, time, excerpt, responseHeaders);
  }

  /**
   * {@return this summary with the HTTP status of the last answer}
   *
   * @param last empty where no answer came
   */
  public CallSummary withStatus(OptionalInt last) {
    return new CallSummary(operation, callId, last, attempts, elapsed, excerpt, responseHeaders);
  }

  /**
   * {@return this summary with the beginning of the last answer's body}
   *
   * @param text without the authentication key; it is shown in logs as it is
   */
  public CallSummary withExcerpt(String text) {
    return new CallSummary(
        operation, callId, status, attempts, elapsed, PlainText.of(text), responseHeaders);
  }

  /**
   * {@return this summary with headers of the last answer, of which a copy is made}
   *
   * @param headers by their names, whose case does not count; without a secret
   */
  public CallSummary withResponseHeaders(Map<String, String> headers) {
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, value) -> copy.put(PlainText.of(name), PlainText.of(value)));
    return new CallSummary(
        operation, callId, status, attempts, elapsed, excerpt, Collections.unmodifiableMap(copy));
  }

  /**
   * {@return the operation's name for people, such as {@code List recordings}; empty where nothing
   * was to be sent}
   */
  public String operation() {
    return operation;
  }

  /**
   * {@return what tells this call from all others, as its events and the log do; empty where there
   * was no call}
   */
  public String callId() {
    return callId;
  }

  /** {@return the HTTP status of the last answer; empty where no answer came} */
  public OptionalInt status() {
    return status;
  }

  /** {@return how many requests were sent, from 0; repeats for data that was not ready count in} */
  public int attempts() {
    return attempts;
  }

  /** {@return the time from the call to its end, waits included; zero where nothing was sent} */
  public Duration elapsed() {
    return elapsed;
  }

  /**
   * {@return the beginning of the last answer's body on one line, about 300 characters at most;
   * empty where there was none}
   */
  public String excerpt() {
    return excerpt;
  }

  /**
   * {@return headers of the last answer by which the tenant's support, or whoever keeps what stands
   * between, can find it again: {@code Date} and the usual request ids} The names ignore case; a
   * value has at most 200 characters. Which of them Xima sends is UNKNOWN, so it may be empty.
   * Cannot be changed.
   */
  public Map<String, String> responseHeaders() {
    return responseHeaders;
  }

  @Override
  public String toString() {
    return "CallSummary[%s %s, status %s, %s attempts, %s, %s]"
        .formatted(
            operation,
            callId,
            status.isPresent() ? String.valueOf(status.getAsInt()) : "none",
            attempts,
            elapsed,
            responseHeaders);
  }
}
