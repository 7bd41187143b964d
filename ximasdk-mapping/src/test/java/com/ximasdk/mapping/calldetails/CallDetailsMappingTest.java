// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.calldetails;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.ReportFormatException;
import com.ximasdk.mapping.recording.CallDetails;
import com.ximasdk.recording.CallKey;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportReader;
import com.ximasdk.report.ReportRows;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallDetailsMappingTest {
  @Test
  void aRowBecomesTheDetailsOfItsCall() {
    Map<CallKey, CallDetails> details =
        map(
            CallDetailsMapping.create(),
            """
            {"columns":[{"key":"0","title":"call key "},{"key":"1","title":"Call ID"},
             {"key":"2","title":"Call Duration"},{"key":"3","title":"Start Time"},
             {"key":"4","title":"Account Code"},{"key":"5","title":"Tag"},{"key":"6","title":"Other"}],
             "rows":[["k-1","17","0:00:59","Tuesday, July 14, 2026 8:00:00 AM","1017; 2040","VIP","x"],
                     [null,"18",null,null,null,null,null],["Total",null,null,null,null,null,null]]}
            """);

    assertThat(details).hasSize(1);
    CallDetails call = requireNonNull(details.get(new CallKey("k-1")));
    assertThat(call.callId()).hasValue("17");
    assertThat(call.callDuration()).hasValue(Duration.ofSeconds(59));
    assertThat(call.startTime()).hasValue(Instant.parse("2026-07-14T14:00:00Z"));
    assertThat(call.endTime()).isEmpty();
    assertThat(call.accountCodes()).containsExactly("1017", "2040");
    assertThat(call.initialTag()).hasValue("VIP");
    assertThat(call.finalTag()).hasValue("VIP");
    assertThat(call.callerId()).isEmpty();
  }

  @Test
  void ofSeveralRowsTheFirstThatHasAValueGivesIt() {
    Map<CallKey, CallDetails> details =
        map(
            CallDetailsMapping.create(),
            """
            {"columns":[{"key":"0","title":"Call Key"},{"key":"1","title":"Caller ID"}],
             "rows":[["k",""],["k","ACME"],["k","LATER"]]}
            """);

    assertThat(requireNonNull(details.get(new CallKey("k"))).callerId()).hasValue("ACME");
  }

  @Test
  void headingsCanBeRenamedAndAMissingCallKeyListsThoseFound() {
    String json =
        """
        {"columns":[{"key":"0","title":"Key of the Call"},{"key":"1","title":"Caller ID"}],
         "rows":[["k","ACME"]]}
        """;

    assertThat(
            map(
                CallDetailsMapping.create().withHeading(CallValue.CALL_KEY, "key of the call"),
                json))
        .hasSize(1);
    assertThatThrownBy(() -> map(CallDetailsMapping.create(), json))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("Headings found: Key of the Call, Caller ID");
  }

  private static Map<CallKey, CallDetails> map(CallDetailsMapping mapping, String json) {
    try (ReportRows rows =
        ReportReader.of(CellEncodings.of(ZoneId.of("America/Denver")))
            .json(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "test")) {
      return mapping.map(rows);
    }
  }
}
