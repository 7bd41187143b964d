// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ximasdk.XimaClient;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report of call details says of a call is what a test says of it. */
@Timeout(120)
class CallDetailsOfOnesOwnTest {
  private static final ZoneId ZONE = ZoneId.of("America/Denver");
  private static final Instant START = Instant.parse("2026-07-14T14:02:11Z");
  private static final SimulatedAgent ANN = SimulatedAgent.telephone("Ann Lee", "253");
  private static final RecordedCall CALL =
      RecordedCall.inbound(START, "18885553794", ANN)
          .withDetail("Account Code", "1017")
          .withRecording(Speech.UC_INBOUND);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call ID",
        "Call Direction",
        "Call Duration",
        "Start Time",
        "End Time",
        "Account Code"
      })
  void aDetailTakesThePlaceOfWhatTheCallHas(String heading) {
    assertThat(cells(heading, CALL.withDetail(heading, "other"))).containsExactly("other");
  }

  @Test
  void itIsInTheListOfRecordingsToo() {
    RecordedCall call = CALL.withDetail("Call ID", "777");

    assertThat(
            RecordingForm.PLAIN
                .withDetail("Call ID", "interaction")
                .fields(call.recordings("ours").get(0), call.call(), START))
        .containsEntry("interaction", "777");
    assertThat(
            RecordingForm.PLAIN
                .withDetail("Call ID", "interaction")
                .fields(CALL.recordings("ours").get(0), CALL.call(), START))
        .containsEntry("interaction", CALL.call().callId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Call Key        | under the heading 'Call Key'; leave it out, since its recordings are",
        "call key        | has the heading 'Call Key' twice, the second time as 'call key'",
        "start time      | has the heading 'Start Time' twice, the second time as 'start time'",
        "account code    | has the heading 'Account Code' twice, the second time as 'account code'",
        "' Account Code' | has the heading 'Account Code' twice, the second time as ' Account"
            + " Code'",
        "' '             | report of call details has a blank heading among",
      })
  void aHeadingThatReadersWouldMistakeIsRefused(String heading, String said) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CALL.withDetail(heading, "777"))
        .withMessageContaining(said);
    SimulatedCall call = CALL.call();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SimulatedCall(
                    call.callKey(),
                    call.callId(),
                    call.direction(),
                    call.start(),
                    call.end(),
                    Map.of("Account Code", "1017", heading, "777")))
        .withMessageContaining("heading");
  }

  @Test
  void headingsOfTwoCallsThatReadersDoNotTellApartAreOneColumn() {
    RecordedCall other =
        RecordedCall.inbound(START.plusSeconds(60), "18885553794", ANN)
            .withDetail("account code", "2040");

    assertThat(cells("Account Code", CALL, other)).containsExactly("1017", "2040");
  }

  private static List<String> cells(String heading, RecordedCall... calls) {
    TenantData data = TenantData.empty("ours", ZONE);
    for (RecordedCall call : calls) {
      data = data.with(call);
    }
    try (SimulatedTenant tenant = SimulatedTenant.builder().data(data).start();
        XimaClient client = tenant.clientBuilder().build();
        ReportRows rows =
            client
                .reports()
                .open(
                    ReportRequest.of(SimulatedReport.CALLS_ID)
                        .with(ReportTimeframe.ofDay(LocalDate.of(2026, 7, 14), ZONE)),
                    CellEncodings.of(ZONE))) {
      return rows.stream().map(row -> text(row, heading)).toList();
    }
  }

  private static String text(ReportRow row, String heading) {
    return row.text(heading).orElse("");
  }
}
