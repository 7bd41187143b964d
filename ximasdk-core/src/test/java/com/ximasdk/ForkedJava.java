// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Programs of the tests in a JVM of their own. */
public final class ForkedJava {
  private ForkedJava() {}

  /**
   * Runs a program.
   *
   * @param directory for its output
   * @param onPath which entries of this JVM's class and module path it has
   * @param memory how much, as {@code -Xmx64m}
   * @return what it printed
   */
  public static String run(
      Path directory, Predicate<String> onPath, String memory, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> path = new ArrayList<>();
    String all =
        System.getProperty("java.class.path", "")
            + File.pathSeparator
            + System.getProperty("jdk.module.path", "");
    Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty() && onPath.test(entry))
        .forEach(path::add);
    path.add(Path.of("target", "classes").toAbsolutePath().toString());
    path.add(Path.of("target", "test-classes").toAbsolutePath().toString());
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-cp",
                String.join(File.pathSeparator, path),
                main.getName()));
    command.addAll(List.of(arguments));
    Path output = directory.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(output).strip();
  }
}
