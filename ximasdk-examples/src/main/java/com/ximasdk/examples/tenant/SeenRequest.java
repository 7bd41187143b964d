// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that a {@link SimulatedTenant} has seen, for tests to look at. Immutable. The
 * authentication key is not kept: only whether and how a request carried one.
 *
 * @since 0.1.0
 */
public final class SeenRequest {
  private final Instant at;
  private final @Nullable Operation operation;
  private final String method;
  private final String path;
  private final String query;
  private final String host;
  private final List<String> headerNames;
  private final byte[] body;
  private final int status;

  /**
   * A request.
   *
   * @param keys which are masked wherever they stand
   */
  SeenRequest(
      Instant at,
      @Nullable Operation operation,
      TenantRequest request,
      int status,
      TenantKeys keys) {
    this.at = at;
    this.operation = operation;
    this.method = request.method();
    this.path = keys.masked(request.path());
    String rawQuery = request.request().getHttpURI().getQuery();
    this.query =
        rawQuery == null
            ? ""
            : keys.masked(rawQuery.replaceAll("auth_token=[^&]*", "auth_token=****"));
    this.host = request.header("Host").orElse("");
    this.headerNames = request.headerNames();
    this.body = request.body();
    this.status = status;
  }

  /** {@return when it came, by the tenant's clock} */
  public Instant at() {
    return at;
  }

  /** {@return what it asked for; empty if nothing that the API has} */
  public Optional<Operation> operation() {
    return Optional.ofNullable(operation);
  }

  /** {@return its method, as {@code GET}} */
  public String method() {
    return method;
  }

  /** {@return its path, percent-encoded as sent} */
  public String path() {
    return path;
  }

  /** {@return its query, percent-encoded as sent, with the key masked; empty if it had none} */
  public String query() {
    return query;
  }

  /** {@return the host and port that it was sent to, as its {@code Host} header says} */
  public String host() {
    return host;
  }

  /** {@return the names of its headers, as sent} */
  public List<String> headerNames() {
    return headerNames;
  }

  /**
   * Whether it had a header.
   *
   * @param name the header's name, in any case
   * @return whether it had one
   */
  public boolean hasHeader(String name) {
    return headerNames.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** {@return a copy of its body; empty if it had none} */
  public byte[] body() {
    return body.clone();
  }

  /** {@return the status that it was answered with; 0 where a fault kept an answer from coming} */
  public int status() {
    return status;
  }

  @Override
  public String toString() {
    return method
        + " "
        + path
        + (query.isEmpty() ? "" : "?" + query)
        + " -> "
        + status
        + " ("
        + body.length
        + " bytes sent, headers "
        + Arrays.toString(headerNames.toArray())
        + ")";
  }
}
