// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.junit;

import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantState;
import org.jspecify.annotations.Nullable;

/** What a tenant was before the first test of a class. Its tests run one after the other. */
final class Beginning {
  private @Nullable TenantState state;

  synchronized void restoreOrKeep(SimulatedTenant tenant) {
    if (state == null) {
      tenant.clearRequests();
      state = tenant.state();
    } else {
      tenant.restore(state);
    }
  }

  synchronized void restoreIfKnown(SimulatedTenant tenant) {
    if (state != null) {
      tenant.restore(state);
    }
  }
}
