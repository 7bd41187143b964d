// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import com.ximasdk.realtime.MetricIdJoining;
import com.ximasdk.realtime.RealtimeEncodings;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.IntervalLabelForm;
import com.ximasdk.report.IntervalLength;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report does not say of itself is a setting, and each reaches what it is for. */
class ReportSettingsTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");

  @TempDir private Path directory;

  @Test
  void whatAReportDoesNotSayOfItselfIsReadFromTheFile() throws IOException {
    WfmSettings wfm =
        read(
            """
            "timeframeParameter": "Zeitraum", "intervalMinutes": 30,
            "intervalLabel": "hoursAndMinutes", "totals": ["Gesamt"], "durationUnit": "seconds"
            """);

    assertThat(wfm.reportRequest().timeframeName()).isEqualTo("Zeitraum");
    assertThat(wfm.intervalLength()).isEqualTo(new IntervalLength(30));
    assertThat(wfm.intervalLabel()).isEqualTo(IntervalLabelForm.HOURS_AND_MINUTES);
    assertThat(wfm.totals()).containsExactly("Gesamt");
    assertThat(wfm.cellEncodings(DENVER))
        .isEqualTo(CellEncodings.of(DENVER).withDurationUnit(ChronoUnit.SECONDS));
  }

  @Test
  void withoutThemTheGuidesReportIsMeant() throws IOException {
    WfmSettings wfm = read("\"reasonCodes\": {}");

    assertThat(wfm.reportRequest().timeframeName()).isEqualTo("Report Timeframe");
    assertThat(wfm.intervalLength()).isEqualTo(IntervalLength.DEFAULT);
    assertThat(wfm.intervalLabel()).isEqualTo(IntervalLabelForm.BY_COLUMN);
    assertThat(wfm.totals()).isEmpty();
    assertThat(wfm.cellEncodings(DENVER)).isEqualTo(CellEncodings.of(DENVER));
  }

  @ParameterizedTest
  @CsvSource({"seconds, SECONDS", "milliseconds, MILLIS"})
  void theUnitOfRealtimeDurationsIsReadFromTheFile(String text, ChronoUnit unit)
      throws IOException {
    assertThat(read("\"realtimeDurationUnit\": \"" + text + "\"").realtimeEncodings())
        .isEqualTo(RealtimeEncodings.DEFAULTS.withDurationUnit(unit));
    assertThat(read("\"durationUnit\": \"seconds\"").realtimeEncodings())
        .isEqualTo(RealtimeEncodings.DEFAULTS);
  }

  @Test
  void howRealtimeValuesAreWrittenIsReadFromTheFile() throws IOException {
    WfmSettings wfm =
        read(
            """
            "metricIdJoining": "comma", "stateMember": "presence", "notReadyMember": "pending"
            """);

    assertThat(wfm.realtimeEncodings())
        .isEqualTo(
            RealtimeEncodings.DEFAULTS
                .withMetricIdJoining(MetricIdJoining.COMMA)
                .withStateMember("presence")
                .withNotReadyMember("pending"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"timeframeParameter\": \" \" | wfm.timeframeParameter | Expected the exact label",
        "\"intervalMinutes\": 7 | wfm.intervalMinutes | Expected 5, 10, 15, 20, 30 or 60",
        "\"intervalMinutes\": 15.5 | wfm.intervalMinutes | Expected 5, 10, 15, 20, 30 or 60",
        "\"intervalLabel\": \"clock\" | wfm.intervalLabel | Expected byColumn",
        "\"totals\": [\"\"] | wfm.totals[0] | Expected the exact text",
        "\"durationUnit\": \"hours\" | wfm.durationUnit | Expected milliseconds or seconds",
        "\"realtimeDurationUnit\": \"minutes\" | wfm.realtimeDurationUnit | Expected milliseconds",
        "\"metricIdJoining\": \"plus\" | wfm.metricIdJoining | Expected repeated",
        "\"stateMember\": \" \" | wfm.stateMember | is blank. Expected its name",
        "\"notReadyMember\": \"a\\nb\" | wfm.notReadyMember | with a line end",
        "\"headings\": {\"answered\": \"CALLS  presented\"} | wfm.headings | more than once",
      })
  void whatNoReportCanHaveIsAViolation(String setting, String name, String message) {
    InvalidSettingsException refused =
        catchThrowableOfType(InvalidSettingsException.class, () -> read(setting));

    assertThat(refused.violations()).extracting(SettingsViolation::setting).containsExactly(name);
    assertThat(refused.violations().get(0).message()).contains(message);
  }

  private WfmSettings read(String settings) throws IOException {
    Path file = directory.resolve("settings.json");
    Files.writeString(
        file,
        """
        {"tenantUrl": "https://acme.xima.cloud", "timeZone": "America/Denver",
         "wfm": {"reportId": "LT39K5C5", "groups": ["Sales"], %s}}
        """
            .formatted(settings));
    return XimaSettings.read(file, Map.of("XIMA_AUTHENTICATION_KEY", "aKey0123456789="))
        .wfm()
        .orElseThrow();
  }
}
