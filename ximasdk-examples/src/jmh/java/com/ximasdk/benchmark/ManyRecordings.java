// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantData;
import java.io.IOException;
import java.time.Duration;

/**
 * A process that is a tenant with so many small recordings, who gives audio without a pause. It
 * tells its address and its key, and ends when its input does.
 */
public final class ManyRecordings {
  private ManyRecordings() {}

  /**
   * Serves them.
   *
   * @param arguments how many
   */
  public static void main(String[] arguments) throws IOException {
    try (SimulatedTenant tenant =
        SimulatedTenant.builder()
            .data(TenantData.large(Integer.parseInt(arguments[0])))
            .audioInterval(Duration.ZERO)
            .start()) {
      System.out.println(tenant.url());
      System.out.println(tenant.authenticationKey());
      while (System.in.read() >= 0) {
        // Until whoever started it has ended.
      }
    }
  }
}
