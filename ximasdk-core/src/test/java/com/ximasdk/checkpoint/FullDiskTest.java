// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ximasdk.error.LocalStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real file system of 256 kB, which only an administrator can mount. */
class FullDiskTest {
  @TempDir Path directory;
  private boolean isMounted;

  @BeforeEach
  void mountASmallDisk() throws Exception {
    isMounted =
        System.getProperty("os.name", "").equals("Linux")
            && run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", directory.toString()) == 0;
    assumeTrue(isMounted, "a tmpfs can be mounted");
  }

  @AfterEach
  void unmount() throws Exception {
    if (isMounted) {
      assertThat(run("umount", directory.toString())).isZero();
    }
  }

  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException noSuchProgram) {
      return -1;
    }
  }

  @Test
  void aCommitWithoutRoomFailsTheFileIsAsItWasAndTheNextOneWorksWithRoom() throws IOException {
    Path file = directory.resolve("checkpoints");
    Path ballast = directory.resolve("ballast");
    Files.write(ballast, new byte[100_000]);
    Map<String, String> expected = new HashMap<>();
    try (CheckpointStore store = CheckpointStores.inFile(file)) {
      long version = 0;
      LocalStorageException full = null;
      while (full == null) {
        String text = String.valueOf(version);
        Map<String, String> puts =
            Map.of("key " + version % 60, text + "x".repeat(3_000), "last", text);
        try {
          version = store.commit("full", version, new CheckpointChanges(puts, Set.of()));
          expected.putAll(puts);
        } catch (LocalStorageException e) {
          full = e;
        }
      }
      assertThat(full).hasMessageContainingAll(file.toString(), "cannot be written", "make room");
      assertThat(State.of(store)).isEqualTo(new State(version, expected));
      CheckpointChanges again = CheckpointChanges.put("last", "x".repeat(5_000));
      long latest = version;
      assertThatThrownBy(() -> store.commit("full", latest, again))
          .isInstanceOf(LocalStorageException.class);

      Files.delete(ballast);
      assertThat(store.commit("full", version, again)).isEqualTo(version + 1);
      expected.put("last", "x".repeat(5_000));
      assertThat(State.of(store)).isEqualTo(new State(version + 1, expected));
      expected = new HashMap<>(expected);
      assertThat(State.of(store).entries()).isEqualTo(expected);
    }
    try (FileCheckpointStore store = CheckpointStores.inFile(file)) {
      assertThat(store.repaired()).isEmpty();
      assertThat(State.of(store).entries()).isEqualTo(expected);
    }
  }

  @Test
  void withoutRoomAFileIsNotShortenedAndGoesOn() throws IOException {
    Path file = directory.resolve("checkpoints");
    Path ballast = directory.resolve("ballast");
    try (CheckpointStore store = CheckpointStores.inFile(file)) {
      Map<String, String> many = new HashMap<>();
      for (int i = 0; i < 700; i++) {
        many.put("key " + i, "x".repeat(60));
      }
      store.commit("full", 0, new CheckpointChanges(many, Set.of()));
      Files.write(ballast, new byte[50_000]);
      long version = 1;
      for (int i = 0; i < 1_200; i++) {
        version = store.commit("full", version, CheckpointChanges.put("a", ""));
      }
      store.commit("full", version, new CheckpointChanges(Map.of(), many.keySet()));
      assertThat(State.of(store).entries()).isEqualTo(Map.of("a", ""));
    }
    CheckpointStores.inFile(file).close();
    assertThat(directory).isDirectoryNotContaining("glob:**.part");
  }

  private record State(long version, Map<String, String> entries) {
    static State of(CheckpointStore store) {
      Map<String, String> entries = new HashMap<>();
      return new State(store.read("full", entries::put), entries);
    }
  }
}
