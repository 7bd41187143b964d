// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import java.time.Duration;
import java.util.Optional;

/**
 * The tenant was asked for audio too often (HTTP 429). Xima allows one request for audio per 3
 * seconds and tenant (Xima CCaaS guide, "API Limits &amp; Statuses"; KNOWN).
 */
public final class RateLimitedException extends XimaException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Duration> retryAfter;

  /** Tells of the failure; {@link XimaException} says what its other parts are. */
  public RateLimitedException(CallSummary call, String message, Optional<Duration> retryAfter) {
    super(Remedy.WAIT, call, message, null);
    this.retryAfter = retryAfter;
  }

  /** How long the tenant asked to wait; empty if it did not say. */
  public Optional<Duration> retryAfter() {
    return retryAfter == null ? Optional.empty() : retryAfter;
  }
}
