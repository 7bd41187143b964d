// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.XimaSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the check of a set-up tells of a tenant that a test writes down answer by answer. */
class SetupCheckTest {
  private static final String KEY = "canary-f3b1c0ffee/+secret==";
  private static final Instant NOW = Instant.parse("2026-07-15T12:00:00Z");

  /** A WAV header of µ-law, and no sample. */
  private static final byte[] WAV = wav();

  private final MockWebServer server = new MockWebServer();
  private final Answers answers = new Answers();

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(answers);
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everyPrerequisiteHasOneFindingInItsOrderAndIsToldAtOnce() {
    List<SetupFinding> told = new ArrayList<>();

    SetupFindings findings = check(SetupCheckTest::recording, SetupCheckTest::wfm).run(told::add);

    assertThat(findings.all())
        .extracting(SetupFinding::check)
        .containsExactly(Prerequisite.values());
    assertThat(told).isEqualTo(findings.all());
  }

  @Test
  void wrongSettingsAreToldWholeAndNothingIsSent() {
    InvalidSettingsException refusal =
        catchThrowableOfType(
            InvalidSettingsException.class,
            () -> XimaSettings.builder().tenantUrl("acme").timeZone("Denver").build());

    SetupFindings findings = SetupCheck.refused(refusal);

    assertThat(findings.of(Prerequisite.SETTINGS).detail())
        .contains("tenantUrl: ", "authenticationKey: ", "timeZone: ");
    assertThat(findings.settingsAreWrong()).isTrue();
    assertThat(findings.with(SetupOutcome.SKIPPED)).hasSize(Prerequisite.values().length - 1);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void aRefusedKeySkipsAllThatStandsOnIt() {
    answers.keyIsTaken = false;

    SetupFindings findings = check(SetupCheckTest::recording, SetupCheckTest::wfm).run();

    assertThat(findings.of(Prerequisite.KEY).outcome()).isEqualTo(SetupOutcome.FAILED);
    assertThat(findings.of(Prerequisite.KEY).remedy()).contains("API Enablement > Service Users");
    assertThat(findings.somethingIsRefused()).isTrue();
    assertThat(findings.with(SetupOutcome.SKIPPED))
        .extracting(SetupFinding::check)
        .contains(Prerequisite.RECORDINGS, Prerequisite.GROUPS, Prerequisite.REASON_CODES);
    assertThat(findings.toString()).doesNotContain("canary");
  }

  @ParameterizedTest
  @CsvSource({
    // status and body of every answer; what that says of the key
    "403, {},      OK",
    "500, {},      FAILED",
    "404, {},      FAILED",
    "200, <html>,  FAILED",
  })
  void whatRefusesNoKeyTakesItOnlyIfItIsATenant(int status, String body, SetupOutcome outcome) {
    answers.everything = Optional.of(new MockResponse.Builder().code(status).body(body).build());

    SetupFindings findings = check(settings -> settings).run();

    assertThat(findings.of(Prerequisite.KEY).outcome()).isEqualTo(outcome);
    assertThat(findings.somethingIsRefused()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 500})
  void aListThatIsNotThereSaysNothingOfTheKey(int status) {
    answers.skills = new MockResponse.Builder().code(status).body("{}").build();

    assertThat(check(settings -> settings).run().of(Prerequisite.KEY).outcome())
        .isEqualTo(SetupOutcome.OK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                                           | FAILED",
        "[{'key': {'metricId': 'K0FLAEB6', 'categoryValue': 'Bo(90)'},"
            + " 'value': {'state': 'Ready', 'type': 'STATE'}}]        | FAILED",
        "[{'key': {'metricId': 'OTHER', 'categoryValue': 'Ann Lee(253)'},"
            + " 'value': {'state': 'Ready', 'type': 'STATE'}}]        | FAILED",
      },
      quoteCharacter = '"')
  void aMetricWithoutAStateOfWhomItSelectsCannotBeRead(String results, SetupOutcome outcome) {
    answers.values = Answers.json("{\"results\": " + results.replace('\'', '"') + "}");

    SetupFindings findings = check(SetupCheckTest::wfm).run();

    assertThat(findings.of(Prerequisite.AGENT_STATE_METRIC).outcome()).isEqualTo(outcome);
  }

  @Test
  void aReportThatStatesNoWindowIsNotProvenToBeOfThatDay() {
    answers.reports.add(
        report("[\"8:00 AM\", 3, 2, 1, \"0:01:00\"]", "2026-07-14")
            .replace("\"timeframe\"", "\"about\""));

    SetupFindings findings = check(SetupCheckTest::wfm).run();

    assertThat(findings.of(Prerequisite.INTERVAL_REPORT).outcome()).isEqualTo(SetupOutcome.WARNING);
  }

  @Test
  void aProxyThatAsksForAPasswordIsNoTenant() {
    answers.portal = new MockResponse.Builder().code(407).body("").build();

    SetupFindings findings = check(settings -> settings).run();

    assertThat(findings.of(Prerequisite.TENANT_URL).outcome()).isEqualTo(SetupOutcome.FAILED);
    assertThat(findings.of(Prerequisite.TENANT_URL).detail()).contains("proxy", "407");
    assertThat(findings.of(Prerequisite.KEY).outcome()).isEqualTo(SetupOutcome.SKIPPED);
  }

  @Test
  void whatIsNotInTheSettingsIsSkippedAndTheReasonSaysSo() {
    SetupFindings findings = check(settings -> settings).run();

    assertThat(findings.of(Prerequisite.RECORDINGS).detail()).contains("no part 'recording'");
    assertThat(findings.of(Prerequisite.AGENT_STATE_METRIC).detail()).contains("no part 'wfm'");
    assertThat(findings.nothingFailed()).isTrue();
  }

  @Test
  void whatNobodyWasHandedInForIsSkippedAndTheReasonSaysWhoCan() {
    SetupFindings findings = check(SetupCheckTest::recording, SetupCheckTest::wfm).run();

    assertThat(findings.of(Prerequisite.AUDIO_FORMAT).detail()).contains("ximasdk-audio");
    assertThat(findings.of(Prerequisite.INTERVAL_LENGTH).detail()).contains("ximasdk-mapping");
    assertThat(findings.of(Prerequisite.REASON_CODES).detail()).contains("ximasdk-mapping");
  }

  @Test
  void anAudioCheckThatThrowsAnythingHarmsItsOwnFindingAlone() {
    SetupFindings findings =
        check(SetupCheckTest::recording, SetupCheckTest::wfm)
            .withAudio(
                file -> {
                  throw new StackOverflowError(KEY);
                })
            .run();

    assertThat(findings.of(Prerequisite.AUDIO_FORMAT).outcome()).isEqualTo(SetupOutcome.FAILED);
    assertThat(findings.of(Prerequisite.AUDIO_FORMAT).detail())
        .contains("StackOverflowError")
        .doesNotContain("canary");
    assertThat(findings.of(Prerequisite.INTERVAL_REPORT).outcome()).isEqualTo(SetupOutcome.OK);
  }

  @Test
  @SuppressWarnings("NullAway") // That is what is tested.
  void anAudioCheckThatGivesNothingHarmsItsOwnFindingAlone() {
    SetupFindings findings =
        check(SetupCheckTest::recording, SetupCheckTest::wfm).withAudio(file -> null).run();

    assertThat(findings.of(Prerequisite.AUDIO_FORMAT).outcome()).isEqualTo(SetupOutcome.FAILED);
    assertThat(findings.of(Prerequisite.INTERVAL_REPORT).outcome()).isEqualTo(SetupOutcome.OK);
  }

  @Test
  void aClockThatThrowsIsAFindingToo() {
    Clock broken =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            throw new AssertionError(KEY);
          }
        };

