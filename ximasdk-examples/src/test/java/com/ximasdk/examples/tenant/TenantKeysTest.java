// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No key that a tenant has had is in what it tells of requests. */
@Timeout(120)
class TenantKeysTest {
  @Test
  void aKeyThatWasRefreshedIsMaskedInRequestsToo() throws Exception {
    try (SimulatedTenant tenant = SimulatedTenant.start()) {
      TestClient client = new TestClient(tenant);
      TenantState before = tenant.state();
      String first = tenant.authenticationKey();
      String second = tenant.refreshAuthenticationKey();
      String third = tenant.refreshAuthenticationKey();

      for (String key : new String[] {first, second, third}) {
        client.get("/rest/api/v1/agents/" + TestClient.encoded(key) + "?k=" + key);
      }
      assertThat(tenant.requests())
          .hasSize(3)
          .allSatisfy(request -> assertThat(request.toString()).contains("/agents/****?k=**** ->"));

      tenant.restore(before);
      client.get("/rest/api/v1/agents?k=" + third);
      assertThat(tenant.requests().get(0).query()).isEqualTo("k=****");
    }
  }

  @Test
  void aKeyThatIsPartOfAnotherLeavesNothingOfIt() {
    TenantKeys keys = new TenantKeys("b=");
    keys.change("ab=");
    keys.change("xb=");

    assertThat(keys.masked("/ab=/b=/xb=")).isEqualTo("/****/****/****");
    assertThat(keys.current()).isEqualTo("xb=");
    assertThat(keys.isRight("Bearer xb=")).isTrue();
    assertThat(keys.isRight("Bearer ab=")).isFalse();
  }
}
