// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import static com.ximasdk.internal.time.Durations.requirePositive;

import java.time.Duration;

/**
 * How long the client waits, and for what. Every limit is more than zero.
 *
 * <p>The limits hold however the network fails: a host that does not answer, a server that takes
 * the request and falls silent, a body that stops in the middle. One of two seconds or more may
 * come late by up to a thirty-second part of itself.
 *
 * <p>Immutable.
 *
 * @param connect to open a connection
 * @param response to the status and headers of an answer, from when its request is begun;
 *     connecting and the TLS handshake count in
 * @param idleBody between two arrivals of bytes of an answer's body
 * @param total from the call to its end, with all retries and waits
 * @since 0.1.0
 */
public record TimeLimits(Duration connect, Duration response, Duration idleBody, Duration total) {

  /** 10 seconds to connect, 60 to answer, 30 between bytes, 5 minutes for the whole call. */
  public static final TimeLimits DEFAULTS =
      new TimeLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5));

  /**
   * Checks the limits.
   *
   * @param connect more than zero
   * @param response more than zero
   * @param idleBody more than zero
   * @param total more than zero
   * @throws IllegalArgumentException if one is not more than zero; the message names it
   */
  public TimeLimits {
    requirePositive("The time limit 'connect'", connect);
    requirePositive("The time limit 'response'", response);
    requirePositive("The time limit 'idleBody'", idleBody);
    requirePositive("The time limit 'total'", total);
  }

  /**
   * {@return these limits with another one for connecting}
   *
   * @param limit to open a connection, more than zero
   * @throws IllegalArgumentException if it is not more than zero
   */
  public TimeLimits withConnect(Duration limit) {
    return new TimeLimits(limit, response, idleBody, total);
  }

  /**
   * {@return these limits with another one for the answer's headers}
   *
   * @param limit from beginning a request to its answer's headers, more than zero
   * @throws IllegalArgumentException if it is not more than zero
   */
  public TimeLimits withResponse(Duration limit) {
    return new TimeLimits(connect, limit, idleBody, total);
  }

  /**
   * {@return these limits with another one between bytes}
   *
   * @param limit between two arrivals of bytes of an answer's body, more than zero
   * @throws IllegalArgumentException if it is not more than zero
   */
  public TimeLimits withIdleBody(Duration limit) {
    return new TimeLimits(connect, response, limit, total);
  }

  /**
   * {@return these limits with another one for the whole call}
   *
   * @param limit from the call to its end, with all retries and waits, more than zero
   * @throws IllegalArgumentException if it is not more than zero
   */
  public TimeLimits withTotal(Duration limit) {
    return new TimeLimits(connect, response, idleBody, limit);
  }
}
