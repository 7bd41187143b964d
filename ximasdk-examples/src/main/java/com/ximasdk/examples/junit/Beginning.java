// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.junit;

import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantState;
import org.jspecify.annotations.Nullable;

/** What a tenant was before the first test of a class. Its tests run one after the other. */
final class Beginning {
  private @Nullable TenantState state;

  /** What is so now is the beginning, unless another is known. */
  synchronized void keep(SimulatedTenant tenant) {
    if (state == null) {
      tenant.clearRequests();
      state = tenant.state();
    }
  }

  synchronized void restoreOrKeep(SimulatedTenant tenant) {
    if (state == null) {
      keep(tenant);
    } else {
      tenant.restore(state);
    }
  }
}
