// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Writes a million entries twice, so that half of them count no more, or reads them. */
final class MillionEntriesProgram {
  private static final int MILLION = 1_000_000;
  private static final int AT_ONCE = 5_000;

  private MillionEntriesProgram() {}

  private static String key(int i) {
    return "k:%016x%016x".formatted(i * 0x9E3779B97F4A7C15L, (long) i);
  }

  public static void main(String[] arguments) {
    try (CheckpointStore store = CheckpointStores.inFile(Path.of(arguments[0]))) {
      if (arguments[1].equals("write")) {
        write(store);
      }
      long[] found = {0, 0};
      long version =
          store.read(
              "million",
              (key, value) -> {
                found[0]++;
                found[1] += value.endsWith("1") ? 1 : 0;
              });
      System.out.println(version + " " + found[0] + " " + found[1]);
    }
  }

  private static void write(CheckpointStore store) {
    long version = 0;
    for (int round = 0; round < 2; round++) {
      for (int from = 0; from < MILLION; from += AT_ONCE) {
        Map<String, String> puts = new HashMap<>();
        for (int i = from; i < from + AT_ONCE; i++) {
          puts.put(key(i), "2026-07-14T09:30:00.000Z NEW size 12345 " + round);
        }
        version = store.commit("million", version, new CheckpointChanges(puts, Set.of()));
      }
    }
  }
}
