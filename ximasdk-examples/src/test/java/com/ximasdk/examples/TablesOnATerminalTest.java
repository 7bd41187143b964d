// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.cli.terminal.EmulatedScreen;
import com.ximasdk.examples.realtime.ProgramOnATerminal;
import com.ximasdk.examples.tenant.Speech;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tables on a real pseudo-terminal, as an emulator shows them. */
@Timeout(120)
class TablesOnATerminalTest {
  private static final String NAME = "a-recording-with-quite-a-long-name-1784037739449.wav";

  @TempDir private Path directory;

  @BeforeAll
  static void terminal() {
    ProgramOnATerminal.assumeThatThereCanBeOne();
  }

  @Test
  void theyAreAsWideAsTheTerminal() throws Exception {
    assertThat(seen(80, Map.of()).subList(0, 3))
        .containsExactly(
            "File             Container  Encoding  Channels  Rate  Frames  Duration  Warnings",
            "…4037739449.wav  RIFF       MULAW            1  8000   48920   0:00:06",
            "");
    assertThat(seen(120, Map.of()).get(1))
        .contains("with-quite-a-long-name-1784037739449.wav  RIFF");
  }

  @Test
  void whereTheyDoNotFitTheyAreBlocks() throws Exception {
    assertThat(seen(40, Map.of()))
        .contains("Container: RIFF", "Frames:    48920")
        .allMatch(line -> line.length() <= 40);
  }

  @Test
  void theEnvironmentMaySayHowWideTheTerminalIs() throws Exception {
    assertThat(seen(120, Map.of("COLUMNS", "40"))).contains("Container: RIFF");
  }

  private List<String> seen(int columns, Map<String, String> environment) throws Exception {
    Path file = directory.resolve(NAME);
    Files.write(file, Speech.UC_INBOUND.wav());
    String program =
        ProgramRun.commandLine(List.of("audio-info", file.toString())).stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    ProcessBuilder builder =
        new ProcessBuilder(
            "script", "-qefc", "stty rows 24 cols " + columns + "; " + program, "/dev/null");
    builder.environment().putAll(Map.of("TERM", "xterm", "SHELL", "/bin/sh", "LC_ALL", "C.UTF-8"));
    builder.environment().remove("COLUMNS");
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    EmulatedScreen screen = new EmulatedScreen(columns, 24);
    read(process, screen);
    assertThat(process.waitFor()).isZero();
    return screen.lines();
  }

  private static void read(Process process, EmulatedScreen screen) throws IOException {
    try (InputStream output = process.getInputStream()) {
      output.transferTo(screen);
    }
  }
}
