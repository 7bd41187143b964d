// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it commits; {@code kills} says how often. */
class KilledCommitsTest {
  private static final int KILLS = Integer.getInteger("kills", 12);

  @TempDir Path directory;

  @Test
  void whatWasCommittedIsThereWheneverTheProcessIsKilled() throws Exception {
    Path file = directory.resolve("checkpoints");
    Random random = new Random(12);
    Map<String, String> expected = new HashMap<>();
    long done = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      long told = runAndKill(file, 1 + random.nextInt(400), random.nextInt(3_000_000));
      try (CheckpointStore store = CheckpointStores.inFile(file)) {
        Map<String, String> entries = new HashMap<>();
        long version = store.read("killed", entries::put);
        assertThat(version).as("kill %s", kill).isGreaterThanOrEqualTo(Math.max(told, done));
        while (done < version) {
          CheckpointChanges changes = CommittingProgram.changes(++done);
          expected.keySet().removeAll(changes.removals());
          expected.putAll(changes.puts());
        }
        assertThat(entries).as("kill %s", kill).isEqualTo(expected);
      }
    }
  }

  /** Kills it a moment after it has told so many commits; gives the last one that it told. */
  private static long runAndKill(Path file, int commits, long nanos)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path(),
                CommittingProgram.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String last = "0";
    try (BufferedReader output = process.inputReader()) {
      for (int i = 0; i < commits; i++) {
        String line = output.readLine();
        assertThat(line).as("what the program prints").matches("[0-9]+");
        last = line;
      }
      LockSupport.parkNanos(nanos);
    } finally {
      process.destroyForcibly().waitFor();
    }
    return Long.parseLong(last);
  }

  private static String path() {
    return String.join(
        File.pathSeparator,
        Path.of("target", "classes").toAbsolutePath().toString(),
        Path.of("target", "test-classes").toAbsolutePath().toString(),
        System.getProperty("java.class.path", ""),
        System.getProperty("jdk.module.path", ""));
  }
}
