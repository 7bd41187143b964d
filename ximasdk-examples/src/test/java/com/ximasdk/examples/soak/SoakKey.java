// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.soak;

import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.AuthenticationKeySource;

/** A key that somebody copies anew only when the tenant has refused the old one. */
final class SoakKey implements AuthenticationKeySource {
  private final SimulatedTenant tenant;
  private volatile AuthenticationKey key;

  SoakKey(SimulatedTenant tenant) {
    this.tenant = tenant;
    this.key = AuthenticationKey.of(tenant.authenticationKey());
  }

  @Override
  public AuthenticationKey current() {
    return key;
  }

  @Override
  public void refused(AuthenticationKey refused) {
    key = AuthenticationKey.of(tenant.authenticationKey());
  }
}
