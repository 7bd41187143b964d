// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * Keeps requests for audio to one tenant apart.
 *
 * <p>Xima takes one request for audio per 3 seconds and tenant, and answers 429 to more (Xima CCaaS
 * guide, "API Limits &amp; Statuses"; KNOWN). Tenants do not count against each other.
 * Implementations are safe for use by several threads; one that spans processes may do short I/O.
 */
public interface RateGate {
  /**
   * Takes the turn at a tenant's origin if it is free now, the interval after the last request.
   *
   * @return zero if the turn was taken and the request is to be sent at once; else how long it is
   *     worth waiting before asking again
   */
  Duration tryTake(URI tenant, Duration interval);

  /**
   * Tells that a request to a tenant's origin that took a turn was answered, so that the interval
   * counts from here: the tenant saw the request at some time before, never after.
   */
  void answered(URI tenant);

  /** The gate that all clients in this process share unless they are given another. */
  static RateGate ofThisProcess() {
    return ProcessRateGate.SHARED;
  }

  /**
   * A gate that processes share through a directory, also one after the other.
   *
   * @param directory holds a small file per tenant; made when first needed
   * @param clock the time of day; one that is set back shortens no wait and prolongs none past the
   *     interval
   */
  static RateGate inDirectory(Path directory, Clock clock) {
    return new DirectoryRateGate(directory, clock);
  }
}
