// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.cli.UsageException;
import com.ximasdk.examples.tenant.SimulatedTenant;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import of a simulated tenant's day, mapped and measured again by both programs. Not named as
 * tests are, so that no build without Spark finds it.
 */
class SparkRemapCheck {
  private static final String ZONE = "America/Denver";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path directory;
  private Path folder;

  @BeforeEach
  void imported() throws IOException {
    folder = directory.resolve("a day's import");
    try (SimulatedTenant tenant = SimulatedTenant.builder().audioInterval(Duration.ZERO).start()) {
      run(tenant, "import-recordings", "--out", folder.toString(), "--audio-interval", "PT0S");
      CommandRun list = run(tenant, "list-recordings", "--json");
      Files.writeString(folder.resolve(ListedLine.FILE), list.out());
    }
  }

  private static CommandRun run(SimulatedTenant tenant, String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, "--url", tenant.url().toString()));
    arguments.addAll(List.of("--from", "2026-07-14", "--to", "2026-07-15", "--time-zone", ZONE));
    arguments.addAll(Arrays.asList(more));
    CommandRun run =
        CommandRun.of(
            Main::launcher,
            Map.of("XIMA_AUTHENTICATION_KEY", tenant.authenticationKey()),
            arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  @Test
  void whatIsMappedAgainIsWhatTheImportMapped() throws IOException {
    List<JsonNode> rows = rows(bothPrograms(ZONE));
    assertThat(rows).hasSize(18);
    for (JsonNode row : rows) {
      assertThat(row.get("mappedFrom").asText()).isEqualTo("listed.jsonl");
      assertThat(row.get("differs")).as(row.toString()).isEmpty();
      assertThat(row.get("problems")).as(row.toString()).isEmpty();
      assertThat(row.get("audio").get("channels")).isNotEmpty();
    }
    assertThat(rows).extracting(row -> row.get("recordingKey").asText()).isSorted();
  }

  @Test
  void anotherZoneDiffersInTheTimesAlone() throws IOException {
    for (JsonNode row : rows(bothPrograms("Europe/Berlin"))) {
      assertThat(texts(row.get("differs"))).containsExactly("callStartTime", "callEndTime");
      assertThat(row.get("callStartTime").asText()).endsWith("+02:00");
    }
  }

  @Test
  void withoutTheTenantsListTheValuesAreThoseOfTheImport() throws IOException {
    Files.delete(folder.resolve(ListedLine.FILE));
    List<JsonNode> rows = rows(bothPrograms());
    assertThat(rows).hasSize(18);
    for (JsonNode row : rows) {
      assertThat(row.get("mappedFrom").asText()).isEqualTo("recordings.jsonl");
      assertThat(row.get("callType").asText()).isIn("Internal", "External");
      assertThat(row.get("accountCodes").isArray()).isTrue();
    }
  }

  @Test
  void theOrderOfTheLinesIsNothingToTheRows() throws IOException {
    String before = bothPrograms(ZONE);
    for (String file : List.of(ImportedLine.FILE, ListedLine.FILE)) {
      List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve(file)));
      Collections.shuffle(lines, new Random(15));
      Files.write(folder.resolve(file), lines);
    }
    assertThat(bothPrograms(ZONE)).isEqualTo(before);
  }

  @Test
  void aFurtherLineOfARecordingTakesThePlaceOfTheEarlierOnes() throws IOException {
    String first = Files.readAllLines(folder.resolve(ImportedLine.FILE)).get(0);
    String corrected = unsealed(first).replace("\"Default\"", "\"VIP\"");
    append(ImportedLine.FILE, corrected + "\n");
    Files.delete(folder.resolve(ListedLine.FILE));
    List<JsonNode> rows = rows(bothPrograms());
    assertThat(rows).hasSize(18);
    assertThat(rows).extracting(row -> row.get("finalTag").asText()).containsOnlyOnce("VIP");
  }

  @Test
  void whatIsWrongIsToldInItsRowAndNothingIsLost() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(ImportedLine.FILE));
    Path gone = audioOf(lines.get(0));
    Path cut = audioOf(lines.get(1));
    Path text = audioOf(lines.get(2));
    Files.delete(gone);
    try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
    Files.writeString(text, "<html>not found</html>");
    append(ImportedLine.FILE, lines.get(3).replace("External", "Internal") + "\n");
    append(ImportedLine.FILE, "\n[1]\n{\"recordingKey\":7}\n");
    append(ImportedLine.FILE, "{\"recordingKey\":\"a\",\"audioFile\":\"../../secret.wav\"}\n");
    append(ImportedLine.FILE, "{\"recordingKey\":\"b\",\"audioFile\":\"a\\u0000\"}\n{\"recor");
    append(ListedLine.FILE, "{\"recordingKey\":\"c\",\"startTime\":\"noon\"}\n");

    List<JsonNode> rows = rows(bothPrograms(ZONE));

    assertThat(rows).hasSize(18 + 2 + 5);
    assertThat(problems(rows, key(lines.get(0))))
        .containsExactly("The audio cannot be measured: there is no such file or directory.");
    assertThat(problems(rows, key(lines.get(1)))).singleElement().asString().contains("frames");
    assertThat(row(rows, key(lines.get(1))).get("audio").get("truncated").asBoolean()).isTrue();
    assertThat(problems(rows, key(lines.get(2)))).singleElement().asString().contains("HTML");
    assertThat(problems(rows, key(lines.get(3)))).isEmpty();
    assertThat(problems(rows, "a")).singleElement().asString().contains("no file in the folder");
    assertThat(problems(rows, "b")).singleElement().asString().contains("no name of a file");
    assertThat(rows.subList(20, 25))
        .extracting(row -> row.get("file").asText() + " " + row.get("line").asText())
        .containsExactly(
            "listed.jsonl 19",
            "recordings.jsonl 19",
            "recordings.jsonl 21",
            "recordings.jsonl 22",
            "recordings.jsonl 25");
    assertThat(rows.subList(20, 25))
        .extracting(row -> texts(row.get("problems")).get(0))
        .satisfiesExactly(
            problem -> assertThat(problem).contains("startTime"),
            problem -> assertThat(problem).contains("crc32c"),
            problem -> assertThat(problem).contains("no JSON object"),
            problem -> assertThat(problem).contains("recordingKey"),
            problem -> assertThat(problem).contains("no JSON"));
  }

  @Test
  void aPlaceThatIsTakenIsLeftAlone() throws IOException {
    Path out = Files.writeString(directory.resolve("taken"), "mine");
    assertThatThrownBy(() -> Request.of(folder.toString(), out.toString(), ZONE))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("is there already");
    assertThat(out).hasContent("mine");
  }

  @Test
  void aNameThatSparkWouldReadAsAPatternIsRefused() {
    Path out = directory.resolve("rows[1],2");
    assertThatThrownBy(() -> SparkRemap.run(Request.of(folder.toString(), out.toString(), ZONE)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("rows[1],2 has one of , { } [ ] * ? \\ in its name");
    assertThat(out).doesNotExist();
  }

  @Test
  void eachThingThatIsWrongWithTheArgumentsIsTold() {
    assertThatThrownBy(() -> Request.of("", ""))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Expected: the folder of an import");
    assertThatThrownBy(
            () -> Request.of(directory.toString(), directory.toString(), "Denver/America"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no recordings.jsonl")
        .hasMessageContaining("is there already")
        .hasMessageContaining("The zone is Denver/America");
    assertThatThrownBy(() -> Request.of(folder.toString(), directory.resolve("rows").toString()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no zone");
  }

  /** What both write; it is the same, byte by byte. */
  private String bothPrograms(String... zone) throws IOException {
    Path plain = Files.createTempDirectory(directory, "plain").resolve("rows.jsonl");
    Path spark = plain.resolveSibling("rows");
    Result one = PlainRemap.run(request(plain, zone));
    Result other = SparkRemap.run(request(spark, zone));
    assertThat(other).isEqualTo(one);
    StringBuilder pieces = new StringBuilder();
    try (Stream<Path> files = Files.list(spark)) {
      for (Path file :
          files
              .filter(one1 -> one1.getFileName().toString().startsWith("part-"))
              .sorted()
              .toList()) {
        pieces.append(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    String rows = Files.readString(plain, StandardCharsets.UTF_8);
    assertThat(pieces.toString()).isEqualTo(rows);
    return rows;
  }

  private Request request(Path out, String... zone) {
    List<String> arguments = new ArrayList<>(List.of(folder.toString(), out.toString()));
    arguments.addAll(Arrays.asList(zone));
    return Request.of(arguments.toArray(String[]::new));
  }

  private void append(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text, StandardOpenOption.APPEND);
  }

  private static String unsealed(String line) {
    return line.replaceAll(",\"crc32c\":\"[0-9a-f]{8}\"", "");
  }

  private Path audioOf(String line) throws IOException {
    return folder.resolve(JSON.readTree(line).get("audioFile").asText());
  }

  private static String key(String line) throws IOException {
    return JSON.readTree(line).get("recordingKey").asText();
  }

  private static List<JsonNode> rows(String text) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : text.lines().toList()) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  private static JsonNode row(List<JsonNode> rows, String key) {
    return rows.stream()
        .filter(row -> row.path("recordingKey").asText().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> problems(List<JsonNode> rows, String key) {
    return texts(row(rows, key).get("problems"));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
