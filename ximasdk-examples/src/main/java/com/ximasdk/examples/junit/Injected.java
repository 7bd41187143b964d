// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.junit;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.tenant.RealtimeFloor;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantData;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.TenantUrl;
import com.ximasdk.settings.XimaSettings;
import java.util.Arrays;
import java.util.Optional;

/** What a test may have as a parameter. */
enum Injected {
  TENANT(SimulatedTenant.class),
  DATA(TenantData.class),
  FLOOR(RealtimeFloor.class),
  CLIENT(XimaClient.class),
  CLIENT_BUILDER(XimaClient.Builder.class),
  SETTINGS(XimaSettings.class),
  URL(TenantUrl.class),
  KEY(AuthenticationKey.class);

  private final Class<?> type;

  Injected(Class<?> type) {
    this.type = type;
  }

  static Optional<Injected> of(Class<?> type) {
    return Arrays.stream(values()).filter(one -> one.type.equals(type)).findFirst();
  }
}
