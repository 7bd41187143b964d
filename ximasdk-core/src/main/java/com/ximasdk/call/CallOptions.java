// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import static java.util.Objects.requireNonNull;

import com.ximasdk.internal.time.Durations;
import java.time.Duration;
import java.util.Optional;

/**
 * What holds for one call instead of what the client has.
 *
 * <pre>{@code
 * CallOptions patient = CallOptions.DEFAULTS.withTotal(Duration.ofMinutes(20));
 * ReportRows rows = client.reports().open(request, encodings, patient);
 * }</pre>
 *
 * <p>A method that asks the tenant several times has them for each call. The connect limit is not
 * among them: it belongs to the client's connections, which all calls share. Immutable.
 *
 * @since 0.1.0
 */
public final class CallOptions {
  /** All as the client has it. */
  public static final CallOptions DEFAULTS =
      new CallOptions(Optional.empty(), Optional.empty(), Optional.empty(), XimaListener.NONE);

  private final Optional<Duration> response;
  private final Optional<Duration> idleBody;
  private final Optional<Duration> total;
  private final XimaListener listener;

  private CallOptions(
      Optional<Duration> response,
      Optional<Duration> idleBody,
      Optional<Duration> total,
      XimaListener listener) {
    this.response = response;
    this.idleBody = idleBody;
    this.total = total;
    this.listener = listener;
  }

  /**
   * {@return these options with another limit for the answer's headers}
   *
   * @param limit from beginning a request to its answer's headers, more than zero; with connecting
   *     and the TLS handshake
   * @throws IllegalArgumentException if it is not more than zero
   */
  public CallOptions withResponse(Duration limit) {
    return new CallOptions(limit("response", limit), idleBody, total, listener);
  }

  /**
   * {@return these options with another limit between bytes}
   *
   * @param limit between two arrivals of bytes of an answer's body, more than zero
   * @throws IllegalArgumentException if it is not more than zero
   */
  public CallOptions withIdleBody(Duration limit) {
    return new CallOptions(response, limit("idleBody", limit), total, listener);
  }

  /**
   * {@return these options with another limit for the whole call}
   *
   * @param limit from the call to its end, with all retries and waits, more than zero
   * @throws IllegalArgumentException if it is not more than zero
   */
  public CallOptions withTotal(Duration limit) {
    return new CallOptions(response, idleBody, limit("total", limit), listener);
  }

  /**
   * {@return these options with a listener of the call's own, which is told beside that of the
   * client, in place of any that these have}
   *
   * @param own {@link XimaListener#NONE} for none
   */
  public CallOptions withListener(XimaListener own) {
    return new CallOptions(response, idleBody, total, requireNonNull(own, "own"));
  }

  private static Optional<Duration> limit(String name, Duration limit) {
    return Optional.of(Durations.requirePositive("The time limit '" + name + "'", limit));
  }

  /**
   * {@return the limits that hold for a call of a client with some limits} Those are these options'
   * where they say one, the client's for the rest.
   *
   * @param limits those of the client
   */
  public TimeLimits over(TimeLimits limits) {
    return new TimeLimits(
        limits.connect(),
        response.orElse(limits.response()),
        idleBody.orElse(limits.idleBody()),
        total.orElse(limits.total()));
  }

  /** {@return the call's own listener; {@link XimaListener#NONE} if it has none} */
  public XimaListener listener() {
    return listener;
  }
}
