// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A time limit of the client ({@link com.ximasdk.call.TimeLimits}) ran out.
 *
 * @serial exclude
 * @since 0.1.0
 */
public final class TimeLimitException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * What was being waited for.
   *
   * @since 0.1.0
   */
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
   * Tells of the failure.
   *
   * @param call what the call did before it failed
   * @param phase what was being waited for
   * @param limit the limit that ran out, more than zero
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   * @param cause what the platform reported, or what failed before the time was up; null if neither
   */
  public TimeLimitException(
      CallSummary call, Phase phase, Duration limit, String message, @Nullable Throwable cause) {
    super(Remedy.RETRY_LATER, call, message, cause);
    this.phase = requireNonNull(phase, "phase");
    this.limit = requireNonNull(limit, "limit");
  }

  /** {@return what was being waited for when the time was up} */
  public Phase phase() {
    return phase;
  }

  /** {@return the limit that ran out, as it was set, more than zero} */
  public Duration limit() {
    return limit;
  }
}
