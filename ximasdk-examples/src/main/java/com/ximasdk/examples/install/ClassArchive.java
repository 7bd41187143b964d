// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.install;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes an archive of the classes that short commands load, for the Java that runs this and the jar
 * that it is in. A JVM that is given the archive takes them from there as they are in memory.
 *
 * <p>It is whole or not at all. What is missing without it is speed alone.
 */
final class ClassArchive {
  /** Says for which place the archive beside the jar was made; it fits no other. */
  private static final String LOCATION = "archive-location";

  private ClassArchive() {}

  /**
   * Makes it.
   *
   * @param arguments the file of the archive; none for a file beside the jar
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path jar = Path.of(System.getProperty("java.class.path")).toRealPath();
    Path library = jar.resolveSibling("");
    Path archive =
        arguments.length > 0
            ? Path.of(arguments[0])
            : library.resolve(System.getProperty("java.runtime.version") + ".jsa");
    if (!make(jar, archive)) {
      System.err.println("This Java makes no archive of classes; commands start without one.");
      System.exit(arguments.length);
    }
    if (arguments.length == 0) {
      Files.writeString(library.resolve(LOCATION), library.getParent() + "\n");
    }
  }

  private static boolean make(Path jar, Path archive) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("ximasdk-");
    Path part = archive.resolveSibling(archive.getFileName() + ".part");
    Path loaded = directory.resolve("loaded");
    Path wanted = directory.resolve("wanted");
    try {
      if (!java(
          List.of("-XX:DumpLoadedClassList=" + loaded, "-Dximasdk.name=ximasdk"),
          jar,
          directory,
          WarmUp.class.getName())) {
        return false;
      }
      try (Stream<String> lines = Files.lines(loaded, StandardCharsets.UTF_8)) {
        Files.write(wanted, lines.filter(ClassArchive::canBeArchived).toList());
      }
      if (!java(
          List.of(
              "-Xshare:dump",
              "-XX:SharedClassListFile=" + wanted,
              "-XX:SharedArchiveFile=" + part,
              "-XX:+UseG1GC"),
          jar,
          directory)) {
        return false;
      }
      Files.move(part, archive, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } finally {
      for (Path file : new Path[] {part, loaded, wanted}) {
        Files.deleteIfExists(file);
      }
      Files.delete(directory);
    }
  }

  /**
   * JDK 17 ends with a fault when it archives a lambda of an interface from before Java 6, as those
   * of the parser are.
   */
  private static boolean canBeArchived(String line) {
    return !(line.startsWith("@lambda-proxy") && line.contains("picocli/"));
  }

  private static boolean java(List<String> options, Path jar, Path directory, String... program)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:ErrorFile=" + directory.resolve("error"));
    command.add("-Xlog:disable");
    command.addAll(options);
    command.addAll(List.of("-cp", jar.toString()));
    command.addAll(List.of(program));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(nothing()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor() == 0;
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(directory.resolve("error"));
    }
  }

  private static File nothing() {
    return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
  }
}
