// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A walk over all commands, their options and positions: of a key nothing is left anywhere. */
class KeyInEveryPlaceTest {
  private static final Pattern WALKED =
      Pattern.compile("Looked at (\\d+) command lines, of which (\\d+) had nothing else wrong\\.");

  /** Only a command that was not refused takes so long. */
  private static final long PATIENCE_SECONDS = 240;

  /** Short runs of many classes; whatever is written goes to the working folder. */
  private static final List<String> JAVA =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          "-Djava.io.tmpdir=.",
          "-Duser.home=.",
          "-Duser.language=tr",
          "-Duser.country=TR");

  @Test
  void aKeyInAnyPlaceOfAnyCommandIsRefusedAndLeavesNoTrace(
      @TempDir Path folder, @TempDir Path elsewhere) throws IOException, InterruptedException {
    writeWhatIsRight(folder);

    List<String> told = walk(folder, elsewhere.resolve("told"));

    assertThat(told).noneMatch(line -> line.startsWith("Printed: ") || line.startsWith("Ran"));
    Matcher walked = WALKED.matcher(told.get(told.size() - 1));
    assertThat(walked.matches()).as("%s", told).isTrue();
    assertThat(Integer.parseInt(walked.group(1))).isGreaterThan(2_500);
    assertThat(Integer.parseInt(walked.group(2))).isGreaterThan(200);
    assertThat(traces(folder)).isEmpty();
  }

  /** What options are satisfied with, so that nothing but the key is wrong. */
  private static void writeWhatIsRight(Path folder) throws IOException {
    String settings =
        """
        {"tenantUrl": "http://127.0.0.1:1", "authenticationKeyFile": "key.txt"}
        """;
    Path tenants = Files.createDirectory(folder.resolve("tenants"));
    for (Path directory : List.of(folder, tenants)) {
      Files.writeString(directory.resolve("key.txt"), "b3RoZXIga2V5IG9mIG5vYm9keQ==");
      Files.writeString(directory.resolve("settings.json"), settings);
    }
    Files.writeString(
        folder.resolve("schedule.json"),
        """
        {
          "Ann(1)": [
            {"from": "2026-07-14T08:00:00Z", "to": "2026-07-14T09:00:00Z", "activity": "Work"}
          ]
        }
        """);
  }

  private static List<String> walk(Path folder, Path told)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(JAVA);
    command.addAll(List.of("-cp", classPath(), KeyWalk.class.getName()));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroy();
        process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } finally {
      process.destroyForcibly();
    }
    return Files.readAllLines(told);
  }

  /** What is below a folder and has a part of a key in its name or its content. */
  private static List<Path> traces(Path folder) throws IOException {
    KeyTraces traces = new KeyTraces(WrittenKeys.KEYS);
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String content =
            Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        if (traces.areIn(folder.relativize(file).toString()) || traces.areIn(content)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  /** Modules and class path of this run, all as class path. */
  private static String classPath() {
    return String.join(
        System.getProperty("path.separator"),
        System.getProperty("java.class.path"),
        System.getProperty("jdk.module.path", ""),
        Path.of("target", "test-classes").toAbsolutePath().toString());
  }
}
