// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.spark;

import com.ximasdk.examples.cli.UsageException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a program is asked for.
 *
 * @param folder the folder of an import, by its absolute name
 * @param out where the rows go, by its absolute name; nothing is there yet
 * @param zone in which call times are written; only needed to map again
 * @param hasList whether the tenant's list is beside the import's
 */
record Request(Path folder, Path out, Optional<ZoneId> zone, boolean hasList) {
  private static final String USAGE =
      "Expected: the folder of an import, where the rows go, and, to map again, a zone such as"
          + " America/Denver.";

  /**
   * Reads the arguments of a program.
   *
   * @throws UsageException if they cannot be followed
   */
  static Request of(String... arguments) {
    List<String> given = List.of(arguments).stream().filter(one -> !one.isBlank()).toList();
    if (given.size() < 2 || given.size() > 3) {
      throw new UsageException(List.of(USAGE));
    }
    List<String> violations = new ArrayList<>();
    Path folder = path(given.get(0), violations);
    Path out = path(given.get(1), violations);
    Optional<ZoneId> zone = given.size() == 3 ? zone(given.get(2), violations) : Optional.empty();
    boolean hasList = Files.exists(folder.resolve(ListedLine.FILE));
    if (!Files.isRegularFile(folder.resolve(ImportedLine.FILE))) {
      violations.add(
          folder + " holds no recordings.jsonl. Expected the folder of an import-recordings.");
    }
    if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
      violations.add(out + " is there already. Name another place, or remove it.");
    }
    if (hasList && given.size() == 2) {
      violations.add("There is a " + ListedLine.FILE + ", and no zone. " + USAGE);
    }
    if (!violations.isEmpty()) {
      throw new UsageException(violations);
    }
    return new Request(folder, out, zone, hasList);
  }

  private static Path path(String text, List<String> violations) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      violations.add("There cannot be a file " + text + ".");
      return Path.of("").toAbsolutePath();
    }
  }

  private static Optional<ZoneId> zone(String text, List<String> violations) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      violations.add("The zone is " + text + ". Expected one such as America/Denver.");
      return Optional.empty();
    }
  }

  /** What makes the rows. */
  RowMaker rowMaker() {
    return new RowMaker(folder.toString(), zone.orElse(ZoneOffset.UTC));
  }
}
