// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a call did. It holds no secret: whatever the tenant said has been cleared of the
 * authentication key before it came here. Immutable.
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

  /** The summary of a call of which nothing was sent. */
  public static CallSummary of(String operation) {
    return new CallSummary(operation, "", OptionalInt.empty(), 0, Duration.ZERO, "", Map.of());
  }

  /** This summary with the id of the call. */
  public CallSummary withCallId(String id) {
    return new CallSummary(operation, id, status, attempts, elapsed, excerpt, responseHeaders);
  }

  /**
   * This summary with what was sent.
   *
   * @param requests how many requests, from 0
   * @param time from the call to its end
   */
  public CallSummary withAttempts(int requests, Duration time) {
    if (requests < 0) {
      throw new IllegalArgumentException("attempts is " + requests + "; it counts from 0");
    }
    return new CallSummary(operation, callId, status, requests, time, excerpt, responseHeaders);
  }

  /** This summary with the HTTP status of the last answer. */
  public CallSummary withStatus(OptionalInt last) {
    return new CallSummary(operation, callId, last, attempts, elapsed, excerpt, responseHeaders);
  }

  /** This summary with the beginning of the last answer's body. */
  public CallSummary withExcerpt(String text) {
    return new CallSummary(operation, callId, status, attempts, elapsed, text, responseHeaders);
  }

  /** This summary with headers of the last answer. */
  public CallSummary withResponseHeaders(Map<String, String> headers) {
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    return new CallSummary(
        operation, callId, status, attempts, elapsed, excerpt, Collections.unmodifiableMap(copy));
  }

  /**
   * The operation's name for people, such as {@code List recordings}; empty where nothing was to be
   * sent.
   */
  public String operation() {
    return operation;
  }

  /**
   * What tells this call from all others, as its events and the log do; empty where there was no
   * call.
   */
  public String callId() {
    return callId;
  }

  /** The HTTP status of the last answer; empty where no answer came. */
  public OptionalInt status() {
    return status;
  }

  /** How many requests were sent, from 0. */
  public int attempts() {
    return attempts;
  }

  /** The time from the call to its end, waits included. */
  public Duration elapsed() {
    return elapsed;
  }

  /** The beginning of the last answer's body on one line; empty where there was none. */
  public String excerpt() {
    return excerpt;
  }

  /**
   * Headers of the last answer by which the tenant's support, or whoever keeps what stands between,
   * can find it again: {@code Date} and the usual request ids. The names ignore case.
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
