// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantData;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs as processes: their exit code, and their end when nobody listens any more. */
@Timeout(120)
class MainTest {
  /** More than a pipe holds. */
  private static final int MANY = 5_000;

  @Test
  void withoutACommandTheProcessEndsWith2() throws Exception {
    Process process = ProgramRun.inItsOwnProcess(Map.of(), List.of());

    assertThat(process.inputReader().readLine()).isNull();
    assertThat(process.errorReader().readLine()).startsWith("Usage: ");
    assertThat(ended(process)).isEqualTo(2);
  }

  @Test
  void aReaderThatHasSeenEnoughEndsTheProcessWithoutAWord() throws Exception {
    try (SimulatedTenant tenant = SimulatedTenant.builder().data(TenantData.large(MANY)).start()) {
      Process process =
          ProgramRun.inItsOwnProcess(
              Map.of("XIMA_AUTHENTICATION_KEY", tenant.authenticationKey()),
              List.of(
                  "list-recordings",
                  "--json",
                  "--url",
                  tenant.url().toString(),
                  "--from",
                  "2026-07-01",
                  "--to",
                  "2026-07-02"));

      assertThat(process.inputReader().readLine()).startsWith("{\"recordingKey\":");
      process.inputReader().close();

      assertThat(process.errorReader().readLine()).isNull();
      assertThat(ended(process)).isEqualTo(1);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aStandardOutputThatIsFullIsNamed() throws Exception {
    Process process =
        new ProcessBuilder(ProgramRun.commandLine(List.of("check-setup", "--print-template")))
            .redirectOutput(new File("/dev/full"))
            .start();

    assertThat(process.errorReader().lines())
        .containsExactly("Standard output cannot be written: No space left on device.");
    assertThat(ended(process)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnabledOnOs(OS.LINUX)
  @CsvSource({"audio-info, FILE", "audio-stats, FILE", "check-setup --settings, --settings"})
  void aLocaleThatCannotNameAFileIsToldWithWhatToDo(String command, String argument)
      throws Exception {
    assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
    List<String> typed = new ArrayList<>(List.of(command.split(" ", -1)));
    typed.add("Aufnahmen f\u00fcr M\u00fcller");
    Process process = ProgramRun.inItsOwnProcess(Map.of("LC_ALL", "C"), typed);

    assertThat(process.errorReader().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith(argument + ": The locale of this process, with the charset ")
        .endsWith(
            ", cannot name that file. Set LC_ALL=C.UTF-8, or another UTF-8 locale, and start it"
                + " again.");
    assertThat(ended(process)).isEqualTo(2);
  }

  private static int ended(Process process) throws InterruptedException {
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }
}
