// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Commits without end, and prints each version that was committed. */
final class CommittingProgram {
  private CommittingProgram() {}

  /** What it has committed at a version: as many entries, of which each twentieth is gone. */
  static CheckpointChanges changes(long version) {
    String text = String.valueOf(version);
    return new CheckpointChanges(
        Map.of("last", text, "key " + version % 200, text + "x".repeat((int) (version % 700))),
        version % 20 == 0 ? Set.of("key " + (version + 100) % 200) : Set.of());
  }

  public static void main(String[] arguments) {
    try (CheckpointStore store = CheckpointStores.inFile(Path.of(arguments[0]))) {
      long version = store.read("killed", (key, value) -> {});
      while (true) {
        version = store.commit("killed", version, changes(version + 1));
        System.out.println(version);
      }
    }
  }
}
