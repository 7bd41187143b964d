// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.cli.Violations;
import com.ximasdk.mapping.adherence.AgentSchedule;
import com.ximasdk.mapping.adherence.PlannedActivity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleFileTest {
  private static final String WORK =
      "{\"from\": \"2026-07-14T08:00:00Z\", \"to\": \"2026-07-14T16:00:00Z\", \"activity\":"
          + " \"Work\"}";
  private static final String LUNCH =
      "{\"from\": \"2026-07-14T12:00:00Z\", \"to\": \"2026-07-14T13:00:00Z\", \"activity\":"
          + " \"Meal\"}";

  @TempDir private Path directory;
  private final Violations violations = new Violations();

  @Test
  void timesAreReadWithTheirOffset() throws IOException {
    List<AgentSchedule> schedules =
        read(
            """
            { "Ann (1)": [ { "from": "2026-11-01T01:30:00-06:00",
                             "to": "2026-11-01T01:30:00-07:00", "activity": "Work" } ] }
            """);

    assertThat(violations.sentences()).isEmpty();
    assertThat(schedules).hasSize(1);
    assertThat(schedules.get(0).agent()).hasToString("Ann(1)");
    assertThat(schedules.get(0).spans())
        .containsExactly(
            new PlannedActivity(
                Instant.parse("2026-11-01T07:30:00Z"),
                Instant.parse("2026-11-01T08:30:00Z"),
                "Work"));
  }

  @Test
  void aFileInAnotherEncodingIsToldToBeSavedAsUtf8() throws IOException {
    Path file = directory.resolve("schedule.json");
    Files.write(file, "{\"José(1)\": []}".getBytes(StandardCharsets.ISO_8859_1));

    ScheduleFile.read(file, violations);

    assertThat(violations.sentences())
        .singleElement()
        .asString()
        .contains("line 1", "Save the file as UTF-8");
  }

  @Test
  void ofTwoThatOverlapTheShorterIsMeantInWhateverOrderTheyStand() throws IOException {
    List<AgentSchedule> one = read("{\"Ann(1)\": [" + WORK + "," + LUNCH + "]}");
    List<AgentSchedule> other = read("{\"Ann(1)\": [" + LUNCH + "," + WORK + "]}");

    assertThat(violations.sentences()).isEmpty();
    assertThat(one.get(0).spans())
        .isEqualTo(other.get(0).spans())
        .extracting(PlannedActivity::activity)
        .containsExactly("Work", "Meal", "Work");
  }

  @Test
  void anAgentWhoIsWrittenInTwoWaysIsOneAndIsCheckedAsOne() throws IOException {
    List<AgentSchedule> joined = read("{\"Ann(1)\": [" + WORK + "], \"Ann (1)\": [" + LUNCH + "]}");

    assertThat(violations.sentences()).isEmpty();
    assertThat(joined).hasSize(1);
    assertThat(joined.get(0).spans()).hasSize(3);

    read("{\"Ann(1)\": [" + WORK + "],\n \"Ann (1)\": [" + LUNCH + ", " + WORK + "]}");

    assertThat(violations.sentences()).hasSize(1);
    assertThat(violations.sentences().get(0))
        .contains("'Ann(1)'[0] (line 1, column 13)", "'Ann (1)'[1] (line 2, column 98)")
        .contains("equally long");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[]                                    | it holds a list. Expected agent to list",
        "\"Ann(1)\"                            | it holds a text. Expected agent to list",
        "~~                                    | it holds nothing. Expected agent to list",
        "{}                                    | it names no agent",
        "{\"Ann(1)\": {}}                      | 'Ann(1)' (line 1, column 2) has an object",
        "{\"Ann(1)\": \"Work\"}                | 'Ann(1)' (line 1, column 2) has a text",
        "{\"Ann(1)\": null}                    | 'Ann(1)' (line 1, column 2) has null",
        "{\"Ann(1)\": []}                      | has an empty list",
        "{\" \": [WORK]}                       | the name of an agent is blank (line 1",
        "{\"Ann(1)\": [WORK, 7]}               | is a number. Expected an object",
        "{\"Ann(1)\": [WORK, [WORK]]}          | 'Ann(1)'[1] (line 1, column 97) is a list",
        "{\"Ann(1)\": [WORK], \"Ann(1)\": [LUNCH]} | 'Ann(1)' (line 1, column 98) stands there"
            + " twice",
        "{\"Ann(1)\": [WORK]} {}               | something follows behind the end",
        "{\"Ann(1)\": [WORK]} x                | it is no JSON at line 1, column",
        "{\"Ann(1)\": [WORK                    | it is no JSON at line 1, column",
        "{\"Ann(1)\": [WORK], }                | it is no JSON at line 1, column",
      })
  void whatIsNoScheduleIsRefusedWithItsPlace(String json, String said) throws IOException {
    read(json.replace("WORK", WORK).replace("LUNCH", LUNCH));

    assertThat(violations.sentences()).hasSize(1);
    assertThat(violations.sentences().get(0)).startsWith("--schedule ").contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"from\": FROM, \"to\": TO                             | lacks 'activity'",
        "\"from\": FROM, \"activity\": \"Work\"                 | lacks 'to'",
        "\"from\": FROM, \"to\": TO, \"activity\": 7            | has a number as 'activity'",
        "\"from\": FROM, \"to\": null, \"activity\": \"Work\"   | has null as 'to'",
        "\"from\": {}, \"to\": TO, \"activity\": \"Work\"       | has an object as 'from'",
        "\"from\": FROM, \"from\": FROM, \"to\": TO, \"activity\": \"Work\" | member 'from' twice",
        "\"from\": FROM, \"to\": TO, \"activity\": \"Work\", \"note\": [{}] | has the member"
            + " 'note'",
        "\"from\": FROM, \"to\": TO, \"activity\": \" \"        | The activity is blank",
        "\"from\": TO, \"to\": FROM, \"activity\": \"Work\"     | Expected an end after",
        "\"from\": FROM, \"to\": \"2026-07-14T09:00:00\", \"activity\": \"Work\" | with its offset",
        "\"from\": FROM, \"to\": \"2026-13-14T09:00:00Z\", \"activity\": \"Work\" | '2026-13-14T09",
        "\"from\": FROM, \"to\": \"\", \"activity\": \"Work\"   | has '' as 'to'",
      })
  void whatIsNoActivityIsRefusedWithItsPlace(String members, String said) throws IOException {
    String json = "{\"Ann(1)\": [\n {" + members + "}]}";
    read(
        json.replace("FROM", "\"2026-07-14T08:00:00Z\"").replace("TO", "\"2026-07-14T09:00:00Z\""));

    assertThat(violations.sentences()).hasSize(1);
    assertThat(violations.sentences().get(0))
        .contains("'Ann(1)'[0] (line 2, column 2)")
        .contains(said);
  }

  @Test
  void aMistypedMemberIsToldWithWhatIsMeantAndWhatLacks() throws IOException {
    read(
        "{\"Ann(1)\": [{\"form\": \"2026-07-14T08:00:00Z\", \"to\": \"2026-07-14T09:00:00Z\","
            + " \"activity\": \"Work\"}]}");

    assertThat(violations.sentences())
        .anyMatch(told -> told.contains("the member 'form'. Did you mean from?"))
        .anyMatch(told -> told.contains("lacks 'from'"))
        .hasSize(2);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws IOException {
    read(
        """
        { "Ann(1)": [ { "from": "8 am", "to": "noon", "activity": 1 } ],
          "Bob(2)": [],
          "Cid(3)": [ 5 ],
          "Ann(1)": 7
        """);

    assertThat(violations.sentences()).hasSize(8);
  }

  @Test
  void moreThanAnybodyReadsIsCounted() throws IOException {
    read("{\"Ann(1)\": [" + "1,".repeat(149) + "1]}");

    assertThat(violations.sentences()).hasSize(101);
    assertThat(violations.sentences().get(100)).contains("50 further things");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void editorsOnAnySystemMayHaveWrittenTheFile(String charset) throws IOException {
    Path file = directory.resolve("schedule.json");
    Files.write(file, ("\uFEFF{\"Zoë(1)\": [" + WORK + "]}").getBytes(Charset.forName(charset)));

    assertThat(ScheduleFile.read(file, violations).get(0).agent()).hasToString("Zoë(1)");
    assertThat(violations.sentences()).isEmpty();
  }

  @Test
  void aFileOfSeveralMegabytesIsRead() throws IOException {
    StringBuilder json = new StringBuilder("{");
    LocalDate first = LocalDate.of(2026, 1, 1);
    for (int agent = 0; agent < 100; agent++) {
      json.append(agent == 0 ? "" : ",").append("\"Agent(").append(1000 + agent).append(")\": [");
      for (int day = 0; day < 365; day++) {
        json.append(day == 0 ? "" : ",\n")
            .append(WORK.replace("2026-07-14", first.plusDays(day).toString()))
            .append(",\n")
            .append(LUNCH.replace("2026-07-14", first.plusDays(day).toString()));
      }
      json.append("]");
    }
    assertThat(json.length()).isGreaterThan(6_000_000);

    List<AgentSchedule> schedules = read(json.append("}").toString());

    assertThat(violations.sentences()).isEmpty();
    assertThat(schedules).hasSize(100).allMatch(each -> each.spans().size() == 3 * 365);
  }

  @Test
  void aKeyThatStandsInTheFileIsNotRepeated() throws IOException {
    String key = "TWFueSBoYW5kcyBtYWtlIGxpZ2h0IHdvcms=";
    read("{\"" + key + "\": 1, \"Ann(1)\": [{\"" + key + "\": 1, \"from\": \"" + key + "\"}]}");

    assertThat(violations.sentences()).isNotEmpty().noneMatch(told -> told.contains(key));
  }

  @Test
  void aFileThatIsNotThereIsToldAsSuch() {
    ScheduleFile.read(directory.resolve("none.json"), violations);
    ScheduleFile.read(directory, violations);

    assertThat(violations.sentences()).hasSize(2);
    assertThat(violations.sentences().get(0)).contains("no such file");
    assertThat(violations.sentences().get(1)).contains("cannot be read");
  }

  private List<AgentSchedule> read(String json) throws IOException {
    return ScheduleFile.read(
        Files.writeString(directory.resolve("schedule.json"), json), violations);
  }
}
