// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import static com.ximasdk.internal.time.Durations.requirePositive;

import java.time.Duration;

/**
 * How long the client waits, and for what. Every limit is more than zero.
 *
 * <p>The limits hold however the network fails: a host that does not answer, a server that takes
 * the request and falls silent, a body that stops in the middle.
 *
 * @param connect to open a connection
 * @param response to the status and headers of an answer, from when its request is begun;
 *     connecting and the TLS handshake count in
 * @param idleBody between two arrivals of bytes of an answer's body
 * @param total from the call to its end, with all retries and waits
 */
public record TimeLimits(Duration connect, Duration response, Duration idleBody, Duration total) {

  /** 10 seconds to connect, 60 to answer, 30 between bytes, 5 minutes for the whole call. */
  public static final TimeLimits DEFAULTS =
      new TimeLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5));

  /** Checks that each limit is more than zero. */
  public TimeLimits {
    requirePositive("The time limit 'connect'", connect);
    requirePositive("The time limit 'response'", response);
    requirePositive("The time limit 'idleBody'", idleBody);
    requirePositive("The time limit 'total'", total);
  }

  /** These limits with another one for connecting. */
  public TimeLimits withConnect(Duration limit) {
    return new TimeLimits(limit, response, idleBody, total);
  }

  /** These limits with another one for the answer's headers. */
  public TimeLimits withResponse(Duration limit) {
    return new TimeLimits(connect, limit, idleBody, total);
  }

  /** These limits with another one between bytes. */
  public TimeLimits withIdleBody(Duration limit) {
    return new TimeLimits(connect, response, limit, total);
  }

  /** These limits with another one for the whole call. */
  public TimeLimits withTotal(Duration limit) {
    return new TimeLimits(connect, response, idleBody, limit);
  }
}
