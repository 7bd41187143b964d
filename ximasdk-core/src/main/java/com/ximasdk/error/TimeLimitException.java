// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A time limit of the client ran out. */
public final class TimeLimitException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** What was being waited for. */
  public enum Phase {
    /** A connection. */
    CONNECT,
    /** The status and the headers of the answer; connecting and the TLS handshake count in. */
    RESPONSE,
    /** The next bytes of the answer's body. */
    IDLE_BODY,
    /** The end of the whole call, with its retries and waits. */
    TOTAL
  }

  private final Phase phase;
  private final Duration limit;

  /**
   * Tells of the failure; {@link XimaException} says what its other parts are. The cause may also
   * be what failed before the time was up.
   */
  public TimeLimitException(
      CallSummary call, Phase phase, Duration limit, String message, @Nullable Throwable cause) {
    super(Remedy.RETRY_LATER, call, message, cause);
    this.phase = requireNonNull(phase, "phase");
    this.limit = requireNonNull(limit, "limit");
  }

  /** What was being waited for. */
  public Phase phase() {
    return phase;
  }

  /** The limit that ran out. */
  public Duration limit() {
    return limit;
  }
}
