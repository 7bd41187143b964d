// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.Main;
import com.ximasdk.examples.ProgramRun;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class ImportTenantsTest {
  private static final Duration INTERVAL = Duration.ofMillis(50);

  @TempDir Path directory;

  @Test
  void eachTenantsRecordingsGoToADirectoryOfItsOwn() throws IOException {
    try (ManyTenants tenants = new ManyTenants(3, 4, INTERVAL)) {
      CommandRun run = run(tenants, "--once", "--json");
      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
      assertThat(run.outLines())
          .hasSize(12)
          .allMatch(line -> line.matches("\\{\"tenant\":\"tenant000[012]\",\"recordingId\":.*}"));
      assertThat(ImportedLines.of(out(), "tenant0001"))
          .containsOnlyKeys("t1-r0", "t1-r1", "t1-r2", "t1-r3");
      assertThat(tenants.tooNear()).isEmpty();

      CommandRun again = run(tenants, "--once", "--json");
      assertThat(again.exitCode()).isZero();
      assertThat(again.out()).isEmpty();
      assertThat(tenants.audioRequests()).isEqualTo(12);
    }
  }

  @Test
  void aStandardOutputThatIsFullIsToldOnceAndTheImportGoesOn() throws IOException {
    try (ManyTenants tenants = new ManyTenants(2, 3, INTERVAL)) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      OutputStream full =
          new OutputStream() {
            @Override
            public void write(int b) throws IOException {
              throw new IOException("No space left on device");
            }
          };
      int exitCode =
          Main.launcher(Console.of(full, err, Map.of()))
              .run(arguments(tenants, "--once", "--json").toArray(String[]::new));

      assertThat(exitCode).isEqualTo(1);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .isEqualTo("Standard output cannot be written: No space left on device.\n");
      assertThat(ImportedLines.of(out(), "tenant0000")).hasSize(3);
      assertThat(ImportedLines.of(out(), "tenant0001")).hasSize(3);
    }
  }

  @Test
  void aTenantThatFailsIsNamedAndHarmsNoOther() throws IOException {
    try (ManyTenants tenants = new ManyTenants(3, 2, INTERVAL)) {
      tenants.tenants().get(1).refuse();
      CommandRun run = run(tenants, "--once", "--json");
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.errLines())
          .singleElement()
          .asString()
          .startsWith("tenant0001: ")
          .contains("401");
      assertThat(run.outLines()).hasSize(4);
    }
  }

  @Test
  void aTenantWhoseCapIsReachedWaitsAndIsToldOnceWithTheTime() throws IOException {
    try (ManyTenants tenants = new ManyTenants(2, 3, INTERVAL)) {
      tenants.tenants().get(1).reachCap();
      CommandRun run = run(tenants, "--once", "--json");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.errLines())
          .singleElement()
          .asString()
          .startsWith("tenant0001: ")
          .contains("HTTP 509")
          .containsPattern("Its audio is left alone until 20[0-9-]+T[0-9:]+Z\\.");
      assertThat(run.outLines()).hasSize(3).allMatch(line -> line.contains("\"tenant0000\""));
      assertThat(tenants.tenants().get(1).audioRequests()).isEqualTo(1);

      CommandRun again = run(tenants, "--once", "--json");
      assertThat(again.exitCode()).isEqualTo(1);
      assertThat(again.errLines()).singleElement().asString().contains("left alone until 20");
      assertThat(tenants.tenants().get(1).audioRequests()).isEqualTo(1);
    }
  }

  @Test
  void aRefusedRosterAndAgentsOfOneNameAreToldAndTheRecordingsImported() throws IOException {
    try (ManyTenants tenants = new ManyTenants(2, 2, INTERVAL)) {
      tenants.tenants().get(0).rosterOf();
      tenants.tenants().get(1).rosterOf("Ann(200)", "Ann(201)", "Bob(202)");
      CommandRun run = run(tenants, "--once", "--json");
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.outLines()).hasSize(4);
      assertThat(run.errLines())
          .hasSize(2)
          .anyMatch(line -> line.startsWith("tenant0000: The tenant gives no roster"))
          .anyMatch(
              line -> line.startsWith("tenant0001: More than one agent") && line.contains("'Ann'"));
    }
  }

  @Test
  void allThatIsWrongWithAnySettingsIsToldAndNothingIsSent() throws IOException {
    try (ManyTenants tenants = new ManyTenants(1, 2, INTERVAL)) {
      Path settings = tenants.settingsIn(directory.resolve("settings"));
      Files.writeString(settings.resolve("acme.json"), "{\"tenantUrl\":\"http://acme.example\"}");
      Files.writeString(settings.resolve("no name.json"), "{}");
      CommandRun run = run(tenants, "--once", "--takeover", "PT1S", "--database", "jdbc:none:pw");
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err())
          .contains("acme.json: ", "no name.json has a name", "--takeover", "--database")
          .doesNotContain("jdbc:none:pw");
      assertThat(tenants.audioRequests()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"--takeover, PT20S", "--claim, PT65S", "--threads, 8"})
  void whatIsForADatabaseIsRefusedWithoutOne(String option, String value) throws IOException {
    try (ManyTenants tenants = new ManyTenants(1, 2, INTERVAL)) {
      CommandRun run = run(tenants, "--once", option, value);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.errLines())
          .startsWith(
              option + " has no effect without --database. Leave it out, or name a database.");
      assertThat(tenants.audioRequests()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"user=recorder&password=hunter2", "PASSWORD=hunter2", "sslpassword=hunter2"})
  void aPasswordIsNoArgument(String parameters) throws IOException {
    try (ManyTenants tenants = new ManyTenants(1, 2, INTERVAL)) {
      CommandRun run =
          run(tenants, "--once", "--database", "jdbc:postgresql://127.0.0.1:1/none?" + parameters);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.errLines())
          .startsWith(
              "--database holds a password, and others can list arguments. Leave it out there, and"
                  + " set it in the environment variable XIMA_DATABASE_PASSWORD.");
      assertThat(run.err()).doesNotContain("hunter2");
    }
  }

  @Test
  void aDirectoryOfAnotherTenantIsToldAndHarmsNoOther() throws IOException {
    try (ManyTenants tenants = new ManyTenants(2, 2, INTERVAL)) {
      Path own = Files.createDirectories(out().resolve("tenant0001/.import"));
      Files.writeString(own.resolve("tenant"), "https://acme.xima.cloud\n");
      Files.writeString(out().resolve("tenant0001/recordings.jsonl"), "{\"audioFile\":\"a\"}\n");
      CommandRun run = run(tenants, "--once", "--json");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.outLines()).hasSize(2).allMatch(line -> line.contains("\"tenant0000\""));
      assertThat(run.errLines())
          .singleElement()
          .asString()
          .startsWith("tenant0001: The directory ")
          .contains("holds recordings of https://acme.xima.cloud, not of ");
    }
  }

  @Test
  void aDatabaseThatIsNotThereIsToldInASentenceAndNothingIsWritten() throws IOException {
    try (ManyTenants tenants = new ManyTenants(1, 2, INTERVAL)) {
      CommandRun run =
          run(tenants, "--once", "--database", "jdbc:postgresql://127.0.0.1:1/none?user=recorder");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err())
          .startsWith("The checkpoints in the database cannot be reached")
          .contains("It is not reached")
          .doesNotContain("Unexpected");
      assertThat(tenants.audioRequests()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://recorder:hunter2@db.example/main",
        "jdbc:postgresql://db.example:5432?user=hunter2",
        "jdbc:postgresql://db.example:70000/hunter2",
      })
  void noPartOfAnAddressThatIsNoneIsWrittenAnywhere(String address) throws IOException {
    List<String> logged = new ArrayList<>();
    Logger driver = Logger.getLogger("org.postgresql");
    Handler listening =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            logged.add(entry.getMessage() + Arrays.toString(entry.getParameters()));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    driver.addHandler(listening);
    try (ManyTenants tenants = new ManyTenants(1, 2, INTERVAL)) {
      CommandRun run = run(tenants, "--once", "--database", address);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("--database is no address").doesNotContain("hunter2");
      assertThat(logged).isEmpty();
    } finally {
      driver.removeHandler(listening);
    }
  }

  @Test
  void itGoesOnUntilItIsInterrupted() throws IOException {
    try (ManyTenants tenants = new ManyTenants(2, 3, INTERVAL)) {
      Thread command = Thread.currentThread();
      ByteArrayOutputStream printed =
          new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
              super.write(bytes, offset, length);
              if (toString(StandardCharsets.UTF_8).lines().count() == 6) {
                command.interrupt();
              }
            }
          };
      Console console = Console.of(printed, OutputStream.nullOutputStream(), Map.of());
      int exitCode =
          Main.launcher(console)
              .run(arguments(tenants, "--json", "--period", "PT1H").toArray(String[]::new));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(exitCode).isZero();
      assertThat(printed.toString(StandardCharsets.UTF_8).lines()).hasSize(6);
      assertThat(run(tenants, "--once", "--json").out()).isEmpty();
    }
  }

  @Test
  void anInterruptWhileRequestsWaitForTheirTurnIsNoFailure() throws IOException {
    try (ManyTenants tenants = new ManyTenants(2, 3, INTERVAL)) {
      Thread command = Thread.currentThread();
      ByteArrayOutputStream printed =
          new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
              super.write(bytes, offset, length);
              if (toString(StandardCharsets.UTF_8).lines().count() == 2) {
                command.interrupt();
              }
            }
          };
      ByteArrayOutputStream told = new ByteArrayOutputStream();
      int exitCode =
          Main.launcher(Console.of(printed, told, Map.of()))
              .run(arguments(tenants, "--json", "--audio-interval", "PT1H").toArray(String[]::new));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
      assertThat(exitCode).isZero();
      assertThat(printed.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }
  }

  @Test
  void withoutATerminalAndWithoutJsonALineTellsOfEachRecording() throws IOException {
    try (ManyTenants tenants = new ManyTenants(1, 2, INTERVAL)) {
      CommandRun run = run(tenants, "--once");
      assertThat(run.outLines())
          .containsExactly(
              "tenant0000: Ann(200) audio/t0-r0.wav", "tenant0000: Ann(200) audio/t0-r1.wav");
    }
  }

  @Test
  void thirtyTenantsKeepTheirPaceOnAFewThreads() throws IOException {
    try (ManyTenants tenants = new ManyTenants(30, 10, Duration.ofMillis(200))) {
      CommandRun run = run(tenants, "--once", "--json", "--audio-interval", "PT0.2S");
      assertThat(run.exitCode()).isZero();
      assertThat(run.outLines()).hasSize(300);
      assertThat(tenants.tooNear()).isEmpty();
      assertThat(ImportedLines.count(out(), tenants)).isEqualTo(300);
      assertThat(ImportedLines.doubled(out(), tenants)).isZero();
    }
  }

  private CommandRun run(ManyTenants tenants, String... more) throws IOException {
    return ProgramRun.of(arguments(tenants, more).toArray(String[]::new));
  }

  private List<String> arguments(ManyTenants tenants, String... more) throws IOException {
    Path settings = tenants.settingsIn(directory.resolve("settings"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "import-tenants", "--settings", settings.toString(), "--out", out().toString()));
    arguments.addAll(Arrays.asList(more));
    if (!arguments.contains("--audio-interval")) {
      arguments.addAll(List.of("--audio-interval", INTERVAL.toString()));
    }
    return arguments;
  }

  private Path out() {
    return directory.resolve("out");
  }
}
