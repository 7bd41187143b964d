// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts programs: classes of this class path in a JVM of their own, and tools. */
final class Programs {
  private Programs() {}

  /**
   * A class with this process's Java and class path.
   *
   * @param options of the JVM
   */
  static ProcessBuilder java(List<String> options, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.awt.headless=true");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  /** What a class prints; it must end well. */
  static List<String> lines(List<String> options, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    Process process =
        java(options, main, arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines = process.inputReader().lines().toList();
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException(main.getSimpleName() + " ended with exit code " + exit + ".");
    }
    return lines;
  }

  /** Runs a tool to its end, silently; gives how long that took, in milliseconds. */
  static double millis(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int exit =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(new File(nothing())))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    double millis = (System.nanoTime() - start) / 1e6;
    if (exit != 0) {
      throw new IOException(String.join(" ", command) + " ended with exit code " + exit + ".");
    }
    return millis;
  }

  private static String nothing() {
    return File.separatorChar == '/' ? "/dev/null" : "NUL";
  }

  /** Where a tool is installed. */
  static Optional<Path> installed(String tool) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path file = Path.of(folder, tool);
      if (Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
