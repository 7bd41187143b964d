// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.util.Optional;

/** One part of the tenant's API. Safe for several threads. */
interface Endpoint {
  /**
   * What a request asks of this part. Called before the key is looked at.
   *
   * @param request any request
   * @return empty if it is for another part
   */
  Optional<Operation> operation(TenantRequest request);

  /**
   * Answers a request that is for this part, whose key is right.
   *
   * @param request one that {@link #operation} took
   * @throws Exception if the simulation itself fails; answered with 500
   */
  Answer answer(TenantRequest request) throws Exception;

  /** The tenant closes: ends what the part holds. */
  default void close() {}
}
