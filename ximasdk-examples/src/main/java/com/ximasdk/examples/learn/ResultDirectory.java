// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.internal.storage.AtomicFile;
import com.ximasdk.internal.storage.DiskReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the results go: a directory that holds nothing else. */
final class ResultDirectory {
  static final String FINDINGS = "findings.json";
  static final String SAMPLES = "samples";

  /** What the findings begin with, so that another program's file is not taken for them. */
  static final String MARK = "{\n  \"learnedBy\" : \"learn-tenant\"";

  private static final Set<String> NAMES =
      Set.of(FINDINGS, "findings.md", "settings.json", SAMPLES);
  private static final String SAMPLE = "([0-9]{2,4}-[a-z]+|exchanges|settings)\\.(json|txt|wav)";

  private final Path path;

  private ResultDirectory(Path path) {
    this.path = path;
  }

  static ResultDirectory of(Path path) {
    return new ResultDirectory(path.toAbsolutePath().normalize());
  }

  Path path() {
    return path;
  }

  /** Tells what keeps the results from being written here. */
  void check(@Nullable Path settings, Violations violations) {
    if (!Files.exists(path)) {
      checkParent(violations);
      return;
    }
    if (!Files.isDirectory(path)) {
      violations.add("--out is a file. Expected a directory, or the name of one to be made.");
      return;
    }
    try {
      if (settings != null
          && Files.exists(settings)
          && settings.toRealPath().startsWith(path.toRealPath())) {
        violations.add(
            "--settings is in the directory of --out, where the new settings go. Name another"
                + " directory.");
        return;
      }
      Set<String> foreign = foreign();
      if (!foreign.isEmpty()) {
        violations.add(
            "--out holds %s other than results of this command, as '%s'. Name an empty directory."
                .formatted(
                    foreign.size() == 1 ? "something" : "things", foreign.iterator().next()));
      }
    } catch (IOException e) {
      violations.add("--out cannot be looked into: " + DiskReason.of(e, path) + ".");
    }
  }

  /** Where the directory is to be made there has to be one that takes it. */
  private void checkParent(Violations violations) {
    Path there = path.getParent();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
      violations.add(
          "--out cannot be made: %s is %s. Expected a directory that can be written to."
              .formatted(
                  there,
                  there != null && Files.isDirectory(there) ? "not writable" : "no directory"));
    }
  }

  /**
   * Makes the directory where it is not there.
   *
   * @throws LocalStorageException if it cannot be made
   */
  void make() {
    try {
      Files.createDirectories(path.resolve(SAMPLES));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private LocalStorageException failure(IOException e) {
    return new LocalStorageException(
        CallSummary.NONE,
        "The results cannot be written to " + path + ": " + DiskReason.of(e, path) + ".",
        e);
  }

  private Set<String> foreign() throws IOException {
    Set<String> foreign = new TreeSet<>();
    Set<String> own = names(path);
    own.stream().filter(name -> !NAMES.contains(name)).forEach(foreign::add);
    if (own.contains(SAMPLES)) {
      if (Files.isDirectory(path.resolve(SAMPLES))) {
        names(path.resolve(SAMPLES)).stream()
            .filter(name -> !name.matches(SAMPLE))
            .forEach(name -> foreign.add(SAMPLES + "/" + name));
      } else {
        foreign.add(SAMPLES);
      }
    }
    // Files of the same names that somebody else wrote are not replaced.
    if (!Set.of(SAMPLES).containsAll(own) && foreign.isEmpty() && !isMarked()) {
      foreign.add(own.iterator().next());
    }
    return foreign;
  }

  private boolean isMarked() throws IOException {
    Path findings = path.resolve(FINDINGS);
    return Files.isRegularFile(findings)
        && new String(Files.readAllBytes(findings), StandardCharsets.UTF_8).startsWith(MARK);
  }

  private static Set<String> names(Path directory) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> entries = Files.list(directory)) {
      entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
    }
    return names;
  }

  /**
   * Writes each file whole, in the order of the map, and removes samples of an earlier run. The
   * findings come first, so that what is written is known to be this command's.
   *
   * @param files the contents by their names, as {@code samples/01-agents.json}
   * @throws LocalStorageException if it cannot be written
   */
  void write(Map<String, byte[]> files) {
    try {
      files.forEach(
          (name, content) -> new AtomicFile("result", path.resolve(name)).replace(content));
      for (String name : names(path.resolve(SAMPLES))) {
        if (!files.containsKey(SAMPLES + "/" + name)) {
          Files.delete(path.resolve(SAMPLES).resolve(name));
        }
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }
}
