// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.CallOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * One API operation: what to send, how to read the answer, which limits apply. Immutable.
 *
 * <p>All operations of this library only read, also those that are POSTs on the wire, so each may
 * be sent again.
 *
 * @param operation the operation's name for people, such as {@code list recordings}
 * @param targets path and query, percent-encoded; where the tenant has nothing at one (404), the
 *     next one is asked
 * @param served told which target, from 0, the value came from
 * @param body the body of a POST, of which every attempt sends these very bytes; empty for a GET
 * @param reader how to read the answer
 * @param options what this call has instead of the client's
 * @param takesTurns whether each attempt waits for the tenant's rate gate
 * @param repeatsAccepted whether 202 means that the identical request is to be sent again
 * @param once whether one request alone is sent, whatever comes of it
 */
public record ApiCall<T>(
    String operation,
    List<String> targets,
    IntConsumer served,
    Optional<byte[]> body,
    AnswerReader<T> reader,
    CallOptions options,
    boolean takesTurns,
    boolean repeatsAccepted,
    boolean once) {
  /** A GET. */
  public static <T> Builder<T> get(String operation, AnswerReader<T> reader) {
    return new Builder<>(operation, Optional.empty(), reader);
  }

  /** A POST that reads. */
  public static <T> Builder<T> post(String operation, byte[] jsonBody, AnswerReader<T> reader) {
    return new Builder<>(operation, Optional.of(jsonBody.clone()), reader);
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Builds a call. */
  public static final class Builder<T> {
    private final String operation;
    private final Optional<byte[]> body;
    private final AnswerReader<T> reader;
    private final StringBuilder path = new StringBuilder();
    private final StringBuilder query = new StringBuilder();
    private final List<String> targets = new ArrayList<>();
    private IntConsumer served = index -> {};
    private CallOptions options = CallOptions.DEFAULTS;
    private boolean takesTurns;
    private boolean repeatsAccepted;
    private boolean once;

    private Builder(String operation, Optional<byte[]> body, AnswerReader<T> reader) {
      this.operation = operation;
      this.body = body;
      this.reader = reader;
    }

    /** Appends a path that is part of the API, such as {@code /rest/api/v1/agents}. */
    public Builder<T> path(String fixed) {
      path.append(fixed);
      return this;
    }

    /** Appends a slash and one segment, whatever it holds, percent-encoded. */
    public Builder<T> segment(String value) {
      path.append('/').append(encodedSegment(value));
      return this;
    }

    /** Appends a query parameter, percent-encoded; the same name may come several times. */
    public Builder<T> query(String name, String value) {
      query.append(query.isEmpty() ? '?' : '&').append(encoded(name)).append('=');
      query.append(encoded(value));
      return this;
    }

    /** Ends a target and begins another one, for where the tenant has nothing at the first. */
    public Builder<T> or() {
      targets.add(path.toString() + query);
      path.setLength(0);
      query.setLength(0);
      return this;
    }

    /** Sets who is told which target, from 0, the value came from. */
    public Builder<T> served(IntConsumer index) {
      served = index;
      return this;
    }

    /** Sets what this call has instead of the client's. */
    public Builder<T> options(CallOptions instead) {
      options = instead;
      return this;
    }

    /** Makes each attempt wait for the tenant's rate gate. */
    public Builder<T> takesTurns() {
      takesTurns = true;
      return this;
    }

    /** Makes the status 202 mean that the request is to be sent again. */
    public Builder<T> repeatsAccepted() {
      repeatsAccepted = true;
      return this;
    }

    /** Sends one request alone, whatever comes of it: for callers that try again by themselves. */
    public Builder<T> once() {
      once = true;
      return this;
    }

    /** The call. */
    public ApiCall<T> build() {
      or();
      return new ApiCall<>(
          operation,
          List.copyOf(targets),
          served,
          body,
          reader,
          options,
          takesTurns,
          repeatsAccepted,
          once);
    }

    private static String encodedSegment(String value) {
      // A server may resolve the dot segments of RFC 3986, 5.2.4 unless they are encoded.
      return value.equals(".") || value.equals("..") ? value.replace(".", "%2E") : encoded(value);
    }
  }
}
