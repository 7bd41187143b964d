// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.Main;
import com.ximasdk.examples.ProgramRun;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.tenant.Fault;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.SimulatedCall;
import com.ximasdk.examples.tenant.SimulatedRecording;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.Speech;
import com.ximasdk.examples.tenant.TenantData;
import com.ximasdk.recording.RecordingKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ImportRecordingsTest {
  private static SimulatedTenant tenant;

  private static final Pattern UNTIL =
      Pattern.compile(
          "Its audio is left alone until 20\\S+T\\S+-0[67]:00\\. Run again after that\\.");

  @TempDir Path out;

  @BeforeAll
  static void start() {
    tenant = SimulatedTenant.builder().audioInterval(Duration.ZERO).start();
  }

  @AfterAll
  static void stop() {
    tenant.close();
  }

  @BeforeEach
  void forget() {
    tenant.clearRequests();
  }

  @AfterEach
  void behave() {
    tenant.clearFaults();
  }

  /**
   * Worked out by hand from the demo data and the rules. A call begins where its first column says,
   * in America/Denver; the call's key gives its end, one second after its last recording.
   */
  private static final String EXPECTED =
      """
      # recording     | agent               | calling party       | receiving party     | direction | type     | call start   | call end     | from      | ANI              | DNIS              | other name    | other number      | skills                    | tags
      08:02:19.449    | Spencer Porter(200) | 18885553794         | Spencer Porter(200) | Incoming  | External | 08:02:11.449 | 08:02:26.564 | callKey   | 18885553794      | 200               |               | 18885553794       | CC Sales>CC Sales         | Default>Default
      08:15:46.002    | Maria Rossi(272)    | 3035550142          | Maria Rossi(272)    | Incoming  | External | 08:15:40.002 | 08:15:53.757 | callKey   | 3035550142       | 272               |               | 3035550142        | CC Support>CC Support     | Default>Default
      09:41:16.250    | Zoë Müller(206)     | +48 22 555 01 07    | Zoë Müller (206)    | Incoming  | External | 09:41:07.250 | 09:41:23.040 | callKey   | +48 22 555 01 07 | 206               |               | +48 22 555 01 07  | CC Support>CC Support     | Default>Default
      10:06:04.999    | José Núñez(204)     | 5550177             | José Núñez(204)     | Incoming  | External | 10:05:59.999 | 10:06:54.694 | callKey   | 5550177          | 204               |               | 5550177           | Billing>Billing           | Default>Default
      08:30:04.000    | Ann (Day) Lee(253)  | Ann (Day) Lee(253)  | 3035550188          | Outgoing  | External | 08:30:00.000 | 08:30:09.586 | callKey   | 253              | 3035550188        |               | 3035550188        | >                         | Default>Default
      08:47:26.120    | Alan Jones(271)     | 271                 | +49 (89) 555-0123   | Outgoing  | External | 08:47:19.120 | 08:47:31.120 | callKey   | 271              | +49 (89) 555-0123 |               | +49 (89) 555-0123 | >                         | Default>Default
      11:12:15.140    | José Núñez(204)     | John Spector(104)   | José Núñez(204)     |           | Internal | 11:12:13.140 | 11:12:20.335 | callKey   | 104              | 204               | John Spector  | 104               | >                         | Default>Default
      11:30:48.600    | Spencer Porter(200) | Spencer Porter(200) | Conference          | Outgoing  | External | 11:30:45.600 | 11:30:54.935 | callKey   | 200              |                   |               | conference        | >                         | Default>Default
      13:00:02.001    | John Spector(104)   | Depot North(9104)   | John Spector(104)   |           | Internal | 13:00:00.001 | 13:00:07.261 | callKey   | 9104             | 104               | Depot North   | 9104              | >                         | Default>Default
      13:20:16.010    | Spencer Porter(200) | 18885550119         | Spencer Porter(200) | Incoming  | External | 13:20:10.010 | 13:20:29.330 | callKey   | 18885550119      | 200               |               | 18885550119       | CC Support>Billing        | Default>Invoice
      13:20:24.010    | José Núñez(204)     | 18885550119         | José Núñez(204)     | Incoming  | External | 13:20:10.010 | 13:20:29.330 | callKey   | 18885550119      | 204               |               | 18885550119       | CC Support>Billing        | Default>Invoice
      14:02:35.300    | Zoë Müller(206)     | 4805550100          | Zoë Müller (206)    | Incoming  | External | 14:02:30.300 | 14:03:05.300 | callKey   | 4805550100       | 206               |               | 4805550100        | CC Support>Warranty Team  | Default>Default
      14:02:50.300    | Zoë Müller(206)     | Zoë Müller (206)    | Alan Jones(271)     |           | Internal | 14:02:30.300 | 14:03:05.300 | callKey   | 206              | 271               | Alan Jones    | 271               | CC Support>Warranty Team  | Default>Default
      14:03:00.300    | Alan Jones(271)     | 4805550100          | Alan Jones(271)     | Incoming  | External | 14:02:30.300 | 14:03:05.300 | callKey   | 4805550100       | 271               |               | 4805550100        | CC Support>Warranty Team  | Default>Default
      15:10:03.000    | Maria Rossi(272)    | Anonymous           | Maria Rossi(272)    | Incoming  | External | 15:10:00.000 | 15:10:08.000 | callKey   |                  | 272               |               |                   | CC Sales>CC Sales         | Default>Default
      15:25:03.000    | Ann (Day) Lee(253)  | 18885550133         | Ann (Day) Lee(253)  | Incoming  | External | 15:25:00.000 | 15:25:10.115 | callKey   | 18885550133      | 253               |               | 18885550133       | CC Sales>CC Sales         | Default>Default
      15:40:00.000    | John Spector(104)   |                     |                     |           | Internal | 15:40:00.000 | 15:40:04.195 | recording |                  |                   |               |                   | >                         | >
      15:55:02.000    |                     | 8015550111          | John Spector(104)   |           | Internal | 15:55:00.000 | 15:55:06.429 | callKey   | 8015550111       | 104               |               | 8015550111        | >                         | Default>Default
      """;

  @Test
  void everyKindOfCallArrivesWithAllItsValues() {
    CommandRun run = ImportRun.of(tenant, out);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(ImportRun.lines(out).values())
        .extracting(this::row)
        .containsExactlyInAnyOrderElementsOf(expected());
    for (JsonNode line : ImportRun.lines(out).values()) {
      String agent = line.get("agentLoginId").asText();
      String key = line.get("recordingKey").asText();
      assertThat(line.get("recordingId").asText()).isEqualTo(key + "~" + agent);
      assertThat(line.get("callId").asText()).isEqualTo(simulated(key).callKey());
      assertThat(line.get("extension").asText())
          .isEqualTo(
              agent.isEmpty()
                  ? ""
                  : agent.substring(agent.lastIndexOf('(') + 1, agent.length() - 1));
      assertThat(line.get("recordedPartyNumber")).isEqualTo(line.get("extension"));
      assertThat(line.get("recordedPartyName").asText())
          .isEqualTo(agent.isEmpty() ? "" : agent.substring(0, agent.lastIndexOf('(')));
      for (String blank : List.of("ximaCallId", "callerId", "callerLocation", "finalGroup")) {
        assertThat(line.get(blank).asText()).as(blank).isEmpty();
      }
      assertThat(line.get("accountCodes")).isEmpty();
    }
  }

  @Test
  void aLineHasTheContractsFieldsInOrder() throws IOException {
    CommandRun run = ImportRun.of(tenant, out);
    assertThat(run.outLines())
        .isEqualTo(Files.readAllLines(out.resolve("recordings.jsonl")))
        .isNotEmpty();
    List<String> names = new ArrayList<>();
    JsonNode line = ImportRun.JSON.readTree(run.outLines().get(0));
    line.fieldNames().forEachRemaining(names::add);
    assertThat(String.join(" ", names))
        .isEqualTo(
            "recordingId callId ximaCallId agentLoginId extension recordedPartyName"
                + " recordedPartyNumber callingParty receivingParty callDirection callType"
                + " callStartTime callEndTime ani dnis callerId callerLocation accountCodes"
                + " finalGroup initialSkill finalSkill initialTag finalTag otherPartyName"
                + " otherPartyNumber callTimesFrom recordingStartTime recordingDurationMillis"
                + " audioFile audio screenDriftMillis recordingKey agentChannel"
                + " crc32c");
  }

  @Test
  void audioIsWhatTheTenantServed() throws Exception {
    ImportRun.of(tenant, out);
    assertThat(ImportRun.audio(out)).hasSize(18).allMatch(name -> name.endsWith(".wav"));
    for (JsonNode line : ImportRun.lines(out).values()) {
      SimulatedRecording served = simulated(line.get("recordingKey").asText());
      Speech speech = (Speech) served.audio();
      byte[] bytes = Files.readAllBytes(out.resolve(line.get("audioFile").asText()));
      assertThat(bytes).isEqualTo(speech.wav());
      JsonNode audio = line.get("audio");
      assertThat(audio.get("container").asText()).isEqualTo("RIFF");
      assertThat(audio.get("channels").asInt()).isEqualTo(speech.channels());
      assertThat(audio.get("frames").asInt()).isEqualTo(speech.frames());
      assertThat(audio.get("sampleRate").asInt()).isEqualTo(8000);
      assertThat(audio.get("encoding").asText()).isIn("MULAW", "ALAW");
      assertThat(audio.get("durationMillis").asLong()).isEqualTo(speech.duration().toMillis());
      assertThat(audio.get("truncated").asBoolean()).isFalse();
      assertThat(audio.get("warnings")).isEmpty();
      assertThat(audio.get("sha256").asText())
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
      assertThat(audio.has("file")).isFalse();
    }
  }

  @Test
  void theDriftIsTheSpanLessTheAudio() {
    ImportRun.of(tenant, out);
    JsonNode held = startedAt("2026-07-14T10:06:04.999-06:00");
    assertThat(held.get("recordingDurationMillis").asLong()).isEqualTo(48_695);
    assertThat(held.get("screenDriftMillis").asLong()).isEqualTo(45_000);
    JsonNode plain = startedAt("2026-07-14T08:30:04.000-06:00");
    assertThat(plain.get("screenDriftMillis").asLong()).isZero();
    JsonNode unknown = startedAt("2026-07-14T15:55:02.000-06:00");
    assertThat(unknown.get("recordingDurationMillis").isNull()).isTrue();
    assertThat(unknown.get("screenDriftMillis").isNull()).isTrue();
  }

  /**
   * By the start of the recording: what the report tells in place of, or beside, the recording. A
   * blank cell of the report leaves the value as it is without the report.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          # recording  | caller ID      | location         | codes        | group         | ANI              | DNIS              | other name   | other number      | skills                   | tags            | from
          08:02:19.449 | Doe, Jane      | Boise, ID        | 1017         | CC Sales      | 18885553794      | 200               | Doe, Jane    | 18885553794       | CC Sales>CC Sales        | Default>Default | report
          08:15:46.002 | ACME PARTS     | ''               | 1017+2040+9  | CC Support    | 3035550142       | 272               | ACME PARTS   | 3035550142        | CC Support>CC Support    | Default>VIP     | report
          09:41:16.250 | Żak, Łukasz    | Warszawa, Poland | ''           | CC Support    | +48 22 555 01 07 | 206               | Żak, Łukasz  | +48 22 555 01 07  | CC Support>CC Support    | Default>Default | report
          10:06:04.999 | ''             | ''               | ''           | Billing       | 5550177          | 204               | ''           | 5550177           | Billing>Billing          | Default>Default | report
          08:30:04.000 | ''             | ''               | ''           | ''            | 253              | 913035550188      | ''           | 913035550188      | >                        | Default>Default | report
          08:47:26.120 | ''             | München, Germany | ''           | ''            | 271              | +49 (89) 555-0123 | ''           | +49 (89) 555-0123 | >                        | Default>Default | report
          11:12:15.140 | ''             | ''               | ''           | ''            | 104              | 204               | John Spector | 104               | >                        | Default>Default | report
          11:30:48.600 | ''             | ''               | ''           | ''            | 200              | 8015550163        | ''           | conference        | >                        | Default>Default | report
          13:00:02.001 | ''             | ''               | ''           | ''            | 9104             | 104               | Depot North  | 9104              | >                        | Default>Default | report
          13:20:24.010 | SMITH R        | ''               | ''           | Billing       | 18885550119      | 204               | SMITH R      | 18885550119       | CC Support>Billing       | Default>Invoice | report
          14:02:50.300 | DESERT MEDICAL | ''               | ''           | Warranty Team | 206              | 271               | Alan Jones   | 271               | CC Support>Warranty Team | Default>Default | report
          15:40:00.000 | ''             | ''               | ''           | ''            | ''               | ''                | ''           | ''                | >                        | >               | recording
          """)
  void callDetailsComeFirstWhereTheyAreThere(
      String start,
      String callerId,
      String location,
      String codes,
      String group,
      String ani,
      String dnis,
      String otherName,
      String otherNumber,
      String skills,
      String tags,
      String from) {
    String agent = agentAt(start);
    CommandRun run =
        ImportRun.of(tenant, out, "--extensions", agent, "--call-details-report", "LMIU6034");
    assertThat(run.errLines()).allMatch(line -> line.startsWith("Left alone: "));
    assertThat(run.exitCode()).isZero();
    JsonNode line = startedAt("2026-07-14T" + start + "-06:00");
    List<String> accountCodes = new ArrayList<>();
    line.get("accountCodes").forEach(code -> accountCodes.add(code.asText()));
    assertThat(
            List.of(
                line.get("callerId").asText(),
                line.get("callerLocation").asText(),
                String.join("+", accountCodes),
                line.get("finalGroup").asText(),
                line.get("ani").asText(),
                line.get("dnis").asText(),
                line.get("otherPartyName").asText(),
                line.get("otherPartyNumber").asText(),
                line.get("initialSkill").asText() + ">" + line.get("finalSkill").asText(),
                line.get("initialTag").asText() + ">" + line.get("finalTag").asText(),
                line.get("callTimesFrom").asText()))
        .containsExactly(
            callerId,
            location,
            codes,
            group,
            ani,
            dnis,
            otherName,
            otherNumber,
            skills,
            tags,
            from);
    String callKey = line.get("callId").asText();
    assertThat(line.get("ximaCallId").asText())
        .isEqualTo(
            tenant.data().calls().stream()
                .filter(call -> call.callKey().equals(callKey))
                .map(SimulatedCall::callId)
                .findFirst()
                .orElse(""));
  }

  @Test
  void aReportThatIsRefusedOrAbsentEndsTheImport() {
    tenant.add(Fault.ACCESS_REFUSED.always().on(Operation.REPORT));
    assertThat(ImportRun.of(tenant, out, "--call-details-report", "LMIU6034").exitCode())
        .isEqualTo(3);
    tenant.clearFaults();
    CommandRun absent = ImportRun.of(tenant, out, "--call-details-report", "NOREPORT");
    assertThat(absent.exitCode()).isEqualTo(1);
    assertThat(absent.errLines()).hasSize(1);
    assertThat(tenant.requests(Operation.AUDIO)).isEmpty();
  }

  @Test
  void onlyTheListedExtensionsAreImportedAndTheOthersStillCountForTheirCalls() {
    CommandRun run = ImportRun.of(tenant, out, "--extensions", " 204 ,271");
    assertThat(run.exitCode()).isZero();
    assertThat(ImportRun.lines(out).values())
        .hasSize(5)
        .extracting(line -> line.get("extension").asText())
        .containsOnly("204", "271");
    assertThat(ImportRun.lines(out).values())
        .filteredOn(line -> line.get("finalTag").asText().equals("Invoice"))
        .singleElement()
        .satisfies(line -> assertThat(line.get("initialSkill").asText()).isEqualTo("CC Support"));
    assertThat(tenant.requests(Operation.AUDIO)).hasSize(5);
  }

  @Test
  void runAgainItImportsNothingTwiceAndAsksForNoAudio() throws IOException {
    ImportRun.of(tenant, out);
    byte[] list = Files.readAllBytes(out.resolve("recordings.jsonl"));
    tenant.clearRequests();
    CommandRun again = ImportRun.of(tenant, out);
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).isEmpty();
    assertThat(tenant.requests(Operation.AUDIO)).isEmpty();
    assertThat(Files.readAllBytes(out.resolve("recordings.jsonl"))).isEqualTo(list);
  }

  @Test
  void whatIsLeftAloneIsToldAfterTheRun() {
    CommandRun run = ImportRun.of(tenant, out, "--extensions", "204,271,999");
    assertThat(run.exitCode()).isZero();
    assertThat(run.errLines())
        .containsExactly(
            "Left alone: 12 recordings of extensions that are not listed"
                + " (104: 2, 200: 3, 206: 3, 253: 2, 272: 2).",
            "Left alone: 1 recording without an extension, so that nobody knows whether it is"
                + " wanted.",
            "No recording was made by these listed extensions: 999.");
  }

  @Test
  void aRecordingThatIsNotCompleteWaitsAndIsImportedOnceItIs() {
    try (SimulatedTenant busy = SimulatedTenant.builder().audioInterval(Duration.ZERO).start()) {
      SimulatedRecording open = ImportRun.ofTheDay(busy).get(4);
      busy.remove(open.recordingKey());
      busy.add(open.with("status", "RECORDING"));
      CommandRun run = ImportRun.of(busy, out);
      assertThat(run.exitCode()).isZero();
      assertThat(run.errLines())
          .containsExactly(
              "Recording "
                  + open.recordingKey()
                  + " of "
                  + open.start()
                  + ": left alone, since the tenant has not finished it (status RECORDING).",
              "Left alone: 1 recording that the tenant has not finished (status RECORDING: 1)."
                  + " Run again later.");
      assertThat(ImportRun.lines(out)).hasSize(17).doesNotContainKey(open.recordingKey());

      busy.remove(open.recordingKey());
      busy.add(open);
      assertThat(ImportRun.of(busy, out).outLines()).hasSize(1);
      assertThat(ImportRun.lines(out)).hasSize(18).containsKey(open.recordingKey());
    }
  }

  @Test
  void aRecordingThatHasGrownIsTakenAgainAndItsLineIsACorrection() throws IOException {
    try (SimulatedTenant busy = SimulatedTenant.builder().audioInterval(Duration.ZERO).start()) {
      SimulatedRecording whole = ImportRun.ofTheDay(busy).get(4);
      SimulatedRecording part =
          SimulatedRecording.of(whole.recordingKey(), whole.start(), Speech.WEBRTC_OUTBOUND)
              .withAll(whole.fields())
              .with("duration", 1000);
      busy.remove(whole.recordingKey());
      busy.add(part);
      assertThat(ImportRun.of(busy, out).exitCode()).isZero();
      busy.remove(whole.recordingKey());
      busy.add(whole);
      busy.clearRequests();

      CommandRun again = ImportRun.of(busy, out);

      assertThat(again.exitCode()).isZero();
      assertThat(again.outLines()).hasSize(1);
      JsonNode line = ImportRun.JSON.readTree(again.out());
      assertThat(line.get("recordingKey").asText()).isEqualTo(whole.recordingKey());
      assertThat(line.get("correction").asBoolean()).isTrue();
      assertThat(busy.requests(Operation.AUDIO)).hasSize(1);
      assertThat(out.resolve(line.get("audioFile").asText())).hasBinaryContent(whole.audio().wav());
    }
  }

  @Test
  void aLaterRecordingOfACallCorrectsTheOthersWithoutAskingForTheirAudio() throws IOException {
    try (SimulatedTenant busy = SimulatedTenant.builder().audioInterval(Duration.ZERO).start()) {
      SimulatedRecording late =
          ImportRun.ofTheDay(busy).stream()
              .filter(one -> "Invoice".equals(one.fields().get("tagData")))
              .findFirst()
              .orElseThrow();
      busy.remove(late.recordingKey());
      assertThat(ImportRun.of(busy, out).exitCode()).isZero();
      JsonNode first = startedAt("2026-07-14T13:20:16.010-06:00");
      assertThat(first.get("finalTag").asText()).isEqualTo("Default");
      // The suite has taken it to a place of its own by now.
      Files.delete(out.resolve(first.get("audioFile").asText()));
      busy.add(late);
      busy.clearRequests();

      CommandRun again = ImportRun.of(busy, out);

      assertThat(again.exitCode()).isZero();
      assertThat(again.outLines()).hasSize(2);
      JsonNode corrected = startedAt("2026-07-14T13:20:16.010-06:00");
      assertThat(corrected.get("finalTag").asText()).isEqualTo("Invoice");
      assertThat(corrected.get("finalSkill").asText()).isEqualTo("Billing");
      assertThat(corrected.get("correction").asBoolean()).isTrue();
      assertThat(corrected.get("audio")).isEqualTo(first.get("audio"));
      assertThat(busy.requests(Operation.AUDIO)).hasSize(1);
    }
  }

  @Test
  void whatAnOlderVersionHasImportedIsNotImportedAgain() throws IOException {
    ImportRun.of(tenant, out);
    Files.delete(new ImportDirectory(out).checkpoint());
    byte[] list = Files.readAllBytes(out.resolve("recordings.jsonl"));
    tenant.clearRequests();
    CommandRun again = ImportRun.of(tenant, out);
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).isEmpty();
    assertThat(tenant.requests(Operation.AUDIO)).isEmpty();
    assertThat(Files.readAllBytes(out.resolve("recordings.jsonl"))).isEqualTo(list);
  }

  @Test
  void theAgentsChannelIsWhatWasSaidOfStereoAndOfNothingElse() {
    ImportRun.of(tenant, out, "--agent-channel", "1");

    assertThat(ImportRun.lines(out).values())
        .hasSize(18)
        .allSatisfy(
            line ->
                assertThat(line.get("agentChannel").toString())
                    .isEqualTo(channels(line) == 2 ? "1" : "null"))
        .anyMatch(line -> channels(line) == 2)
        .anyMatch(line -> channels(line) == 1);
  }

  @Test
  void withoutThatTheAgentsChannelIsNotKnown() {
    ImportRun.of(tenant, out);

    assertThat(ImportRun.lines(out).values())
        .allSatisfy(line -> assertThat(line.get("agentChannel").isNull()).isTrue());
  }

  /** An earlier version wrote neither the member nor, at first, the checksum. */
  @Test
  void linesWithoutTheAgentsChannelAreReadAndCorrectedOnceItIsKnown() throws IOException {
    ImportRun.of(tenant, out);
    Path list = out.resolve("recordings.jsonl");
    String before =
        Files.readString(list)
            .replaceAll(",\"agentChannel\":null,\"crc32c\":\"[0-9a-f]{8}\"}", "}");
    assertThat(before).doesNotContain("agentChannel", "crc32c");
    Files.writeString(list, before);
    Files.delete(new ImportDirectory(out).checkpoint());
    tenant.clearRequests();

    assertThat(ImportRun.of(tenant, out).err()).isEmpty();
    assertThat(list).hasContent(before);

    Files.delete(new ImportDirectory(out).checkpoint());
    CommandRun known = ImportRun.of(tenant, out, "--agent-channel", "0");
    assertThat(known.exitCode()).isZero();
    assertThat(ImportRun.lines(out).values())
        .filteredOn(line -> channels(line) == 2)
        .hasSameSizeAs(known.outLines())
        .allMatch(line -> line.get("agentChannel").asInt(-1) == 0)
        .allMatch(line -> line.get("correction").asBoolean());
    assertThat(tenant.requests(Operation.AUDIO)).isEmpty();
  }

  private static int channels(JsonNode line) {
    return line.get("audio").get("channels").asInt();
  }

  /** Each is on disk already; who runs it again would not be told of it any more. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStandardOutputThatIsFullIsToldAndTheImportGoesOnToItsEnd(boolean json) {
    List<String> arguments = new ArrayList<>(ImportRun.arguments(tenant, out));
    if (!json) {
      arguments.remove("--json");
    }
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    int exitCode =
        Main.launcher(
                Console.of(
                    full, err, Map.of("XIMA_AUTHENTICATION_KEY", tenant.authenticationKey())))
            .run(arguments.toArray(String[]::new));

    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("Standard output cannot be written: No space left on device.\n");
    assertThat(ImportRun.lines(out)).hasSameSizeAs(ImportRun.ofTheDay(tenant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://acme.xima.cloud", "https://127.0.0.1.example"})
  void aDirectoryOfAnotherTenantIsRefusedAndNothingIsSent(String other) throws IOException {
    assertThat(ImportRun.of(tenant, out, "--extensions", "271").exitCode()).isZero();
    Path bound = out.resolve(".import").resolve("tenant");
    Files.writeString(bound, other + "\n");
    tenant.clearRequests();
    CommandRun run = ImportRun.of(tenant, out);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines().get(0))
        .isEqualTo(
            "The directory %s holds recordings of %s, not of %s. Name another directory: two tenants may have the same keys. If it is the same tenant at a new address, remove %s; then run again."
                .formatted(out, other, tenant.url(), bound));
    assertThat(tenant.requests()).isEmpty();
    assertThat(Files.readString(bound)).isEqualTo(other + "\n");

    Files.delete(bound);
    assertThat(ImportRun.of(tenant, out).exitCode()).isZero();
    assertThat(Files.readString(bound)).isEqualTo(tenant.url() + "\n");
  }

  /** Cut off between audio and line; the other tenant's audio would pass for this one's. */
  @Test
  void aDirectoryThatHoldsAudioOfAnotherTenantAndNoLineIsRefused() throws IOException {
    ImportRun.of(tenant, out, "--extensions", "271");
    Files.delete(out.resolve("recordings.jsonl"));
    Files.writeString(out.resolve(".import").resolve("tenant"), "https://acme.xima.cloud\n");

    assertThat(ImportRun.of(tenant, out).exitCode()).isEqualTo(2);
  }

  /** An address that was mistyped answers nothing, or nothing that is wanted. */
  @Test
  void aDirectoryIntoWhichNothingCameFromAnotherTenantIsFree() throws IOException {
    Path bound = out.resolve(".import").resolve("tenant");
    ImportRun.of(tenant, out, "--from", "2026-01-01", "--to", "2026-01-02");
    Files.writeString(bound, "https://acne.xima.cloud\n");

    CommandRun run = ImportRun.of(tenant, out);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(ImportRun.lines(out)).hasSize(18);
    assertThat(Files.readString(bound)).isEqualTo(tenant.url() + "\n");
  }

  /** One that is started again has another port. */
  @Test
  void aSimulatedTenantAtAnotherPortGoesOnWithADirectoryAndThatIsTold() {
    assertThat(ImportRun.of(tenant, out).err()).isEmpty();
    try (SimulatedTenant again = SimulatedTenant.builder().audioInterval(Duration.ZERO).start()) {
      CommandRun run = ImportRun.of(again, out);

      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).isEmpty();
      assertThat(run.errLines())
          .singleElement()
          .asString()
          .contains("holds recordings of " + tenant.url() + "; it goes on with " + again.url())
          .endsWith("If these are two simulated tenants, give each a directory.");
      assertThat(ImportRun.of(again, out).err()).isEmpty();
    }
  }

  @Test
  void aWindowThatHasNotBegunIsTold() {
    CommandRun run = ImportRun.of(tenant, out, "--from", "2999-01-01", "--to", "2999-01-02");

    assertThat(run.exitCode()).isZero();
    assertThat(run.errLines())
        .containsExactly(
            "The window begins at 2999-01-01T00:00-07:00, which is in the future: nothing was"
                + " recorded in it yet.");
  }

  @Test
  void aDirectoryThatCannotBeMadeIsNamedWithoutAClass() throws IOException {
    Path file = Files.createFile(out.resolve("file"));
    CommandRun run = ImportRun.of(tenant, file.resolve("dir"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("The import into " + file.resolve("dir") + " failed (")
        .doesNotContain("Exception", "java.");
  }

  @Test
  void aBlankDirectoryIsNotTheOneAtHand() {
    List<String> arguments = ImportRun.arguments(tenant, out);
    arguments.set(arguments.indexOf(out.toString()), "");
    CommandRun run = ProgramRun.of(arguments.toArray(String[]::new));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--out: It is blank. Expected the name of a file or directory.");
    assertThat(Path.of("recordings.jsonl")).doesNotExist();
  }

  @Test
  void peopleGetATable() {
    String[] arguments = {"--extensions", "271"};
    CommandRun json = ImportRun.of(tenant, out.resolve("a"), arguments);
    assertThat(json.outLines()).hasSize(2);
    CommandRun table =
        CommandRun.of(
            Main::launcher,
            Map.of("XIMA_AUTHENTICATION_KEY", tenant.authenticationKey()),
            "import-recordings",
            "--url",
            tenant.url().toString(),
            "--audio-interval",
            "PT0S",
            "--out",
            out.resolve("b").toString(),
            "--extensions",
            "271",
            "--from",
            "2026-07-14T00:00:00-06:00",
            "--to",
            "2026-07-15T00:00:00-06:00",
            "--time-zone",
            "America/Denver");
    assertThat(table.exitCode()).isZero();
    assertThat(table.out()).contains("Call", "Outgoing", "+49 (89) 555-0123", "audio/");
  }

  @ParameterizedTest
  @CsvSource({"ACCESS_REFUSED", "ABSENT", "NOT_WAV", "EMPTY_AUDIO", "CUT_AUDIO", "HTML_200"})
  void aRecordingThatFailsIsNamedAndTheOthersGoOn(Fault fault) {
    String bad = someKey();
    tenant.add(fault.always().on(Operation.AUDIO).onPath(bad));
    CommandRun run = ImportRun.of(tenant, out);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .startsWith("Recording " + bad + " of 2026-");
    assertThat(ImportRun.lines(out)).hasSize(17).doesNotContainKey(bad);
    assertThat(ImportRun.audio(out)).hasSize(17).noneMatch(name -> name.contains(bad));

    tenant.clearFaults();
    CommandRun again = ImportRun.of(tenant, out);
    assertThat(again.exitCode()).isZero();
    assertThat(again.outLines()).singleElement().asString().contains(bad);
    assertThat(ImportRun.lines(out)).hasSize(18);
  }

  @Test
  void aDirectoryInTheWayOfOneFileFailsThatRecordingAlone() throws IOException {
    String blocked = someKey();
    Path inTheWay =
        Files.createDirectories(
            out.resolve("audio").resolve(new RecordingKey(blocked).audioFileName()));
    Files.createFile(inTheWay.resolve("mine"));

    CommandRun run = ImportRun.of(tenant, out);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .startsWith("Recording " + blocked + " of 2026-")
        .contains("A directory is in the way of its audio: " + inTheWay + ".");
    assertThat(ImportRun.lines(out)).hasSize(17).doesNotContainKey(blocked);
    assertThat(inTheWay.resolve("mine")).exists();
  }

  @Test
  void aTruncatedFileIsTakenIfThatIsWanted() {
    String bad = someKey();
    tenant.add(Fault.CUT_AUDIO.always().onPath(bad));
    CommandRun run = ImportRun.of(tenant, out, "--take-truncated");
    assertThat(run.exitCode()).isZero();
    assertThat(ImportRun.lines(out).values())
        .filteredOn(line -> line.get("recordingKey").asText().equals(bad))
        .singleElement()
        .satisfies(line -> assertThat(line.get("audio").get("truncated").asBoolean()).isTrue());
  }

  @Test
  void aRefusedKeyEndsTheImportAtOnce() {
    tenant.add(Fault.WRONG_KEY.always().on(Operation.AUDIO));
    CommandRun run = ImportRun.of(tenant, out);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.errLines()).singleElement().asString().contains("401");
    assertThat(tenant.requests(Operation.AUDIO)).hasSize(1);
    assertThat(run.err()).doesNotContain(tenant.authenticationKey());
  }

  @Test
  void aRefusedListEndsTheImport() {
    tenant.add(Fault.ACCESS_REFUSED.always().on(Operation.RECORDINGS));
    assertThat(ImportRun.of(tenant, out).exitCode()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"STALLED_BODY", "TRUNCATED_BODY", "HTML_200", "INVALID_JSON", "ECHO_KEY"})
  void aListThatFailsIsToldInOneLineWithoutTheKey(Fault fault) {
    tenant.add(fault.always().on(Operation.RECORDINGS));
    CommandRun run = ImportRun.of(tenant, out, "--timeout", "PT1S");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err() + run.out()).doesNotContain(tenant.authenticationKey());
    assertThat(tenant.requests(Operation.AUDIO)).isEmpty();
    tenant.clearFaults();
    assertThat(ImportRun.of(tenant, out, "--extensions", "271").exitCode()).isZero();
  }

  @Test
  void theEgressCapEndsTheImportAndTheNextRunGoesOn() {
    try (SimulatedTenant capped =
        SimulatedTenant.builder().audioInterval(Duration.ZERO).egressCap(150_000).start()) {
      CommandRun run = ImportRun.of(capped, out);
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.errLines()).singleElement().asString().contains("HTTP 509");
      assertThat(capped.requests(Operation.AUDIO))
          .filteredOn(request -> request.status() == 509)
          .hasSize(1);
      assertThat(ImportRun.lines(out)).hasSizeBetween(1, 17);
      assertThat(run.err()).containsOnlyOnce("Audio of a recording:").containsPattern(UNTIL);
      capped.clearRequests();

      CommandRun soon = ImportRun.of(capped, out);
      assertThat(soon.exitCode()).isEqualTo(1);
      assertThat(soon.errLines())
          .singleElement()
          .asString()
          .startsWith("What is missing was not asked for")
          .containsPattern(UNTIL);
      assertThat(capped.requests(Operation.RECORDINGS)).isNotEmpty();
      assertThat(capped.requests(Operation.AUDIO)).isEmpty();
      // A window of which nothing is missing is no failure.
      CommandRun empty = ImportRun.of(capped, out, "--from", "2026-07-01", "--to", "2026-07-02");
      assertThat(empty.err()).isEmpty();
      assertThat(empty.exitCode()).isZero();
    }
    // The cap is the tenant's, not the directory's.
    CommandRun again = ImportRun.of(tenant, out);
    assertThat(again.exitCode()).isZero();
    assertThat(ImportRun.lines(out)).hasSize(18);
  }

  @Test
  void theCapIsRememberedThoughNoLineIsInTheListYet() {
    tenant.add(Fault.EGRESS_CAP.always());
    assertThat(ImportRun.of(tenant, out).exitCode()).isEqualTo(1);
    tenant.clearFaults();
    tenant.clearRequests();
    CommandRun soon = ImportRun.of(tenant, out);
    assertThat(soon.exitCode()).isEqualTo(1);
    assertThat(soon.err()).contains("left alone until");
    assertThat(tenant.requests(Operation.AUDIO)).isEmpty();
  }

  @Test
  void aTenantThatGivesNoRosterIsToldAndImportedWithoutIt() {
    tenant.add(Fault.ABSENT.always().on(Operation.AGENTS));
    CommandRun run = ImportRun.of(tenant, out, "--extensions", "271");
    assertThat(run.exitCode()).isZero();
    assertThat(run.errLines())
        .filteredOn(line -> !line.startsWith("Left alone: "))
        .singleElement()
        .asString()
        .startsWith("The tenant gives no roster")
        .contains("HTTP 404");
    assertThat(ImportRun.lines(out)).hasSize(2);
  }

  @Test
  void anAgentByNameAloneHasTheExtensionOfTheRoster() {
    try (SimulatedTenant bare = SimulatedTenant.builder().audioInterval(Duration.ZERO).start()) {
      SimulatedRecording printed = ImportRun.ofTheDay(bare).get(0);
      bare.remove(printed.recordingKey());
      bare.add(printed.with("agent", "Spencer Porter"));
      CommandRun run = ImportRun.of(bare, out, "--extensions", "200");
      assertThat(run.exitCode()).isZero();
      assertThat(ImportRun.lines(out))
          .hasEntrySatisfying(
              printed.recordingKey(),
              line -> assertThat(line.get("extension").asText()).isEqualTo("200"));
    }
  }

  @Test
  void severalFailuresOfTheTenantInARowEndTheImport() {
    // A wait for which no call has the time.
    tenant.add(Fault.TOO_MANY_REQUESTS.always().value("86400").on(Operation.AUDIO));
    CommandRun run = ImportRun.of(tenant, out);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(3);
    // What the tenant told the first one holds for the others, which are not sent.
    assertThat(tenant.requests(Operation.AUDIO)).hasSize(1);
    assertThat(ImportRun.audio(out)).isEmpty();
    assertThat(ImportRun.lines(out)).isEmpty();
  }

  @Test
  void whatIsWrongWithTheOptionsIsToldAtOnceAndNothingIsSent() throws IOException {
    Path file = Files.createFile(out.resolve("file"));
    CommandRun run =
        ImportRun.of(tenant, file, "--extensions", "200,Ann(253)", "--agent-channel", "2");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("no directory", "'Ann(253)'", "--agent-channel is 2. Expected 0 or 1.");
    assertThat(tenant.requests()).isEmpty();
  }

  @Test
  void anyKeyIsImportedUnderASafeNameOfItsOwn() throws IOException {
    try (SimulatedTenant hostile =
        SimulatedTenant.builder().data(TenantData.hostile()).audioInterval(Duration.ZERO).start()) {
      CommandRun run = ImportRun.of(hostile, out.resolve("dir"));
      assertThat(run.exitCode()).isZero();
      Set<String> expected =
          ImportRun.ofTheDay(hostile).stream()
              .map(SimulatedRecording::recordingKey)
              .collect(Collectors.toSet());
      assertThat(ImportRun.lines(out.resolve("dir"))).containsOnlyKeys(expected);
      List<String> names = ImportRun.audio(out.resolve("dir"));
      assertThat(names).hasSameSizeAs(expected).allMatch(name -> name.matches("[a-z0-9_-]+\\.wav"));
      assertThat(new HashSet<>(names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList()))
          .hasSameSizeAs(names);
      // Nothing is anywhere else.
      try (var top = Files.list(out)) {
        assertThat(top.map(Path::getFileName).map(Path::toString)).containsExactly("dir");
      }
      CommandRun again = ImportRun.of(hostile, out.resolve("dir"));
      assertThat(again.exitCode()).isZero();
      assertThat(again.out()).isEmpty();
    }
  }

  @Test
  void theAudioIntervalHoldsWithinARunAndAcrossRuns() {
    Duration interval = Duration.ofMillis(250);
    try (SimulatedTenant pacing = SimulatedTenant.builder().audioInterval(interval).start()) {
      String[] paced = {"--audio-interval", "PT0.25S", "--extensions", "271"};
      assertThat(ImportRun.of(pacing, out, paced).exitCode()).isZero();
      paced[3] = "204";
      assertThat(ImportRun.of(pacing, out, paced).exitCode()).isZero();
      assertThat(pacing.requests(Operation.AUDIO))
          .hasSize(5)
          .allSatisfy(request -> assertThat(request.status()).isEqualTo(200));
    }
  }

  /** The extension of who recorded at a time. */
  private static String agentAt(String start) {
    return expected().stream()
        .filter(row -> row.get(0).equals(start))
        .map(row -> row.get(1))
        .map(agent -> agent.substring(agent.lastIndexOf('(') + 1, agent.length() - 1))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode startedAt(String time) {
    return ImportRun.lines(out).values().stream()
        .filter(line -> line.get("recordingStartTime").asText().equals(time))
        .findFirst()
        .orElseThrow();
  }

  private static String someKey() {
    return ImportRun.ofTheDay(tenant).get(4).recordingKey();
  }

  private static SimulatedRecording simulated(String key) {
    return tenant.data().recordings().stream()
        .filter(recording -> recording.recordingKey().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static List<List<String>> expected() {
    return EXPECTED
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split("\\|", -1)).stream().map(String::strip).toList())
        .toList();
  }

  /** A line of the list as a row of the table. */
  private List<String> row(JsonNode line) {
    return List.of(
        time(line.get("recordingStartTime")),
        line.get("agentLoginId").asText(),
        line.get("callingParty").asText(),
        line.get("receivingParty").asText(),
        line.get("callDirection").asText(),
        line.get("callType").asText(),
        time(line.get("callStartTime")),
        time(line.get("callEndTime")),
        line.get("callTimesFrom").asText(),
        line.get("ani").asText(),
        line.get("dnis").asText(),
        line.get("otherPartyName").asText(),
        line.get("otherPartyNumber").asText(),
        line.get("initialSkill").asText() + ">" + line.get("finalSkill").asText(),
        line.get("initialTag").asText() + ">" + line.get("finalTag").asText());
  }

  private static String time(JsonNode json) {
    String text = json.asText();
    assertThat(text).startsWith("2026-07-14T").endsWith("-06:00");
    assertThat(Instant.parse(text)).isNotNull();
    return text.substring("2026-07-14T".length(), text.length() - "-06:00".length());
  }
}
