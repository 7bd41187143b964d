// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A tenant and a client of it: there from the beginning of a test, and closed after it. */
final class TenantAndClient implements AfterEachCallback {
  private final Tenant tenant;
  private final XimaClient client;

  TenantAndClient() {
    this(builder -> builder);
  }

  TenantAndClient(UnaryOperator<XimaClient.Builder> settings) {
    try {
      tenant = new Tenant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    client = settings.apply(tenant.client()).build();
  }

  Tenant tenant() {
    return tenant;
  }

  XimaClient client() {
    return client;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    client.close();
    tenant.close();
  }
}
