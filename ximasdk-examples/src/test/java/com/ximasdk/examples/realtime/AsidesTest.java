// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.cli.Console;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AsidesTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Asides terminal = new Asides(Console.terminal(new ByteArrayOutputStream(), err));

  @Test
  void whatWouldDisturbAPageWaitsUntilItHasLeft() {
    terminal.hold();
    terminal.tell("One.");
    terminal.tellUnlessShown("Shown by the page.");
    terminal.tell("Two.");
    assertThat(told()).isEmpty();

    terminal.release();
    terminal.tellUnlessShown("Three.");
    assertThat(told()).containsExactly("One.", "Two.", "Three.");
  }

  @Test
  void whatGoesElsewhereIsToldAtOnce() {
    Asides elsewhere = new Asides(Console.of(new ByteArrayOutputStream(), err, Map.of()));
    elsewhere.hold();
    elsewhere.tell("One.");
    elsewhere.tellUnlessShown("Two.");

    assertThat(told()).containsExactly("One.", "Two.");
  }

  @Test
  void ofVeryMuchTheLatestIsKeptAndTheRestCounted() {
    terminal.hold();
    IntStream.range(0, 1_003).forEach(i -> terminal.tell("Sentence " + i + "."));
    terminal.release();

    assertThat(told())
        .hasSize(1_001)
        .startsWith(
            "Of what was to be told meanwhile, the first 3 sentences were not kept.", "Sentence 3.")
        .endsWith("Sentence 1002.");
  }

  @Test
  void nothingThatATenantWritesSteersTheTerminal() {
    terminal.tell("Evil\u001b[2J\u202E.");

    assertThat(told()).containsExactly("Evil [2J.");
  }

  private List<String> told() {
    return err.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
