// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rows of one run share.
 *
 * @param options what was asked for
 * @param files an empty directory for what is measured, on the disk that the build is on
 * @param outcome takes what was found
 */
record Run(RunOptions options, Path files, Outcome outcome) {

  boolean isShort() {
    return options.isShort();
  }

  /** A directory that nothing else has used. */
  Path directory(String name) throws IOException {
    return Files.createTempDirectory(files, name);
  }

  static void delete(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(directory)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
