// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.realtime.MetricIdJoining;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportParameter;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRows;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.TenantUrl;
import com.ximasdk.settings.XimaSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No setting, id or name adds a header, a request or another host to what is sent. */
@Timeout(120)
class InjectionBySettingsTest {
  private static final String HOSTILE =
      "x\r\nX-Evil: 1\r\n\r\nGET /evil?a=b&c#d/../%0d%0a HTTP/1.1";
  private static final String ENDS_LINE = "x\\r\\nX-Evil: 1";

  @TempDir private Path directory;
  @RegisterExtension final TenantAndClient both = new TenantAndClient();
  private final Tenant tenant = both.tenant();
  private final XimaClient client = both.client();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://acme.xima.cloud\r\nX-Evil: 1",
        "https://acme.xima.cloud\nX-Evil: 1",
        "https://acme.xima.cloud/\r\n/x",
        "https://acme.xima.cloud\u0000",
        "https://acme.xima.cloud\u0085x",
        "https://acme.xima.cloud\u2028x",
        "https://acme.xima.cloud evil",
        "https://acme.xima.cloud@evil.example",
        "https://acme.xima.cloud:443@evil.example",
        "https://evil.example#acme.xima.cloud",
        "https://evil.example?acme.xima.cloud",
        "https://evil.example/acme.xima.cloud",
        "https://evil.example\\acme.xima.cloud",
        "https://evil.example%2F.xima.cloud",
        "https://аcme.xima.cloud",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "http://localhost@evil.example",
        "http://[::ffff:10.0.0.1]",
        "http://acme.xima.cloud",
        "ftp://acme.xima.cloud",
        "file:///etc/passwd",
        "jar:https://acme.xima.cloud!/",
      })
  void anAddressIsOneOfATenantAndNothingElse(String url) {
    assertThatThrownBy(() -> TenantUrl.of(url))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary\r\nX-Evil: 1=",
        "canary\nX-Evil=",
        "canary\u0000=",
        "canary =",
        "canary\u0085=",
        "canary\u010A\u010D=",
        "canary\u2028=",
      })
  void aKeyIsOneHeaderAndNothingElse(String key) {
    assertThatThrownBy(() -> AuthenticationKey.of(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("canary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"user\r\nX-Evil: 1", "user\u0000", "user:name", "us\u0085er", "\n"})
  void aUserOfAProxyIsAName(String user) {
    assertThatThrownBy(() -> XimaRuntime.builder().proxyCredentials(user, "canary"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("canary");
    assertThatThrownBy(() -> XimaRuntime.builder().proxyCredentials("user", "canary\r\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("canary");
  }

  @Test
  void aKeyOfARecordingStaysInItsPlace() throws Exception {
    tenant.answers(404, "");
    tenant.answers(404, "");

    assertThatThrownBy(
        () -> client.recordings().download(new RecordingKey(HOSTILE), directory.resolve("r.wav")));

    assertPlain(tenant.request());
    assertPlain(tenant.request());
  }

  @ParameterizedTest
  @EnumSource
  void idsOfMetricsStayInTheirPlace(MetricIdJoining joining) throws Exception {
    try (XimaClient other =
        tenant
            .client()
            .realtimeEncodings(
                com.ximasdk.realtime.RealtimeEncodings.DEFAULTS.withMetricIdJoining(joining))
            .build()) {
      tenant.answers(200, "{\"results\":[]}");

      other.realtime().values(List.of(HOSTILE, "K"));

      assertPlain(tenant.request());
    }
  }

  @Test
  void namesAndValuesOfAReportStayInItsBody() throws Exception {
    tenant.answers(200, "{\"columns\":[],\"rows\":[]}");
    ReportRequest request =
        new ReportRequest(
            "a/b?c#d%0d%0a..",
            List.of(ReportParameter.of(HOSTILE, HOSTILE, Map.of(HOSTILE, HOSTILE))), HOSTILE);
    try (ReportRows rows = client.reports().open(request, CellEncodings.of(ZoneOffset.UTC))) {
      assertThat(rows).isNotNull();
    } catch (com.ximasdk.error.XimaException noRows) {
      // What was sent is what counts.
    }

    RecordedRequest sent = tenant.request();
    assertPlain(sent);
    ByteString body = sent.getBody();
    assertThat(body == null ? "" : body.string(StandardCharsets.UTF_8))
        .doesNotContain("\r", "\n")
        .contains("\\r\\nX-Evil");
  }

  @Test
  void anIdOfAReportHoldsNoLineEnd() {
    assertThatThrownBy(() -> ReportRequest.of(HOSTILE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<String> settings() {
    return Stream.of(
        "\"tenantUrl\": \"https://acme.xima.cloud%s\"",
        "\"authenticationKeyFile\": \"%s\"",
        "\"authenticationKeyVariable\": \"%s\"",
        "\"timeZone\": \"UTC%s\"",
        "\"preferredTimeZone\": \"UTC%s\"",
        "\"recording\": {\"extensions\": [\"200%s\"]}",
        "\"recording\": {\"callDetailsReportId\": \"LMIU6034%s\"}",
        "\"recording\": {\"audioPath\": \"v1%s\"}",
        "\"recording\": {\"readyStatuses\": [\"%s\"]}",
        "\"recording\": {\"conferenceWords\": [\"%s\"]}",
        "\"recording\": {\"listWindow\": \"P1D%s\"}",
        "\"wfm\": {\"reportId\": \"LT39K5C5%s\"}",
        "\"wfm\": {\"groups\": [\"%s\"]}",
        "\"wfm\": {\"timeframeParameter\": \"%s\"}",
        "\"wfm\": {\"headings\": {\"minutes\": \"%s\"}}",
        "\"wfm\": {\"metricIdJoining\": \"comma%s\"}",
        "\"wfm\": {\"stateMember\": \"%s\"}",
        "\"wfm\": {\"notReadyMember\": \"%s\"}",
        "\"wfm\": {\"agents\": [\"Ann(%s)\"]}");
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aSettingThatEndsALineIsRefusedOnOneLine(String member) throws IOException {
    Path file = directory.resolve("settings.json");
    Files.writeString(file, "{" + member.formatted(ENDS_LINE) + "}");
    String name = member.substring(1, member.indexOf('"', 1));

    assertThatThrownBy(() -> XimaSettings.read(file, Map.of()))
        .isInstanceOfSatisfying(
            InvalidSettingsException.class,
            refused -> {
              assertThat(refused.violations())
                  .anyMatch(violation -> violation.setting().startsWith(name));
              refused
                  .violations()
                  .forEach(violation -> HostileTexts.assertPlain(violation.toString()));
              assertThat(refused).message().doesNotContainPattern("(?m)^X-Evil");
            });
  }

  private static void assertPlain(RecordedRequest request) {
    assertThat(request.getTarget())
        .startsWith("/rest/api/")
        .doesNotContain("\r", "\n", " ", "#", "/evil", "/../");
    assertThat(request.getHeaders().names())
        .allMatch(
            name ->
                name.matches(
                    "(?i)host|connection|user-agent|accept|authorization|content-type|content-length"));
    assertThat(request.getHeaders().get("User-Agent")).matches("ximasdk[ -~]*");
  }
}
