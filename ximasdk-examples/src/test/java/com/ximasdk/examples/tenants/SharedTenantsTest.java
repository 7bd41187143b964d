// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.ProgramRun;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several processes share tenants over a database, and are killed, stopped and woken at random.
 *
 * <p>The long form: {@code -Dcluster.tenants=60 -Dcluster.recordings=167 -Dcluster.blows=40
 * -Dcluster.seed=…}.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(3600)
class SharedTenantsTest {
  private static final int TENANTS = Integer.getInteger("cluster.tenants", 6);
  private static final int RECORDINGS = Integer.getInteger("cluster.recordings", 20);
  private static final int BLOWS = Integer.getInteger("cluster.blows", 3);
  private static final long SEED = Long.getLong("cluster.seed", 20_260_714L);
  private static final Duration INTERVAL = Duration.ofMillis(200);
  private static final Duration TAKEOVER = Duration.ofSeconds(5);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(9);
  private static final Duration CLAIM = Duration.ofSeconds(20);
  private static final int PROCESSES = 3;

  @TempDir Path directory;

  private final Random random = new Random(SEED);
  private final List<Process> alive = new ArrayList<>();
  private final List<String> blows = new ArrayList<>();
  private EmbeddedPostgres postgres;
  private ManyTenants tenants;
  private int started;

  @BeforeEach
  void start() throws IOException {
    postgres =
        EmbeddedPostgres.builder()
            .setPGStartupWait(Duration.ofMinutes(2))
            .setServerConfig("fsync", "off")
            .start();
    tenants = new ManyTenants(TENANTS, RECORDINGS, INTERVAL);
    tenants.settingsIn(directory.resolve("settings"));
  }

  @AfterEach
  void stop() throws IOException {
    alive.forEach(Process::destroyForcibly);
    tenants.close();
    postgres.close();
  }

  @Test
  void killedStoppedAndWokenProcessesLoseNothingDoubleNothingAndKeepThePace(TestReporter reporter)
      throws Exception {
    for (int i = 0; i < PROCESSES; i++) {
      alive.add(process());
    }
    int all = TENANTS * RECORDINGS;
    for (int blow = 1; blow <= BLOWS; blow++) {
      await(all * blow / (BLOWS + 1));
      int victim = random.nextInt(alive.size());
      if (random.nextBoolean()) {
        tenants.processIsKilled();
        blow("killed", alive.get(victim));
        alive.get(victim).destroyForcibly().waitFor();
        alive.set(victim, process());
      } else {
        stopAndWake(alive.get(victim), all);
      }
    }
    for (Process process : alive) {
      process.waitFor();
    }
    tell(reporter);
    for (Process process : alive) {
      assertThat(process.exitValue()).as(said()).isZero();
    }
    assertThat(said()).as("what the processes told").doesNotContain("\tat ");

    Path out = directory.resolve("out");
    assertThat(ImportedLines.count(out, tenants)).as("recordings").isEqualTo(all);
    assertThat(ImportedLines.doubled(out, tenants)).as("lines too many").isZero();
    assertThat(tenants.tooNear())
        .as("requests above the pace; seed %d, %s", SEED, String.join("\n", blows))
        .isEmpty();
  }

  /** For whoever runs the long form; no test depends on the speed of a machine. */
  private void tell(TestReporter reporter) {
    List<Duration> times = tenants.takeovers();
    if (!times.isEmpty()) {
      reporter.publishEntry(
          "takeover after a kill (--takeover " + TAKEOVER + ")",
          "%d tenants, least %s, median %s, most %s"
              .formatted(
                  times.size(),
                  times.get(0),
                  times.get(times.size() / 2),
                  times.get(times.size() - 1)));
    }
  }

  /**
   * It is taken for dead meanwhile, or is not: both happen. Nothing can hold back a request of a
   * process that was stopped for longer than its claim.
   */
  private void stopAndWake(Process process, int all) throws Exception {
    signal("STOP", process);
    int soon = Math.min(all - 1, tenants.audioRequests() + random.nextInt(2 * TENANTS));
    tenants.haveAudioRequests(soon, LONGEST_STOP);
    signal("CONT", process);
  }

  private void await(int audioRequests) throws Exception {
    try {
      tenants.awaitAudioRequests(audioRequests);
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "\n" + said(), e);
    }
  }

  private void blow(String what, Process victim) {
    blows.add(tenants.seconds() + " s: " + what + " " + victim.pid());
  }

  private void signal(String name, Process process) throws Exception {
    blow(name, process);
    Process kill = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start();
    kill.waitFor(10, TimeUnit.SECONDS);
  }

  private Process process() throws IOException {
    List<String> command =
        ProgramRun.commandLine(
            List.of(
                "import-tenants",
                "--settings",
                directory.resolve("settings").toString(),
                "--out",
                directory.resolve("out").toString(),
                "--database",
                postgres.getJdbcUrl("postgres", "postgres"),
                "--audio-interval",
                INTERVAL.toString(),
                "--takeover",
                TAKEOVER.toString(),
                "--claim",
                CLAIM.toString(),
                "--once",
                "--json"));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().putAll(Map.of("XIMA_DATABASE_PASSWORD", "postgres"));
    process.redirectOutput(directory.resolve("out-" + started + ".txt").toFile());
    process.redirectError(directory.resolve("err-" + started + ".txt").toFile());
    started++;
    return process.start();
  }

  private String said() throws IOException {
    StringBuilder said = new StringBuilder("seed " + SEED + "\n");
    for (int i = 0; i < started; i++) {
      said.append(Files.readString(directory.resolve("err-" + i + ".txt")));
    }
    return said.toString();
  }
}
