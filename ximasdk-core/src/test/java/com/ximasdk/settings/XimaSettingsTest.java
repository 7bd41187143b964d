// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.report.IntervalHeadings;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XimaSettingsTest {
  private static final AuthenticationKey KEY = AuthenticationKey.of("settings-canary-0123456789=");

  @Test
  void everythingThatTheGuideListsIsTaken() {
    XimaSettings settings =
        XimaSettings.builder()
            .tenantUrl("https://acme.xima.cloud/")
            .authenticationKey(KEY)
            .timeZone("America/Denver")
            .recording(
                recording ->
                    recording.extensions(List.of("200", "201")).callDetailsReportId("LMIU6034"))
            .wfm(
                wfm ->
                    wfm.reportId("LT39K5C5")
                        .groups(List.of("CC Sales", "Ürün & Satış"))
                        .reasonCodes(Map.of("Lunch", "Lunch Break"))
                        .heading(IntervalColumn.MINUTES, "Interval"))
            .build();
    assertThat(settings.tenantUrl()).isEqualTo(TenantUrl.of("https://acme.xima.cloud"));
    assertThat(settings.authenticationKey()).isEqualTo(KEY);
    assertThat(settings.timeZone()).isEqualTo(ZoneId.of("America/Denver"));
    RecordingSettings recording = settings.recording().orElseThrow();
    assertThat(recording.extensions()).containsExactly("200", "201");
    assertThat(recording.callDetailsReportId()).contains("LMIU6034");
    WfmSettings wfm = settings.wfm().orElseThrow();
    assertThat(wfm.reportId()).isEqualTo("LT39K5C5");
    assertThat(wfm.groups()).containsExactly("CC Sales", "Ürün & Satış");
    assertThat(wfm.reasonCodes()).containsExactly(Map.entry("Lunch", "Lunch Break"));
    assertThat(wfm.headings())
        .isEqualTo(IntervalHeadings.DEFAULTS.with(IntervalColumn.MINUTES, "Interval"));
    assertThat(wfm.reportRequest().reportId()).isEqualTo("LT39K5C5");
    assertThat(recording.callDetailsRequest().orElseThrow().reportId()).isEqualTo("LMIU6034");
    assertThat(settings.toString()).doesNotContain("canary");
  }

  @Test
  void recordingsAndWfmAreWantedOnlyIfTheyAreGiven() {
    XimaSettings settings = minimal().build();
    assertThat(settings.timeZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(settings.recording()).isEmpty();
    assertThat(settings.wfm()).isEmpty();
  }

  @Test
  void callTimesAreWrittenInTheTenantsZoneUnlessAnotherIsPreferred() {
    XimaSettings.Builder builder = minimal().timeZone("America/Denver");
    assertThat(builder.build().preferredTimeZone()).isEqualTo(ZoneId.of("America/Denver"));

    XimaSettings settings = builder.preferredTimeZone("Europe/Berlin").build();
    assertThat(settings.preferredTimeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(settings.timeZone()).isEqualTo(ZoneId.of("America/Denver"));

    assertThat(violations(builder.preferredTimeZone("Berlin")))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.setting()).isEqualTo("preferredTimeZone");
              assertThat(violation.message()).contains("'Berlin'", "IANA");
            });
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceSortedBySetting() {
    XimaSettings.Builder builder =
        XimaSettings.builder()
            .tenantUrl("http://acme.xima.cloud")
            .recording(
                recording ->
                    recording
                        .extensions(
                            Arrays.asList(
                                "200", "Ann(253)", null, "", "5", "6", "7", "8", "9", "1", " 2"))
                        .callDetailsReportId("LM/34"))
            .wfm(
                wfm ->
                    wfm.groups(List.of())
                        .reasonCodes(Map.of("Lunch", ""))
                        .heading(IntervalColumn.ANSWERED, "Minutes")
                        .heading(IntervalColumn.PRESENTED, ""));
    assertThat(violations(builder))
        .extracting(SettingsViolation::setting)
        .containsExactly(
            "authenticationKey",
            "recording.callDetailsReportId",
            "recording.extensions[1]",
            "recording.extensions[2]",
            "recording.extensions[3]",
            "recording.extensions[10]",
            "tenantUrl",
            "timeZone",
            "wfm.groups",
            "wfm.headings",
            "wfm.headings[presented]",
            "wfm.reasonCodes[Lunch]",
            "wfm.reportId");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                              | is empty
          acme.xima.cloud                 | does not begin with https://
          http://acme.xima.cloud          | would send the authentication key in the clear
          ftp://acme.xima.cloud           | begins with ftp:
          https://                        | is no URL
          https://u:secret@acme.xima.cloud| holds a user name or password
          https://acme.xima.cloud/?a=b    | holds a '?' or a '#'
          https://acme.xima.cloud/#x      | holds a '?' or a '#'
          https://acme.xima.cloud/rest    | holds a path
          https://acme xima.cloud         | is no URL
          https://${evil}.{0}             | is no URL
          """)
  void aUrlThatCannotBeATenantsIsRefused(String url, String reason) {
    assertThat(violations(minimal().tenantUrl(url)))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.setting()).isEqualTo("tenantUrl");
              assertThat(violation.message())
                  .contains(reason, "https://<customer name>.xima.cloud", "web portal")
                  .doesNotContain("secret");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost", "http://[::1]:9/"})
  void plainHttpIsTakenToThisMachineAlone(String url) {
    assertThat(minimal().tenantUrl(url).build().tenantUrl().origin().getScheme()).isEqualTo("http");
  }

  @ParameterizedTest
  @CsvSource({
    "America/Denvre, 'America/Denver'",
    "america/denver, 'America/Denver'",
    "Mountain Time,  ''",
    "-07:00,         ''"
  })
  void aTimeZoneIsGivenByItsName(String zone, String meant) {
    assertThat(violations(minimal().timeZone(zone)))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.setting()).isEqualTo("timeZone");
              assertThat(violation.message())
                  .contains("'" + zone + "'", "IANA")
                  .contains(meant.isEmpty() ? "" : "did you mean " + meant + "?");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Ann(253)",
    "'200,201'",
    "200 201",
    "'200;201'",
    "' '",
    "''",
  })
  void anExtensionIsANumberAlone(String extension) {
    assertThat(
            violations(minimal().recording(recording -> recording.extensions(List.of(extension)))))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.setting()).isEqualTo("recording.extensions[0]");
              assertThat(violation.message()).contains("as 253", "Users list");
            });
  }

  @Test
  void whatStandsThereTwiceIsNamed() {
    assertThat(
            violations(
                minimal()
                    .recording(recording -> recording.extensions(List.of("200", "201", "200")))))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.setting()).isEqualTo("recording.extensions");
              assertThat(violation.message()).contains("'200'").doesNotContain("201");
            });
  }

  @Test
  void aTimeZoneIsNeededForWfmAlone() {
    assertThat(
            violations(minimal().wfm(wfm -> wfm.reportId("LT39K5C5").groups(List.of("CC Sales")))))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.setting()).isEqualTo("timeZone");
              assertThat(violation.message()).contains("is missing", "America/Denver");
            });
  }

  @Test
  void aKeyInTheWrongPlaceIsNotRepeated() {
    String key = "settings-canary-0123456789=";
    assertThat(
            violations(
                minimal()
                    .timeZone(key)
                    .recording(
                        r -> r.extensions(List.of(key + ",", key)).callDetailsReportId(key))))
        .isNotEmpty()
        .allSatisfy(
            violation -> assertThat(violation.message()).doesNotContain("canary-0123456789="));
  }

  @Test
  void whatLooksLikeATemplateIsRepeatedAsItIs() {
    assertThat(violations(minimal().timeZone("${1+1} {0} \\{a\\} $1")))
        .singleElement()
        .satisfies(
            violation -> assertThat(violation.message()).contains("'${1+1} {0} \\{a\\} $1'"));
  }

  @Test
  void theLocaleOfTheMachineChangesNothing() {
    assertThat(Locale.getDefault().getLanguage()).isEqualTo("tr");
    assertThat(violations(XimaSettings.builder()))
        .extracting(SettingsViolation::message)
        .containsExactly(
            "The authentication key is missing. Expected the long string of the Service User that"
                + " ends in '='. It is shown in the Xima CCaaS Desktop application under API"
                + " Enablement > Service Users.",
            "The tenant URL is missing. Expected https://<customer name>.xima.cloud. It is the"
                + " address of the customer's web portal and of the Xima CCaaS Desktop"
                + " application.");
  }

  private static XimaSettings.Builder minimal() {
    return XimaSettings.builder().tenantUrl("https://acme.xima.cloud").authenticationKey(KEY);
  }

  private static List<SettingsViolation> violations(XimaSettings.Builder builder) {
    return catchThrowableOfType(InvalidSettingsException.class, builder::build).violations();
  }
}
