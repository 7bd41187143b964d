// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import java.time.Duration;
import java.util.Optional;

/**
 * The tenant was asked for audio too often (HTTP 429). Xima allows one request for audio per 3
 * seconds and tenant (Xima CCaaS guide, "API Limits &amp; Statuses"; KNOWN).
 *
 * <p>It is also thrown before anything is sent, without a status, where the tenant has asked
 * another call to wait longer than this one has time.
 *
 * @since 0.1.0
 */
public final class RateLimitedException extends XimaException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Duration> retryAfter;

  /**
   * Tells of the failure.
   *
   * @param call what the call did before it failed
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   * @param retryAfter how long the tenant asked to wait; empty if it did not say
   */
  public RateLimitedException(CallSummary call, String message, Optional<Duration> retryAfter) {
    super(Remedy.WAIT, call, message, null);
    this.retryAfter = retryAfter;
  }

  /**
   * {@return how long the tenant asked to wait ({@code Retry-After}), counted from when this was
   * thrown; empty if it did not say} Whether Xima sends it is UNKNOWN.
   */
  public Optional<Duration> retryAfter() {
    return retryAfter == null ? Optional.empty() : retryAfter;
  }
}
