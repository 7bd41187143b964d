// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.call.PendingWaits;
import com.ximasdk.call.XimaEvent.DataPending;
import com.ximasdk.error.AccessRefusedException;
import com.ximasdk.error.AmbiguousMetricException;
import com.ximasdk.error.DataPendingException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.CategoryType;
import com.ximasdk.realtime.CountValue;
import com.ximasdk.realtime.DurationValue;
import com.ximasdk.realtime.MetricIdJoining;
import com.ximasdk.realtime.MetricReading;
import com.ximasdk.realtime.MetricReadings;
import com.ximasdk.realtime.MetricValue;
import com.ximasdk.realtime.NotReady;
import com.ximasdk.realtime.RealtimeEncodings;
import com.ximasdk.realtime.RealtimeMetric;
import com.ximasdk.realtime.StateValue;
import com.ximasdk.realtime.UnknownValue;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.XimaSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealtimeTest {
  private static final String METRICS =
      """
      [ { "metricId": "K0FLAEB6", "metricName": "Agent State", "categoryType": "AGENT",
          "categorySelection": ["John Doe(481)", "Jane Roe (482)"], "new": {} },
        { "metricId": "CALLS001", "metricName": "Calls", "categoryType": "QUEUE" },
        { "metricId": "TWIN0001", "metricName": "Twin", "categoryType": "NONE" },
        { "metricId": "TWIN0002", "metricName": "Twin", "categoryType": "NONE" } ]
      """;

  @RegisterExtension final TenantAndClient both = new TenantAndClient();
  private final Tenant tenant = both.tenant();
  private final XimaClient client = both.client();

  @ParameterizedTest
  @EnumSource
  void metricsComeAsTheTenantListsThem(Mode mode) throws Exception {
    tenant.answers(200, METRICS);

    List<RealtimeMetric> metrics = mode.metrics(client);

    assertThat(metrics)
        .hasSize(4)
        .startsWith(
            new RealtimeMetric(
                "K0FLAEB6",
                "Agent State",
                new CategoryType("AGENT"),
                List.of("John Doe(481)", "Jane Roe (482)")));
    assertThat(metrics.get(0).categoryType().known()).isEqualTo(CategoryType.Known.AGENT);
    assertThat(metrics.get(1).categoryType().known()).isEqualTo(CategoryType.Known.OTHER);
    assertThat(metrics.get(1).categoryType().text()).isEqualTo("QUEUE");
    assertThat(tenant.request().getTarget()).isEqualTo("/rest/api/v1/realtime/metrics");
  }

  @ParameterizedTest
  @CsvSource({"K0FLAEB6", "Agent State", "agent state", "' Agent State '"})
  void aMetricIsFoundByItsIdOrItsName(String nameOrId) {
    tenant.answers(200, METRICS);

    assertThat(client.realtime().metric(nameOrId).metricId()).isEqualTo("K0FLAEB6");
  }

  @ParameterizedTest
  @EnumSource
  void aNameOfSeveralMetricsIsRefusedWithTheirIds(Mode mode) {
    tenant.answers(200, METRICS);

    assertThatThrownBy(() -> mode.metric(client, "Twin"))
        .isInstanceOfSatisfying(
            AmbiguousMetricException.class,
            refusal -> assertThat(refusal.metricIds()).containsExactly("TWIN0001", "TWIN0002"))
        .hasMessageContainingAll("Twin", "TWIN0001", "TWIN0002");
  }

  @ParameterizedTest
  @EnumSource
  void aMetricThatIsNotThereIsRefusedWithWhatThereIs(Mode mode) {
    tenant.answers(200, METRICS);

    assertThatThrownBy(() -> mode.metric(client, "Agent Mood"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContainingAll("Agent Mood", "Agent State", "K0FLAEB6", "administrator");
  }

  @ParameterizedTest
  @EnumSource
  void severalMetricsAreAskedForByRepeatingTheParameter(Mode mode) throws Exception {
    tenant.answers(200, "{\"results\": []}");

    mode.values(client, List.of("K0FLAEB6", "A&B"));

    assertThat(tenant.request().getTarget())
        .isEqualTo("/rest/api/v1/realtime/metrics/values?id=K0FLAEB6&id=A%26B");
  }

  @ParameterizedTest
  @EnumSource
  void valuesThatAreNotReadyAreAskedForAgainWithTheSameRequest(Mode mode) throws Exception {
    tenant.answers(200, "{\"results\": [], \"metricsNotReady\": [\"K0FLAEB6\"]}");
    tenant.answers(200, "{\"NOTREADY\": [{\"metricId\": \"K0FLAEB6\"}]}");
    tenant.answers(200, results(value("\"type\": \"STATE\", \"state\": \"Ready\"")));

    MetricReadings readings = mode.values(client, List.of("K0FLAEB6"));

    assertThat(readings.readings())
        .singleElement()
        .extracting("value")
        .hasToString("StateValue[Ready]");
    String first = tenant.request().getTarget();
    assertThat(tenant.request().getTarget()).isEqualTo(first);
    assertThat(tenant.request().getTarget()).isEqualTo(first);
  }

  @Test
  void valuesThatStayNotReadyFailAtTheTotalLimit() {
    try (WaitsInHand waits = new WaitsInHand();
        XimaClient hasty =
            tenant
                .client()
                .waits(waits::between)
                .timeLimits(Tenant.PATIENT.withTotal(Tenant.SHORT))
                .pendingWaits(new PendingWaits(Tenant.LONG, Tenant.LONG))
                .listener(
                    event -> {
                      if (event instanceof DataPending) {
                        waits.letOneRun();
                      }
                    })
                .build()) {
      tenant.answers(200, "{\"results\": [], \"notReady\": [\"K0FLAEB6\"]}");

      assertThatThrownBy(() -> hasty.realtime().values(List.of("K0FLAEB6")))
          .isInstanceOf(DataPendingException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotReadyNowIsNamed(Mode mode) {
    tenant.answers(
        200,
        """
        { "results": [%s],
          "notReady": ["K0FLAEB6", {"key": {"metricId": "M2", "categoryValue": "Ann(1)"}}] }
        """
            .formatted(value("\"type\": \"STATE\", \"state\": \"Ready\"")));

    MetricReadings readings = mode.valuesNow(client, List.of("K0FLAEB6"));

    assertThat(readings.complete()).isFalse();
    assertThat(readings.readings()).hasSize(1);
    assertThat(readings.notReady())
        .containsExactly(
            new NotReady("K0FLAEB6", "", "\"K0FLAEB6\""),
            new NotReady(
                "M2", "Ann(1)", "{\"key\":{\"metricId\":\"M2\",\"categoryValue\":\"Ann(1)\"}}"));
  }

  /** The value printed in the Chronicall guide, "Realtime Data over WebSocket". */
  @Test
  void aCountIsReadAsPrinted() {
    tenant.answers(
        200,
        """
        { "results": [ { "key": { "metricId": "K0FLAEB6", "categoryValue": "John Doe(481)" },
            "value": { "lastUpdateTime": "2019-10-01T10:17:56.496-06:00", "count": 15,
                       "type": "COUNT" } } ] }
        """);

    MetricReading reading = client.realtime().values(List.of("K0FLAEB6")).readings().get(0);

    assertThat(reading.metricId()).isEqualTo("K0FLAEB6");
    assertThat(reading.categoryValue()).isEqualTo("John Doe(481)");
    assertThat(reading.value())
        .isInstanceOfSatisfying(CountValue.class, v -> assertThat(v.count()).isEqualTo(15));
    assertThat(reading.value().lastUpdateTime())
        .contains(Instant.parse("2019-10-01T16:17:56.496Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\": \"STATE\", \"state\": \"DND: Lunch\"",
        "\"type\": \"AGENT_STATE\", \"agent_state\": \"DND: Lunch\"",
        "\"type\": \"AGENT_STATE\", \"agentState\": \"DND: Lunch\"",
        "\"type\": \"TEXT\", \"text\": \"DND: Lunch\"",
        "\"type\": \"ANY\", \"value\": \"DND: Lunch\"",
        "\"label\": \"DND: Lunch\", \"color\": 3",
        "\"type\": \"STATE\", \"state\": \"\", \"label\": \"DND: Lunch\"",
        "\"type\": \"NAME\", \"count\": 3, \"NAME\": \"DND: Lunch\""
      })
  void aStateIsReadFromWhereverItStands(String fields) {
    assertThat(read(fields))
        .isInstanceOfSatisfying(
            StateValue.class, value -> assertThat(value.text()).isEqualTo("DND: Lunch"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"type\": \"DURATION\", \"duration\": 90000 | PT1M30S",
        "\"type\": \"DURATION\", \"duration\": \"90000\" | PT1M30S",
        "\"type\": \"DURATION\", \"duration\": \"1:02:03\" | PT1H2M3S",
        "\"type\": \"DURATION\", \"duration\": \"101:00:00\" | PT101H",
        "\"type\": \"STATE_DURATION\", \"value\": \"02:03\" | PT2M3S",
        "\"duration\": \"PT5M\" | PT5M"
      })
  void aDurationIsReadInEveryKnownEncoding(String fields, Duration expected) {
    assertThat(read(fields))
        .isInstanceOfSatisfying(
            DurationValue.class, value -> assertThat(value.duration()).isEqualTo(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\": \"STATE\"",
        "\"type\": \"STATE\", \"state\": \"  \"",
        "\"type\": \"STATE\", \"state\": null",
        "\"type\": \"COUNT\", \"count\": 1.5",
        "\"type\": \"COUNT\", \"count\": 1e999999999",
        "\"type\": \"DURATION\", \"duration\": -1",
        "\"type\": \"DURATION\", \"duration\": \"soon\"",
        "\"type\": \"PIE\", \"slices\": [1, 2]"
      })
  void whatCannotBeReadKeepsItsJsonAndIsMadeIntoNothingElse(String fields) {
    MetricValue value = read(fields);

    assertThat(value).isInstanceOf(UnknownValue.class);
    assertThat(value.rawJson()).startsWith("{").contains("type");
  }

  @ParameterizedTest
  @CsvSource({
    "\"2019-10-01T10:17:56.496-06:00\", 2019-10-01T16:17:56.496Z",
    "\"2019-10-01T10:17:56-0600\", 2019-10-01T16:17:56Z",
    "1569946676496, 2019-10-01T16:17:56.496Z",
    "\"yesterday\", ",
    "\"2019-10-01T10:17:56\", ",
    "null, "
  })
  void aValuesTimeIsReadOnlyWhereItIsAnInstant(String time, Instant expected) {
    MetricValue value =
        read("\"type\": \"STATE\", \"state\": \"Idle\", \"lastUpdateTime\": " + time);

    assertThat(value.lastUpdateTime().orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "3", "{\"results\": 1}", "<html>", ""})
  void anythingElseThanValuesIsRefused(String body) {
    tenant.answers(200, body);

    assertThatThrownBy(() -> client.realtime().values(List.of("K0FLAEB6")))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageStartingWith("Read realtime values: ");
  }

  @Test
  void valuesOfNoMetricAreNotAskedFor() {
    assertThatIllegalArgumentException().isThrownBy(() -> client.realtime().values(List.of()));
    assertThat(tenant.server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aWatchThatCannotBeginSaysWhy(Mode mode) {
    tenant.answers(200, METRICS);
    assertThatThrownBy(() -> mode.watch(client, watching("Nothing")))
        .isInstanceOf(NotFoundException.class);

    tenant.answers(200, METRICS);
    assertThatThrownBy(() -> mode.watch(client, watching("Twin")))
        .isInstanceOf(AmbiguousMetricException.class);

    tenant.answers(401, "");
    assertThatThrownBy(() -> mode.watch(client, watching("Agent State")))
        .isInstanceOf(KeyRefusedException.class);

    tenant.answers(403, "");
    assertThatThrownBy(() -> mode.watch(client, watching("Agent State")))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  void numbersCountTheUnitThatTheClientIsGivenOrItsSettingsSay() {
    XimaSettings settings =
        XimaSettings.builder()
            .tenantUrl("http://localhost:" + tenant.server.getPort())
            .authenticationKey(AuthenticationKey.of(Tenant.KEY))
            .timeZone("UTC")
            .wfm(
                wfm ->
                    wfm.reportId("LT39K5C5")
                        .groups(List.of("Sales"))
                        .realtimeDurationUnit("seconds"))
            .build();
    XimaClient.Builder set =
        tenant
            .client()
            .realtimeEncodings(RealtimeEncodings.DEFAULTS.withDurationUnit(ChronoUnit.SECONDS));
    XimaClient.Builder said = XimaClient.builder().settings(settings).timeLimits(Tenant.PATIENT);
    for (XimaClient.Builder builder : List.of(set, said)) {
      tenant.answers(200, results(value("\"state\": \"Ready\", \"duration\": 90")));
      try (XimaClient inSeconds = builder.build()) {
        MetricReading reading = inSeconds.realtime().values(List.of("K0FLAEB6")).readings().get(0);

        assertThat(reading.value())
            .isInstanceOfSatisfying(
                StateValue.class,
                value -> assertThat(value.timeInState()).contains(Duration.ofSeconds(90)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ChronoUnit.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MILLIS", "SECONDS"})
  void anotherUnitIsRefused(ChronoUnit unit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RealtimeEncodings.DEFAULTS.withDurationUnit(unit))
        .withMessageContaining("Expected MILLIS or SECONDS");
  }

  @Test
  void severalMetricsAreAskedForInTheWayThatIsSet() throws Exception {
    for (MetricIdJoining joining : MetricIdJoining.values()) {
      tenant.answers(200, results(""));
      try (XimaClient joined =
          tenant
              .client()
              .realtimeEncodings(RealtimeEncodings.DEFAULTS.withMetricIdJoining(joining))
              .build()) {
        joined.realtime().values(List.of("A", "B"));
      }
    }

    assertThat(tenant.request().getTarget()).endsWith("/values?id=A&id=B");
    assertThat(tenant.request().getTarget()).endsWith("/values?id=A%2CB");
  }

  @Test
  void theListThatIsNamedSaysWhatIsNotReady() {
    tenant.answers(200, "{\"results\": [], \"pending\": [\"A\"], \"notReady\": [\"B\"]}");
    try (XimaClient named =
        tenant
            .client()
            .realtimeEncodings(RealtimeEncodings.DEFAULTS.withNotReadyMember("Pending"))
            .build()) {
      assertThat(named.realtime().valuesNow(List.of("A", "B")).notReady())
          .extracting(NotReady::metricId)
          .containsExactly("A", "B");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t"})
  void aMemberWithoutANameIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RealtimeEncodings.DEFAULTS.withStateMember(name))
        .withMessageContaining("is blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RealtimeEncodings.DEFAULTS.withNotReadyMember(name))
        .withMessageContaining("is blank");
  }

  private static AgentWatchOptions watching(String metric) {
    return AgentWatchOptions.builder().metric(metric).build();
  }

  private MetricValue read(String fields) {
    tenant.answers(200, results(value(fields)));
    return client.realtime().values(List.of("K0FLAEB6")).readings().get(0).value();
  }

  private static String results(String values) {
    return "{\"results\": [" + values + "]}";
  }

  private static String value(String fields) {
    return "{\"key\": {\"metricId\": \"K0FLAEB6\", \"categoryValue\": \"John Doe(481)\"},"
        + " \"value\": {"
        + fields
        + "}}";
  }
}
