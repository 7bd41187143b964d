// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.audio.WavReader;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.learn.ScriptedTenant.Asked;
import com.ximasdk.examples.learn.ScriptedTenant.Said;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing personal stays in the results. Whatever begins with {@code canary} or {@code 77} in the
 * answers below is personal, in whatever place it stands.
 */
@Timeout(120)
class CanaryTest {
  private static final String KEY = "c3VwZXItc2VjcmV0LWNhbmFyeS1rZXktb2YtYS10ZW5hbnQ=";

  private static final String AGENTS =
      """
      {"agents":[
        {"agent":"Canaryann Canarylee(7701)","type":"UC","email":"canarymail@canaryhost.com"},
        {"agent":"Zoë Canarymüller (7702)","type":"XIMA","canaryRole":"Canaryboss"}],
       "canaryTenant":{"Canaryann Canarylee(7701)":{"note":"canarynote"},"canarysmith":1}}
      """;

  private static final String SKILLS =
      """
      {"skills":[{"name":"Canary Sales"},{"name":"Canary Service"}],
       "links":{"self":"https://canarytenant.xima.cloud/rest/canarypath?user=canaryuser#canarymark"}}
      """;

  private static final String RECORDINGS =
      """
      [{"recordingKey":"77a1e1e8-08p8-427b-bd04-canary2a1db7-1784037738449",
        "callKey":"77d0gg18-9c63-41de-a386-canary1ba008-1784037730499-1784037797510",
        "startTime":1784037738449,"duration":9000,"size":9111,"eventId":7799181,
        "recordingSystemId":7742,"status":"CANARYSTATUS","callingParty":"7788855537",
        "receivingParty":"Canaryann Canarylee(7701)","tenantName":"canary-ns","tagData":"Canarytag",
        "callDirection":"CANARYWARD","skill":"Canary Sales","agent":"Canaryann Canarylee(7701)",
        "callerId":"Canarycaller & Sons","callerLocation":"Canarytown, CO","accountCode":"77-1234",
        "comment":"rang from +1 (778) 555-3711, mail canary.bob@canary.example on 2026-07-14",
        "canaryField":"canaryvalue","phone":7785553722,"openLink":"canarycorp://rec/7755",
        "agentStatusId":778842,"perCanary":7785553733,"customerPage":77885,"ip":"77.12.34.56",
        "nested":{"deep":[{"canarydeep":"Canarydeep","number":"77123"}]},
        "updatedAt":"2026-07-14T14:02:19.449Z"},
       {"recordingKey":"canarysecond-1784037838449","callKey":null,"startTime":1784037838449,
        "duration":8000,"status":"SAVED","callingParty":"Canarywithheld",
        "receivingParty":"7788855538","callDirection":"INBOUND","agent":"Zoë Canarymüller (7702)"}]
      """;

  private static final String METRICS =
      """
      [{"metricId":"77FLAEB6","metricName":"Agent State","categoryType":"AGENT",
        "categorySelection":["Canaryann Canarylee(7701)"],"owner":"Canaryowner"},
       {"metricId":"77COUNT1","metricName":"Canarymetric","categoryType":"CANARYCATEGORY",
        "categorySelection":["Canary Sales"]}]
      """;

  private static final String VALUES =
      """
      {"results":[
        {"key":{"metricId":"77FLAEB6","categoryValue":"Canaryann Canarylee(7701)"},
         "value":{"lastUpdateTime":"2026-07-14T10:17:56.496-06:00","state":"DND: Canaryreason",
                  "type":"STATE","by":"Canaryboss","line":7799}},
        {"key":{"metricId":"77FLAEB6","categoryValue":"Zoë Canarymüller (7702)"},
         "value":{"lastUpdateTime":"2026-07-14T10:18:56.496-06:00","state":"Canarystate",
                  "type":"CANARYTYPE"}}],
       "pendingCanary":["Canaryann Canarylee(7701)"],"notReady":[]}
      """;

