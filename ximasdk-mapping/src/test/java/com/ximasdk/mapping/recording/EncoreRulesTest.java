// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.roster.Agent;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.roster.AgentType;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.RecordingSettings;
import com.ximasdk.settings.XimaSettings;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the vendor leaves open is a rule that can be another one. */
class EncoreRulesTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final Recording INBOUND =
      Recording.builder()
          .callKey(new CallKey("c1"))
          .callDirection(CallDirection.INBOUND)
          .callingParty("18885553794")
          .agent("Ann(253)")
          .build();

  @Test
  void fieldsThatTheVendorHasNotPrintedFeedTheValuesThatAReportWouldTell() {
    EncoreRecording encore =
        map(
            Map.of(
                "callId", 104201,
                "callerId", " JANE DOE ",
                "callerLocation", "Boise, ID",
                "group", "Sales",
                "accountCode", "17; 18"),
            EncoreRules.DEFAULTS);
    assertThat(encore.ximaCallId()).isEqualTo("104201");
    assertThat(encore.callerId()).isEqualTo("JANE DOE");
    assertThat(encore.callerLocation()).isEqualTo("Boise, ID");
    assertThat(encore.finalGroup()).isEqualTo("Sales");
    assertThat(encore.accountCodes()).containsExactly("17", "18");
    assertThat(encore.otherPartyName()).isEqualTo("JANE DOE");
  }

  @Test
  void theFirstNameThatHoldsSomethingCountsIgnoringCase() {
    assertThat(map(Map.of("CallerID", "x", "callerName", "y"), EncoreRules.DEFAULTS).callerId())
        .isEqualTo("x");
    assertThat(map(Map.of("callerId", " ", "callername", "y"), EncoreRules.DEFAULTS).callerId())
        .isEqualTo("y");
    assertThat(map(Map.of("callerId", "exact", "CALLERID", "x"), EncoreRules.DEFAULTS).callerId())
        .isEqualTo("exact");
  }

  @Test
  void aListIsOneCodeEachAndWhatIsNoTextIsAbsent() {
    assertThat(
            map(
                    Map.of("accountCodes", List.of("17, 18", 19, true, new BigDecimal("1E+2"))),
                    EncoreRules.DEFAULTS)
                .accountCodes())
        .containsExactly("17, 18", "19", "100");
    EncoreRecording encore =
        map(
            Map.of("callerId", List.of("x"), "callerLocation", Map.of("city", "Boise")),
            EncoreRules.DEFAULTS);
    assertThat(encore.callerId()).isEmpty();
    assertThat(encore.callerLocation()).isEmpty();
  }

  @Test
  void detailsComeBeforeFields() {
    Recording recording =
        INBOUND.toBuilder().otherFields(Map.of("callerId", "x", "group", "Sales")).build();
    CallDetails details = CallDetails.builder().callerId("JANE").finalGroup(" ").build();
    EncoreRecording encore =
        EncoreRecordings.of(List.of(recording), DENVER)
            .withDetails(Map.of(new CallKey("c1"), details))
            .map(recording);
    assertThat(encore.callerId()).isEqualTo("JANE");
    assertThat(encore.finalGroup()).isEqualTo("Sales");
  }

  @Test
  void theSettingsReachTheRules() {
    EncoreRules rules =
        EncoreRules.of(
            settings(
                recording ->
                    recording
                        .fieldSources(
                            Map.of("callerId", List.of("cli"), "finalGroup", List.<String>of()))
                        .conferenceWords(List.of("Konferenz"))
                        .nobodyTexts(List.of("Anonym", "0000000000"))));
    assertThat(
            map(Map.of("cli", "x", "callerId", "y", "group", "z", "callId", "7"), rules).fields())
        .containsEntry("callerId", "x")
        .containsEntry("finalGroup", "")
        .containsEntry("ximaCallId", "7");
    assertThat(rules.conference().isConference("konferenz 7")).isTrue();
    assertThat(rules.conference().isConference("Conference")).isFalse();
    assertThat(rules.nobodyTexts()).containsExactly("Anonym", "0000000000");
    Recording nobody = INBOUND.toBuilder().callingParty("0000000000").build();
    assertThat(EncoreRecordings.of(List.of(nobody), DENVER).withRules(rules).map(nobody).ani())
        .isEmpty();
  }

  @Test
  void settingsThatSayNothingAreTheDefaults() {
    EncoreRules rules = EncoreRules.of(settings(recording -> {}));
    assertThat(rules.nobodyTexts()).isEqualTo(EncoreRules.DEFAULTS.nobodyTexts());
    assertThat(rules.conference()).isSameAs(ConferenceRule.DEFAULT);
    assertThat(rules.fieldSources().names(EncoreField.CALLER_ID))
        .containsExactly("callerId", "callerName");
  }

  @Test
  void aConferenceRuleCanBeAnyFunction() {
    Recording outbound =
        Recording.builder().callDirection(CallDirection.OUTBOUND).receivingParty("*7001").build();
    EncoreRules rules = EncoreRules.DEFAULTS.withConference(party -> party.startsWith("*700"));
    assertThat(
            EncoreRecordings.of(List.of(outbound), DENVER)
                .withRules(rules)
                .map(outbound)
                .otherPartyNumber())
        .isEqualTo("conference");
  }

  @Test
  void aValueThatIsNotTakenFromFieldsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldSources.DEFAULTS.with(EncoreField.ANI, List.of("cli")))
        .withMessage(
            "ani is not taken from fields. Expected one of ximaCallId, callerId, callerLocation,"
                + " accountCodes, finalGroup.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # direction | calling | receiving | agent | extension | name | ANI | DNIS | other | number
          INBOUND  | 18885553794 | tjohnson | tjohnson | 205 | tjohnson | 18885553794 | 205 | '' | 18885553794
          INBOUND  | 18885553794 | x        | 253      | 253 | Ann      | 18885553794 | 253 | '' | 18885553794
          # Somebody outside may have the name of an agent.
          INBOUND  | tjohnson    | Ann(253) | Ann(253) | 253 | Ann      | ''          | 253 | '' | ''
          OUTBOUND | tjohnson    | 3035550188 | Ann(253) | 253 | Ann    | 205 | 3035550188 | '' | 3035550188
          # Not as long as the recorded agent's extension, but in the roster.
          OUTBOUND | 9104        | 3035550188 | Ann(253) | 253 | Ann    | 9104 | 3035550188 | '' | 3035550188
          INTERNAL | 205         | Ann      | Ann      | 253 | Ann      | 205 | 253 | tjohnson | 205
          INTERNAL | tjohnson    | Ann(253) | Ann(253) | 253 | Ann      | 205 | 253 | tjohnson | 205
          # Somebody outside may be called like an agent, too.
          OUTBOUND | Ann(253)    | tjohnson | Ann(253) | 253 | Ann      | 253 | ''  | '' | ''
          # Who received the call is an agent.
          INBOUND  | 18885553794 | tjohnson | ''       | ''  | ''       | 18885553794 | 205 | '' | 18885553794
          # Two agents are called Jo.
          INTERNAL | Jo          | Ann(253) | Ann(253) | 253 | Ann      | ''  | 253 | Jo | ''
          INBOUND  | 18885553794 | Jo       | Jo       | ''  | Jo       | 18885553794 | '' | '' | 18885553794
          """)
  void theRosterCompletesAgentsWhoArePrintedByNameOrExtensionAlone(
      String direction,
      String calling,
      String receiving,
      String agent,
      String extension,
      String name,
      String ani,
      String dnis,
      String otherName,
      String otherNumber) {
    Recording recording =
        Recording.builder()
            .callDirection(new CallDirection(direction))
            .callingParty(calling)
            .receivingParty(receiving)
            .agent(agent)
            .build();
    EncoreRecording encore =
        EncoreRecordings.of(List.of(recording), DENVER)
            .withDirectory(roster("tjohnson(205)", "Ann(253)", "Depot(9104)", "Jo(1)", "Jo(2)"))
            .map(recording);
    assertThat(encore.agentLoginId()).isEqualTo(agent);
    assertThat(encore.extension()).isEqualTo(extension);
    assertThat(encore.recordedPartyNumber()).isEqualTo(extension);
    assertThat(encore.recordedPartyName()).isEqualTo(name);
    assertThat(encore.ani()).isEqualTo(ani);
    assertThat(encore.dnis()).isEqualTo(dnis);
    assertThat(encore.otherPartyName()).isEqualTo(otherName);
    assertThat(encore.otherPartyNumber()).isEqualTo(otherNumber);
  }

  @Test
  void anAgentWhomTheRosterHasTwiceIsTold() {
    AgentDirectory roster = roster("Jo(1)", "Jo(2)", "Ann(7)", "Bo(7)");
    for (String agent : List.of("Jo", "7")) {
      Recording recording =
          Recording.builder().callDirection(CallDirection.INBOUND).agent(agent).build();
      assertThat(
              EncoreRecordings.of(List.of(recording), DENVER)
                  .withDirectory(roster)
                  .map(recording)
                  .remarks())
          .singleElement()
          .satisfies(
              remark -> {
                assertThat(remark.kind()).isEqualTo(MappingRemark.Kind.AMBIGUOUS_AGENT);
                assertThat(remark.message()).contains("'" + agent + "'", "several such agents");
              });
    }
    Recording whole = INBOUND.toBuilder().agent("Jo(2)").build();
    assertThat(
            EncoreRecordings.of(List.of(whole), DENVER).withDirectory(roster).map(whole).remarks())
        .isEmpty();
  }

  private static AgentDirectory roster(String... agents) {
    return AgentDirectory.of(
        Arrays.stream(agents).map(agent -> new Agent(agent, new AgentType("UC"))).toList());
  }

  private static EncoreRecording map(Map<String, ?> fields, EncoreRules rules) {
    Recording recording = INBOUND.toBuilder().otherFields(fields).build();
    return EncoreRecordings.of(List.of(recording), DENVER).withRules(rules).map(recording);
  }

  private static RecordingSettings settings(Consumer<RecordingSettings.Builder> rules) {
    return XimaSettings.builder()
        .tenantUrl("https://acme.xima.cloud")
        .authenticationKey(AuthenticationKey.of("0123456789abcdef="))
        .recording(
            recording -> {
              recording.extensions(List.of("253"));
              rules.accept(recording);
            })
        .build()
        .recording()
        .orElseThrow();
  }
}
