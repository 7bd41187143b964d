// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import com.ximasdk.recording.AudioPath;
import com.ximasdk.recording.ListLimits;
import com.ximasdk.recording.ReadyStatuses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the vendor leaves open about recordings is a setting. */
class RecordingRulesSettingsTest {
  @TempDir private Path directory;

  @Test
  void theRulesAreReadFromTheFile() throws IOException {
    RecordingSettings recording =
        read(
            """
            "fieldSources": {"callerId": "cli", "finalGroup": ["queue", "group"], "ximaCallId": []},
            "conferenceWords": ["Conference", "Konferenz"],
            "nobodyTexts": ["Anonym"], "readyStatuses": ["SAVED", "ARCHIVED"],
            "audioPath": "v2", "listWindow": "PT12H", "listOverlap": "PT30M", "agentChannel": 1
            """);

    assertThat(recording.fieldSources())
        .containsOnly(
            entry("callerId", List.of("cli")),
            entry("finalGroup", List.of("queue", "group")),
            entry("ximaCallId", List.of()));
    assertThat(recording.conferenceWords()).containsExactly("Conference", "Konferenz");
    assertThat(recording.nobodyTexts()).containsExactly("Anonym");
    assertThat(recording.readyStatuses().texts()).containsExactly("SAVED", "ARCHIVED");
    assertThat(recording.audioPath()).contains(AudioPath.V2);
    assertThat(recording.listLimits())
        .contains(new ListLimits(Duration.ofHours(12), Duration.ofMinutes(30)));
    assertThat(recording.agentChannel()).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "\"listWindow\": \"P2D\" | PT48H | PT2H",
        "\"listOverlap\": \"PT3H\" | PT27H | PT3H",
        "\"listOverlap\": \"PT0S\" | PT24H | PT0S",
      })
  void ofWindowAndOverlapEachHasItsDefault(String setting, Duration window, Duration overlap)
      throws IOException {
    assertThat(read(setting).listLimits()).contains(new ListLimits(window, overlap));
  }

  @Test
  void withoutThemTheUsualOnesAreMeant() throws IOException {
    RecordingSettings recording = read("\"callDetailsReportId\": \"LMIU6034\"");

    assertThat(recording.fieldSources()).isEmpty();
    assertThat(recording.conferenceWords()).isEmpty();
    assertThat(recording.nobodyTexts()).isEmpty();
    assertThat(recording.readyStatuses()).isSameAs(ReadyStatuses.DEFAULTS);
    assertThat(recording.audioPath()).isEmpty();
    assertThat(recording.listLimits()).isEmpty();
    assertThat(recording.agentChannel()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"fieldSources\": {\"callerID\": \"x\"} | recording.fieldSources | Did you mean callerId?",
        "\"fieldSources\": {\"skill\": \"x\"} | recording.fieldSources | The name 'skill' is not"
            + " known",
        "\"fieldSources\": [\"callerId\"] | recording.fieldSources | It is a list. Expected an"
            + " object",
        "\"fieldSources\": {\"callerId\": {}} | recording.fieldSources[callerId] | is an object",
        "\"fieldSources\": {\"callerId\": [[]]} | recording.fieldSources[callerId][0] | is a list",
        "\"fieldSources\": {\"callerId\": [\"\"]} | recording.fieldSources[callerId][0] | is blank",
        "\"fieldSources\": {\"callerId\": \" \"} | recording.fieldSources[callerId][0] | is blank",
        "\"fieldSources\": {\"callerId\": [\"a\",\"a\"]} | recording.fieldSources[callerId] | 'a'"
            + " more than once",
        "\"conferenceWords\": [\"\"] | recording.conferenceWords[0] | A conference word is blank",
        "\"conferenceWords\": \"x\" | recording.conferenceWords | It is a text. Expected a list",
        "\"conferenceWords\": [\"a\",\"A \"] | recording.conferenceWords | more than once",
        "\"nobodyTexts\": [\"Anonymous\",\"\\n\"] | recording.nobodyTexts[1] | is blank",
        "\"readyStatuses\": [\"a\\nb\"] | recording.readyStatuses[0] | with a line end",
        "\"audioPath\": \"v3\" | recording.audioPath | is 'v3'. Expected v1 or v2",
        "\"audioPath\": 2 | recording.audioPath | is '2'. Expected v1 or v2",
        "\"listWindow\": \"1 day\" | recording.listWindow | is '1 day'. Expected an ISO 8601",
        "\"listWindow\": \"PT0S\" | recording.listWindow | is zero. Expected an ISO 8601",
        "\"listWindow\": \"-P1D\" | recording.listWindow | is '-P1D'. Expected an ISO 8601",
        "\"listWindow\": 12 | recording.listWindow | is '12'. Expected an ISO 8601",
        "\"listWindow\": \"PT9999999999999999999H\" | recording.listWindow | above zero",
        "\"listWindow\": \"PT2H\" | recording.listOverlap | is PT2H, its default, and the longest"
            + " window PT2H",
        "\"listWindow\": \"PT2H\", \"listOverlap\": \"PT3H\" | recording.listOverlap | is PT3H and"
            + " the longest window PT2H",
        "\"listOverlap\": \"two hours\" | recording.listOverlap | is 'two hours'. Expected an ISO",
        "\"listOverlap\": \"\" | recording.listOverlap | is blank. Expected an ISO",
        "\"agentChannel\": 2 | recording.agentChannel | The agent's channel is '2'. Expected 0 or"
            + " 1.",
        "\"agentChannel\": \"left\" | recording.agentChannel | is 'left'. Expected 0 or 1.",
        "\"agentChannel\": \"\" | recording.agentChannel | is blank. Expected 0 or 1.",
        "\"agentChannel\": true | recording.agentChannel | is true or false. Expected 0 or 1.",
        "\"agentChannel\": [0, 1] | recording.agentChannel | is a list. Expected 0 or 1.",
        "\"agentChanel\": 0 | recording | Did you mean agentChannel?",
        "\"readyStatus\": [\"SAVED\"] | recording | Did you mean readyStatuses?",
      })
  void whatIsWrongWithThemIsTold(String setting, String name, String message) {
    InvalidSettingsException refused =
        catchThrowableOfType(InvalidSettingsException.class, () -> read(setting));

    assertThat(refused.violations()).extracting(SettingsViolation::setting).containsOnly(name);
    assertThat(refused.violations())
        .anySatisfy(told -> assertThat(told.message()).contains(message));
  }

  @Test
  void aProgramThatNamesAnotherValueIsToldSo() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                XimaSettings.builder()
                    .recording(
                        recording -> recording.fieldSources(Map.of("skill", List.of("queue")))))
        .withMessage(
            "The value skill is not taken from fields. Expected ximaCallId, callerId,"
                + " callerLocation, accountCodes, finalGroup.");
  }

  @Test
  void aProgramGivesTheAgentsChannelAsANumber() {
    assertThat(built(0).recording().orElseThrow().agentChannel()).hasValue(0);

    InvalidSettingsException refused =
        catchThrowableOfType(InvalidSettingsException.class, () -> built(-1));
    assertThat(refused.violations())
        .extracting(SettingsViolation::setting)
        .containsExactly("recording.agentChannel");
  }

  private static XimaSettings built(int agentChannel) {
    return XimaSettings.builder()
        .tenantUrl("https://acme.xima.cloud")
        .authenticationKey(AuthenticationKey.of("0123456789abcdef="))
        .recording(recording -> recording.extensions(List.of("200")).agentChannel(agentChannel))
        .build();
  }

  private RecordingSettings read(String settings) throws IOException {
    Path file = directory.resolve("settings.json");
    Files.writeString(
        file,
        """
        {"tenantUrl": "https://acme.xima.cloud", "recording": {"extensions": ["200"], %s}}
        """
            .formatted(settings));
    return XimaSettings.read(file, Map.of(XimaSettings.KEY_VARIABLE, "0123456789abcdef="))
        .recording()
        .orElseThrow();
  }
}