  private static final String REPORT =
      """
      {"reportId":7748,"executionId":"77b08a9a-0f05-44b8-a0b0-canary1a1d2e",
       "title":"Canary Report of Canarycorp","skin":"Canaryskin",
       "timeframe":{"type":"REPORT_TIMEFRAME","start":"2026-07-14T00:00:00-06:00",
                    "end":"2026-07-14T23:59:59-06:00","label":"Tuesday, July 14, 2026 8:00:00 AM"},
       "columns":[{"key":"0","title":"Minutes"},{"key":"1","title":"Calls Presented"},
         {"key":"2","title":"Calls Answered"},{"key":"3","title":"Calls Abandoned"},
         {"key":"4","title":"Avg Call Duration"},{"key":"5","title":"Canary Column"},
         {"key":"6","title":"Calling Party Number"}],
       "groups":[{"name":"Canary Sales","rows":[
         ["8:00 AM",3,2,1,"0:03:12","Canarycell",7788855501],
         ["Canarytotal",9,9,9,"0:03:12",null,"77-88"]]}]}
      """;

  private final PassingTime time = new PassingTime(Instant.parse("2026-07-15T12:00:00Z"));
  @TempDir private Path directory;

  private Said answer(Asked asked) {
    Said said = body(asked);
    return said.header("X-Canary-Node", "canarynode-77")
        .header("Set-Cookie", "canarysession=" + KEY)
        .header("Server", "canaryserver/7.7")
        .header("ETag", "\"77canaryetag\"")
        .header("Link", "<https://canarytenant.xima.cloud/page/2>; rel=\"next\"")
        .header("Last-Modified", "Tue, 14 Jul 2026 08:00:00 GMT");
  }

