// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.tenant.SimulatedTenant;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows compiles, runs, and exists. */
@Timeout(120)
class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> IMPORTS =
      List.of(
          "com.ximasdk.*",
          "com.ximasdk.audio.*",
          "com.ximasdk.call.*",
          "com.ximasdk.mapping.recording.*",
          "com.ximasdk.recording.*",
          "com.ximasdk.report.*",
          "com.ximasdk.settings.*",
          "java.nio.file.*",
          "java.time.*",
          "java.util.*");

  @TempDir Path directory;

  @Test
  void itsProgramImportsEveryRecordingOfATenant() throws Exception {
    String program = blocks("java").get(0);

    try (SimulatedTenant tenant = SimulatedTenant.builder().audioInterval(Duration.ZERO).start()) {
      Path classes =
          compiled(program, "String url, String key, Instant from, Instant to, Path directory");
      Path audio = Files.createDirectory(directory.resolve("audio"));
      Instant from = Instant.parse("2026-01-01T00:00:00Z");
      run(classes, tenant.url().toString(), tenant.authenticationKey(), from, audio);

      assertThat(filesIn(audio)).isNotEmpty().allMatch(file -> file.toString().endsWith(".wav"));
    }
  }

  @Test
  void itsPageOnManyTenantsCompiles() throws Exception {
    List<String> programs = blocks("java");
    assertThat(programs).hasSize(2);

    assertThat(
            compiled(
                programs.get(1),
                "List<XimaSettings> tenants, XimaListener metrics, ReportRequest request,"
                    + " CellEncodings encodings"))
        .isDirectory();
  }

  private Path compiled(String body, String parameters) throws Exception {
    // The three-second pace of the product has its own tests.
    String quick = body.replace(".build())", ".audioInterval(Duration.ofMillis(1)).build())");
    String source =
        IMPORTS.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining())
            + "public class Snippet {\n"
            + "  public static void run(\n"
            + ("      " + parameters + ")\n")
            + "      throws Exception {\n"
            + quick
            + "  }\n}\n";
    Path file = Files.writeString(directory.resolve("Snippet.java"), source);
    Path classes = Files.createDirectory(directory.resolve("classes"));
    StringWriter said = new StringWriter();
    int exit =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                new PrintWriter(said),
                new PrintWriter(said),
                "-Xlint:all,-path,-processing,-requires-automatic",
                "-proc:none",
                "--release",
                "17",
                "-cp",
                path(),
                "-d",
                classes.toString(),
                file.toString());
    assertThat(exit).as(said + "\n" + source).isZero();
    return classes;
  }

  /** All that the tests have, whether as modules or not. */
  private static String path() {
    return Stream.of("java.class.path", "jdk.module.path")
        .map(property -> System.getProperty(property, ""))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static void run(Path classes, String url, String key, Instant from, Path audio)
      throws Exception {
    URL[] urls = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, ReadmeTest.class.getClassLoader())) {
      loader
          .loadClass("Snippet")
          .getMethod("run", String.class, String.class, Instant.class, Instant.class, Path.class)
          .invoke(null, url, key, from, from.plus(Duration.ofDays(365)), audio);
    }
  }

  @Test
  void itsCommandsAreThoseThatContinuousIntegrationRuns() throws Exception {
    String ci = Files.readString(ROOT.resolve(".ci/run"));

    assertThat(Files.readString(ROOT.resolve("README.md")))
        .contains("`./mvnw -q -Pdemo`")
        .contains("`./mvnw verify`");
    assertThat(ci).contains("./mvnw -q -Pdemo").contains("./mvnw verify");
  }

  @Test
  void itsLinksLeadSomewhere() throws Exception {
    List<String> missing = new ArrayList<>();
    for (Path page : pages()) {
      Matcher link = Pattern.compile("\\]\\((?!https?:)([^)#]+)").matcher(Files.readString(page));
      while (link.find()) {
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          missing.add(page.getFileName() + " -> " + link.group(1));
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  private static List<String> blocks(String language) throws Exception {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(ROOT.resolve("README.md")))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private static List<Path> pages() throws Exception {
    List<Path> pages = new ArrayList<>(filesIn(ROOT.resolve("docs")));
    pages.removeIf(file -> !file.toString().endsWith(".md"));
    pages.add(ROOT.resolve("README.md"));
    pages.add(ROOT.resolve("CONTRIBUTING.md"));
    return pages;
  }

  private static List<Path> filesIn(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
