// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.ProgramRun;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The database that gives the turns dies while tenants are imported, and comes back. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class DatabaseOutageTest {
  private static final int RECORDINGS = 20;

  @TempDir Path directory;

  private EmbeddedPostgres postgres;
  private ManyTenants tenants;

  @BeforeEach
  void start() throws IOException {
    postgres = database(0);
    tenants = new ManyTenants(2, RECORDINGS, Duration.ofMillis(200));
  }

  @AfterEach
  void stop() throws IOException {
    tenants.close();
    postgres.close();
  }

  private EmbeddedPostgres database(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPGStartupWait(Duration.ofMinutes(2))
        .setDataDirectory(directory.resolve("data"))
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", "off")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  @Test
  void itIsToldOnceInASentenceAndTheImportGoesOn() throws Exception {
    Process importing =
        ProgramRun.inItsOwnProcess(
            Map.of("XIMA_DATABASE_PASSWORD", "postgres"),
            List.of(
                "import-tenants",
                "--settings",
                tenants.settingsIn(directory.resolve("settings")).toString(),
                "--out",
                directory.resolve("out").toString(),
                "--database",
                postgres.getJdbcUrl("postgres", "postgres"),
                "--audio-interval",
                "PT0.2S",
                "--period",
                "PT1S",
                "--takeover",
                "PT5S",
                "--claim",
                "PT5S",
                "--json"));
    List<String> said = new ArrayList<>();
    try (BufferedReader errors = importing.errorReader()) {
      tenants.awaitAudioRequests(RECORDINGS / 2);
      die();
      readTo("The database does not answer.", errors, said);
      int port = postgres.getPort();
      // Gives back what the dead one had locked.
      postgres.close();
      postgres = database(port);
      readTo("The database answers again.", errors, said);
      // What was under way then comes again a minute later; the others come now.
      tenants.awaitAudioRequests(2 * RECORDINGS - 4);
    } finally {
      importing.destroy();
      importing.waitFor();
    }
    assertThat(said)
        .noneMatch(line -> line.startsWith("\tat "))
        .filteredOn(line -> line.startsWith("The database does not answer."))
        .hasSize(1);
    assertThat(ImportedLines.count(directory.resolve("out"), tenants))
        .isGreaterThanOrEqualTo(2 * RECORDINGS - 8);
    assertThat(ImportedLines.doubled(directory.resolve("out"), tenants)).isZero();
    assertThat(tenants.tooNear()).isEmpty();
  }

  private void die() throws Exception {
    Path file = directory.resolve("data").resolve("postmaster.pid");
    long process = Long.parseLong(Files.readAllLines(file).get(0).strip());
    new ProcessBuilder("kill", "-QUIT", "" + process).start().waitFor();
    ProcessHandle.of(process)
        .ifPresent(dying -> dying.onExit().orTimeout(1, TimeUnit.MINUTES).join());
  }

  private static void readTo(String sentence, BufferedReader errors, List<String> said)
      throws IOException {
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      said.add(line);
      if (line.startsWith(sentence)) {
        return;
      }
    }
    throw new AssertionError("The program has ended and has said: " + String.join("\n", said));
  }
}
