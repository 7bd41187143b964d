// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.cli.TableLayout.Heading;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A table is laid out by the cells that there are for it. */
class TableLayoutTest {
  private static final List<List<TableCell>> CALLS =
      List.of(
          row(
              OffsetDateTime.parse("2026-07-14T08:02:19-06:00"),
              "Spencer Porter(200)",
              "+49 (89) 555-0123",
              Duration.ofSeconds(6),
              "audio/a7tkukpr-lsv1-1784037739449.wav"),
          row(
              OffsetDateTime.parse("2026-07-14T09:41:16-06:00"),
              "渡辺(7)",
              "Żak, Łukasz 48225550107",
              Duration.ofSeconds(3661),
              "audio/tdpzxoa9-cx4r-1784043676250.wav"));

  private static final List<Heading> CALL_HEADINGS =
      List.of(
          new Heading("Start", false),
          new Heading("Agent", false),
          new Heading("Other party", false),
          new Heading("Length", false),
          new Heading("Audio", true));

  @Test
  void whereThereIsNoLimitNothingIsCut() {
    assertThat(lines(CALL_HEADINGS, CALLS, Integer.MAX_VALUE))
        .isEqualTo(
            """
            Start (-06:00)       Agent                Other party               Length  Audio
            2026-07-14 08:02:19  Spencer Porter(200)  +49 (89) 555-0123        0:00:06  audio/a7tkukpr-lsv1-1784037739449.wav
            2026-07-14 09:41:16  渡辺(7)              Żak, Łukasz 48225550107  1:01:01  audio/tdpzxoa9-cx4r-1784043676250.wav\
            """);
  }

  @Test
  void whatMattersLeastShrinksFirst() {
    assertThat(lines(CALL_HEADINGS, CALLS, 100))
        .isEqualTo(
            """
            Start (-06:00)       Agent                Other party               Length  Audio
            2026-07-14 08:02:19  Spencer Porter(200)  +49 (89) 555-0123        0:00:06  …-lsv1-1784037739449.wav
            2026-07-14 09:41:16  渡辺(7)              Żak, Łukasz 48225550107  1:01:01  …-cx4r-1784043676250.wav\
            """);
  }

  @Test
  void whatMayGoGoesBeforeATextIsCutAndIsNamedAndNumbersStayWhole() {
    assertThat(lines(CALL_HEADINGS, CALLS, 66))
        .isEqualTo(
            """
            Start (-06:00)       Agent              Other party         Length
            2026-07-14 08:02:19  Spencer Por…(200)  +49 (89) 555-0123  0:00:06
            2026-07-14 09:41:16  渡辺(7)            Żak,… 48225550107  1:01:01
            No room for: Audio.\
            """);
  }

  @Test
  void whereItDoesNotFitEachRowIsABlock() {
    assertThat(lines(CALL_HEADINGS, CALLS, 40))
        .isEqualTo(
            """
            Start (-06:00): 2026-07-14 08:02:19
            Agent:          Spencer Porter(200)
            Other party:    +49 (89) 555-0123
            Length:         0:00:06
            Audio:          audio/a7tkukpr-lsv1-1784
                            037739449.wav

            Start (-06:00): 2026-07-14 09:41:16
            Agent:          渡辺(7)
            Other party:    Żak, Łukasz 48225550107
            Length:         1:01:01
            Audio:          audio/tdpzxoa9-cx4r-1784
                            043676250.wav\
            """);
  }

  @Test
  void onTheNarrowestScreenAHeadingStandsAboveItsValue() {
    assertThat(lines(CALL_HEADINGS, CALLS.subList(0, 1), 20))
        .startsWith(
            """
            Start (-06:00):
            2026-07-14 08:02:19
            Agent:
            Spencer Porter(200)
            Other party:
            """);
  }

  @Test
  void timesOfSeveralOffsetsTellTheirsEach() {
    assertThat(
            lines(
                List.of(new Heading("Start", false), new Heading("End", false)),
                List.of(
                    row(OffsetDateTime.parse("2026-11-01T01:30:00-06:00"), "Total"),
                    row(OffsetDateTime.parse("2026-11-01T01:30:00-07:00"), null)),
                80))
        .isEqualTo(
            """
            Start                      End
            2026-11-01 01:30:00-06:00  Total
            2026-11-01 01:30:00-07:00\
            """);
  }

  @Test
  void aHeadingLooksLikeOneAndTakesNoCellsForIt() {
    List<String> lines =
        new TableLayout(
                List.of(new Heading("Agent", false), new Heading("Calls", false)),
                80,
                text -> "<" + text + ">")
            .lines(List.of(row("Spencer Porter(200)", 12)));

    assertThat(lines)
        .containsExactly("<Agent>                <Calls>", "Spencer Porter(200)     12");
  }

  @Test
  void noLineIsWiderThanTheScreenAndNoNumberIsCut() {
    Random random = new Random(13);
    for (int width = 2; width <= 140; width++) {
      List<List<TableCell>> rows = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        rows.add(
            row(
                OffsetDateTime.parse("2026-07-14T08:02:19-06:00"),
                text(random),
                100_000 + random.nextInt(900_000),
                text(random),
                text(random)));
      }

      String table = lines(CALL_HEADINGS, rows, width);

      int cells = width;
      assertThat(table.lines()).allMatch(line -> TextWidth.of(line) <= cells);
      assertThat(table.lines()).noneMatch(line -> line.endsWith(" "));
      if (width >= 20) {
        for (List<TableCell> row : rows) {
          assertThat(table).contains(row.get(0).text()).contains(row.get(2).text());
        }
      }
    }
  }

  private static String text(Random random) {
    return IntStream.range(0, random.nextInt(6))
        .mapToObj(
            i -> List.of("Ann", "渡辺", "a/b.wav", "18885553794", "Núñez").get(random.nextInt(5)))
        .collect(Collectors.joining(" "));
  }

  private static List<TableCell> row(@Nullable Object... values) {
    return Arrays.stream(values).map(TableCell::of).toList();
  }

  private static String lines(List<Heading> headings, List<List<TableCell>> rows, int width) {
    return String.join(
        "\n", new TableLayout(headings, width, UnaryOperator.identity()).lines(rows));
  }
}