  private static Said body(Asked asked) {
    String path = asked.path();
    if (path.endsWith("/agents")) {
      return Said.json(AGENTS);
    }
    if (path.endsWith("/skills")) {
      return Said.json(SKILLS);
    }
    if (path.endsWith("/recordings")) {
      return asked.query().isEmpty()
          ? Said.json(400, "{\"message\":\"Canaryuser, " + KEY + "\",\"canaryCode\":\"canary\"}")
          : Said.json(RECORDINGS);
    }
    if (path.endsWith("/audio")) {
      return path.contains("/v2/")
          ? new Said(200, "audio/wav; name=canary.wav", wav())
          : new Said(404, "text/html", page());
    }
    if (path.endsWith("/metrics")) {
      return Said.json(METRICS);
    }
    if (path.endsWith("/values")) {
      return Said.json(VALUES);
    }
    return asked.body().contains("\"csv\"")
        ? new Said(200, "text/csv", "Canary Agent,Number\nCanaryann,7788855502\n".getBytes(UTF_8))
        : Said.json(REPORT);
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private static byte[] page() {
    return ("<html><head><title>Canarycorp</title></head><body class=\"canaryclass\">"
            + "Canaryann, <b>+1 778 555 3733</b> on July 14, 2026, see"
            + " <a href=\"https://canary.example/77\">canarylink</a></body></html>")
        .getBytes(UTF_8);
  }

  /** A sound that is no silence, and chunks before and after it that hold texts. */
  private static byte[] wav() {
    ByteArrayOutputStream wav = new ByteArrayOutputStream();
    byte[] before = "INFOICMT\u0010\0\0\0canarycomment777".getBytes(StandardCharsets.ISO_8859_1);
    byte[] sound = new byte[8_000];
    Arrays.fill(sound, (byte) 0x2A);
    System.arraycopy("canarysound".getBytes(UTF_8), 0, sound, 100, 11);
    byte[] after = "canarytrailer777".getBytes(UTF_8);
    text(wav, "RIFF");
    number(wav, 4 + 26 + 8 + before.length + 8 + sound.length + 8 + after.length, 4);
    text(wav, "WAVEfmt ");
    number(wav, 18, 4);
    number(wav, 7, 2);
    number(wav, 1, 2);
    number(wav, 8_000, 4);
    number(wav, 8_000, 4);
    number(wav, 1, 2);
    number(wav, 8, 2);
    number(wav, 0, 2);
    chunk(wav, "LIST", before);
    chunk(wav, "data", sound);
    chunk(wav, "cana", after);
    return wav.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream to, String id, byte[] content) {
    text(to, id);
    number(to, content.length, 4);
    to.writeBytes(content);
  }

  private static void text(ByteArrayOutputStream to, String text) {
    to.writeBytes(text.getBytes(UTF_8));
  }

  private static void number(ByteArrayOutputStream to, int number, int bytes) {
    for (int i = 0; i < bytes; i++) {
      to.write(number >> (8 * i));
    }
  }

  private CommandRun learn() throws IOException {
    try (ScriptedTenant tenant = new ScriptedTenant(this::answer)) {
      Files.writeString(directory.resolve("encore.key"), KEY);
      Files.writeString(
          directory.resolve("acme.json"),
          """
          {
            "tenantUrl": "%s", "authenticationKeyFile": "encore.key",
            "timeZone": "America/Denver",
            "recording": { "extensions": ["200"], "callDetailsReportId": "LMIU6034" },
            "wfm": { "reportId": "LT39K5C5", "groups": ["Sales"] }
          }
          """
              .formatted(tenant.url()));
      return LearnRun.of(
          time,
          LearnRun.NO_TERMINAL,
          "--yes",
          "--settings",
          directory.resolve("acme.json").toString(),
          "--out",
          directory.resolve("out").toString());
    }
  }

  @Test
  void noByteOfTheResultsTellsOfTheTenant() throws Exception {
    CommandRun run = learn();

    Set<String> canaries = canaries();
    assertThat(canaries).hasSizeGreaterThan(50);
    for (Path file : files()) {
      String text = new String(Files.readAllBytes(file), UTF_8).toLowerCase(Locale.ROOT);
      assertThat(canaries.stream().filter(text::contains)).as("%s %s", file, run).isEmpty();
      assertThat(text).as(file.toString()).doesNotContain("canary", KEY.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void noSampleIsLeftOutForALeak() throws Exception {
    CommandRun run = learn();

    assertThat(run.errLines()).noneMatch(line -> line.contains("is not kept"));
    assertThat(files())
        .extracting(file -> file.getFileName().toString())
        .contains("exchanges.json");
  }

  @Test
  void theAddressOfTheTenantIsInTheSettingsAlone() throws Exception {
    learn();

    assertThat(files())
        .filteredOn(file -> !file.endsWith("out/settings.json"))
        .allSatisfy(
            file ->
                assertThat(new String(Files.readAllBytes(file), UTF_8))
                    .doesNotContain("127.0.0.1"));
  }

  @Test
  void audioIsSilenceOfTheSameLengthAndFormat() throws Exception {
    learn();

    Path silent =
        files().stream().filter(file -> file.toString().endsWith(".wav")).findFirst().orElseThrow();
    assertThat(Files.size(silent)).isEqualTo(wav().length);
    assertThat(WavReader.probe(silent).frames()).isEqualTo(8_000);
    assertThat(WavReader.probe(silent).warnings()).isEmpty();
    int data = (int) WavReader.probe(silent).dataOffset();
    assertThat(Arrays.copyOfRange(Files.readAllBytes(silent), data, data + 8_000))
        .containsOnly((byte) 0xFF);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("out"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** What is personal in the answers: words, long numbers, dates, and the simulated times. */
  private static Set<String> canaries() {
    Set<String> canaries = new LinkedHashSet<>();
    Matcher runs =
        Pattern.compile("(?i)[\\p{L}\\p{N}]*canary[\\p{L}\\p{N}]*|77[0-9]{3,}|17840[0-9]{8}")
            .matcher(AGENTS + SKILLS + RECORDINGS + METRICS + VALUES + REPORT);
    while (runs.find()) {
      canaries.add(runs.group().toLowerCase(Locale.ROOT));
    }
    canaries.addAll(
        List.of("2026-07-14", "jul 2026", "july 14", "7701", "7702", "77-1234", "555-37", "77.12"));
    return canaries;
  }
}
