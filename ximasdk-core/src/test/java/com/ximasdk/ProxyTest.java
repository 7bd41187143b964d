// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.XimaException;
import com.ximasdk.realtime.AgentStateWatch;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.WatchTransport;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@Timeout(120)
class ProxyTest {
  private static final String USER = "proxy-user";
  private static final String PASSWORD = "proxy-password";
  private static final String BASIC =
      "Basic "
          + Base64.getEncoder()
              .encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));

  private static ProxySelector selecting(Tenant proxy) {
    return ProxySelector.of(new InetSocketAddress("localhost", proxy.server.getPort()));
  }

  @Test
  void requestsGoThroughTheProxyThatIsSetWithItsCredentials() throws Exception {
    try (Tenant proxy = new Tenant();
        XimaClient client =
            Tenant.clientOf("http://127.0.0.1:9")
                .proxy(selecting(proxy))
                .proxyCredentials(USER, PASSWORD)
                .build()) {
      proxy.answers(200, "{\"agents\": []}");

      assertThat(client.roster().agents()).isEmpty();

      RecordedRequest request = proxy.request();
      assertThat(request.getRequestLine()).contains("http://127.0.0.1:9/rest/api/v1/agents");
      assertThat(request.getHeaders().get("Proxy-Authorization")).isEqualTo(BASIC);
      assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + Tenant.KEY);
    }
  }

  @Test
  void aTenantThatIsReachedWithoutProxyNeverSeesItsCredentials() throws Exception {
    try (Tenant tenant = new Tenant();
        XimaClient client = tenant.client().proxyCredentials(USER, PASSWORD).build()) {
      tenant.answers(200, "{\"agents\": []}");

      client.roster().agents();

      assertThat(tenant.request().getHeaders().get("Proxy-Authorization")).isNull();
    }
  }

  @Test
  void norDoesItWithAWebSocket() throws Exception {
    try (SilentTenant tenant = new SilentTenant();
        XimaClient client =
            Tenant.clientOf("http://127.0.0.1:" + tenant.port())
                .proxyCredentials(USER, PASSWORD)
                .build();
        AgentStateWatch watch =
            client
                .realtime()
                .watchAgents(
                    AgentWatchOptions.builder().transport(WatchTransport.WEBSOCKET).build())) {
      assertThat(watch).isNotNull();
      assertThat(tenant.handshakes.poll(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotNull();

      assertThat(tenant.headers)
          .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("proxy-auth"));
    }
  }

  @Test
  void aProxyThatWantsOthersIsTheOneThatIsBlamed() throws Exception {
    try (Tenant proxy = new Tenant();
        XimaClient client =
            Tenant.clientOf("https://tenant.invalid")
                .proxy(selecting(proxy))
                .proxyCredentials(USER, PASSWORD)
                .build()) {
      proxy.answers(407, "");

      assertThatThrownBy(() -> client.roster().agents())
          .isInstanceOf(XimaException.class)
          .hasMessageContaining("proxy")
          .hasMessageContaining("407")
          .hasMessageNotContaining(PASSWORD);

      RecordedRequest connect = proxy.request();
      assertThat(connect.getMethod()).isEqualTo("CONNECT");
      assertThat(connect.getHeaders().get("Authorization")).isNull();
    }
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_23)
  void anHttpClientThatWouldSendAPasswordInPlaceOfTheKeyIsRefused() {
    HttpClient withAuthenticator =
        HttpClient.newBuilder().authenticator(new Authenticator() {}).build();

    assertThatThrownBy(
            () -> Tenant.clientOf("http://localhost").httpClient(withAuthenticator).build())
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("JDK-8326949")
        .hasMessageContaining("proxyCredentials");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_24)
  void anAuthenticatorIsHarmlessWhereThePlatformKeepsTheKey() throws Exception {
    HttpClient withAuthenticator =
        HttpClient.newBuilder()
            .authenticator(
                new Authenticator() {
                  @Override
                  protected java.net.PasswordAuthentication getPasswordAuthentication() {
                    return new java.net.PasswordAuthentication(USER, PASSWORD.toCharArray());
                  }
                })
            .build();
    try (Tenant tenant = new Tenant();
        XimaClient client = tenant.client().httpClient(withAuthenticator).build()) {
      tenant.answers(
          new mockwebserver3.MockResponse.Builder()
              .code(401)
              .addHeader("WWW-Authenticate", "Basic realm=\"x\""));

      assertThatThrownBy(() -> client.roster().agents()).isInstanceOf(XimaException.class);

      assertThat(tenant.request().getHeaders().get("Authorization"))
          .isEqualTo("Bearer " + Tenant.KEY);
      assertThat(tenant.server.getRequestCount()).isEqualTo(1);
    }
  }
}
