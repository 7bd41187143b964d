// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.cli.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo shows the programs at work. */
class DemoTest {
  @Test
  void itRunsTheProgramsAgainstATenantOfItsOwn(@TempDir Path directory) {
    CommandRun run = ProgramRun.of("demo", "--out", directory.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("> list-agents", "Zoë Müller (206)")
        .contains("> import-recordings", "conference");
    assertThat(directory.resolve("recordings.jsonl")).isNotEmptyFile();
    assertThat(run.outLines()).last().isEqualTo(directory.resolve("demo.html").toString());
    assertThat(directory.resolve("demo.html")).isNotEmptyFile();
  }
}
