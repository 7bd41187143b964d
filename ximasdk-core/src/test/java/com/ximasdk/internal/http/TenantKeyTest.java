// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantKeyTest {
  @ParameterizedTest
  @CsvSource({
    "https://acme.xima.cloud, https://acme.xima.cloud",
    "https://acme.xima.cloud., https://acme.xima.cloud",
    "HTTPS://ACME.Xima.Cloud:443, https://acme.xima.cloud",
    "https://acme.xima.cloud:8443, https://acme.xima.cloud:8443",
    "http://localhost:8080, http://localhost:8080",
    "http://127.0.0.1:8080, http://localhost:8080",
    "http://127.0.1.1:8080, http://localhost:8080",
    "http://[::1]:8080, http://localhost:8080",
    "http://localhost:80, http://localhost",
    "https://127.acme.example, https://127.acme.example"
  })
  void oneTenantHasOneGateHoweverItsAddressIsSpelled(URI origin, URI key) {
    assertThat(TenantKey.of(origin)).isEqualTo(key);
  }
}