    SetupFindings findings = check(SetupCheckTest::wfm).withClock(broken).run();

    assertThat(findings.of(Prerequisite.TENANT_URL).outcome()).isEqualTo(SetupOutcome.FAILED);
    assertThat(findings.toString()).contains("AssertionError").doesNotContain("canary");
  }

  @Test
  void aFailingAnswerOfOneOperationFailsItsCheckAlone() {
    answers.agents = new MockResponse.Builder().code(500).body("{}").build();

    SetupFindings findings = check(SetupCheckTest::recording, SetupCheckTest::wfm).run();

    assertThat(findings.with(SetupOutcome.FAILED))
        .extracting(SetupFinding::check)
        .containsExactly(Prerequisite.AGENTS);
    assertThat(findings.somethingIsRefused()).isFalse();
  }

  @Test
  void aListenerThatThrowsEndsTheRunAndNothingRunsOn() {
    Throwable thrown =
        catchThrowable(
            () ->
                check(SetupCheckTest::recording, SetupCheckTest::wfm)
                    .run(
                        finding -> {
                          throw new IllegalStateException("enough");
                        }));

    assertThat(thrown).isInstanceOf(IllegalStateException.class).hasMessage("enough");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void anInterruptEndsTheRun() {
    Thread.currentThread().interrupt();

    Throwable thrown =
        catchThrowable(() -> check(SetupCheckTest::recording, SetupCheckTest::wfm).run());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown).isInstanceOf(CallInterruptedException.class);
  }

  @Test
  void theFirstKnockCarriesNoKey() throws InterruptedException {
    var unused = check(settings -> settings).run();

    RecordedRequest first = server.takeRequest();
    assertThat(first.getUrl().encodedPath()).isEqualTo("/");
    assertThat(first.getHeaders().get("Authorization")).isNull();
  }

  @Test
  void aDayWithoutRowsIsFollowedBackToOneThatHasSome() {
    answers.reports.add(report("", "2026-07-14"));

    SetupFindings findings = check(SetupCheckTest::wfm).run();

    assertThat(findings.of(Prerequisite.INTERVAL_REPORT).detail()).contains("2026-07-13");
    assertThat(findings.of(Prerequisite.GROUPS).outcome()).isEqualTo(SetupOutcome.OK);
  }

  private SetupCheck check(UnaryOperator<XimaSettings.Builder> part) {
    return check(part, settings -> settings);
  }

  private SetupCheck check(
      UnaryOperator<XimaSettings.Builder> part, UnaryOperator<XimaSettings.Builder> another) {
    XimaSettings.Builder settings =
        XimaSettings.builder()
            .tenantUrl("http://localhost:" + server.getPort())
            .authenticationKey(AuthenticationKey.of(KEY))
            .timeZone("UTC");
    return SetupCheck.of(another.apply(part.apply(settings)).build())
        .withClock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static XimaSettings.Builder recording(XimaSettings.Builder settings) {
    return settings.recording(part -> part.extensions(List.of("253")));
  }

  private static XimaSettings.Builder wfm(XimaSettings.Builder settings) {
    return settings.wfm(part -> part.reportId("LT39K5C5").groups(List.of("CC Sales")));
  }

  private static String report(String rows, String day) {
    return """
    {"title": "Inbound Call Service Level",
     "timeframe": {"type": "REPORT_TIMEFRAME",
                   "start": "%1$sT00:00:00Z", "end": "%1$sT23:59:59Z"},
     "columns": [{"key": "0", "title": "Minutes"}, {"key": "1", "title": "Calls Presented"},
                 {"key": "2", "title": "Calls Answered"},
                 {"key": "3", "title": "Calls Abandoned"},
                 {"key": "4", "title": "Avg Call Duration"}],
     "subReports": [{"name": "CC Sales", "rows": [%2$s]}]}
    """
        .formatted(day, rows);
  }

  private static byte[] wav() {
    Buffer wav = new Buffer();
    wav.writeUtf8("RIFF").writeIntLe(36 + 8).writeUtf8("WAVEfmt ").writeIntLe(16);
    wav.writeShortLe(7).writeShortLe(1).writeIntLe(8000).writeIntLe(8000);
    wav.writeShortLe(1).writeShortLe(8).writeUtf8("data").writeIntLe(8).writeUtf8("~~~~~~~~");
    return wav.readByteArray();
  }

  /** What the tenant says; all is well unless a test says otherwise. */
  private static final class Answers extends Dispatcher {
    boolean keyIsTaken = true;
    MockResponse portal = new MockResponse.Builder().code(200).body("portal").build();
    Optional<MockResponse> everything = Optional.empty();
    MockResponse values =
        json(
            "{\"results\": [{\"key\": {\"metricId\": \"K0FLAEB6\", \"categoryValue\":"
                + " \"Ann Lee(253)\"}, \"value\": {\"state\": \"Ready\", \"type\":"
                + " \"STATE\"}}]}");
    MockResponse skills = json("{\"skills\": []}");
    MockResponse agents = json("{\"agents\": [{\"agent\": \"Ann Lee(253)\", \"type\": \"UC\"}]}");

    /** The first answers; then a day that has rows, which is yesterday or the day before. */
    final List<String> reports = new ArrayList<>();

    private int reportsAsked;

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      String path = request.getUrl().encodedPath();
      if (path.equals("/")) {
        return portal;
      }
      if (everything.isPresent()) {
        return everything.get();
      }
      if (!keyIsTaken) {
        return new MockResponse.Builder().code(401).body("{}").build();
      }
      if (path.endsWith("/audio")) {
        return new MockResponse.Builder()
            .code(200)
            .setHeader("Content-Type", "audio/wav")
            .body(new Buffer().write(WAV))
            .build();
      }
      if (path.startsWith("/rest/api/v1/historic-data/")) {
        return json(
            reportsAsked < reports.size()
                ? reports.get(reportsAsked++)
                : report(
                    "[\"8:00 AM\", 3, 2, 1, \"0:01:00\"]",
                    reports.isEmpty() ? "2026-07-14" : "2026-07-13"));
      }
      return switch (path) {
        case "/rest/api/v1/skills" -> skills;
        case "/rest/api/v1/agents" -> agents;
        case "/rest/api/v2/recordings" ->
            json(
                "[{\"recordingKey\": \"k-1\", \"startTime\": 1784030400000, \"duration\": 3000,"
                    + " \"status\": \"SAVED\", \"agent\": \"Ann Lee(253)\"}]");
        case "/rest/api/v1/realtime/metrics" ->
            json(
                "[{\"metricId\": \"K0FLAEB6\", \"metricName\": \"Agent State\", \"categoryType\":"
                    + " \"AGENT\", \"categorySelection\": [\"Ann Lee(253)\"]}]");
        case "/rest/api/v1/realtime/metrics/values" -> values;
        default -> new MockResponse.Builder().code(404).body("{}").build();
      };
    }

    static MockResponse json(String body) {
      return new MockResponse.Builder()
          .code(200)
          .setHeader("Content-Type", "application/json")
          .body(body)
          .build();
    }
  }
}
