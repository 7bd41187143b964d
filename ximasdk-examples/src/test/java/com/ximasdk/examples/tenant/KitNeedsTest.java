// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.XimaClient;
import com.ximasdk.audio.g711.G711;
import com.ximasdk.mapping.recording.EncoreField;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an adopter's class path needs for a tenant, and what it does without. */
@Timeout(120)
class KitNeedsTest {
  /** The libraries of the test kit; the POM leaves all others to who wants them. */
  private static final List<String> LIBRARIES =
      List.of(
          "failsafe-[0-9].*",
          "jackson-(annotations|core|databind)-[0-9].*",
          "jetty-(http|io|server|util)-[0-9].*",
          "jetty-websocket-.*",
          "slf4j-api-[0-9].*");

  @TempDir Path directory;

  @Test
  void aTenantAClientAndAReportRunWithTheKitsLibrariesAlone() throws Exception {
    String[] lines = said(libraries()).split("\\R", -1);

    assertThat(lines)
        .startsWith("agents 8", "recordings 18", "values 26", "rows 388")
        .anySatisfy(
            line -> assertThat(line).contains("Apache POI").contains("org.apache.poi:poi-ooxml"));
    // Nothing is printed but by the program and, where nobody takes a log, by slf4j.
    assertThat(lines).hasSize(6).endsWith("");
  }

  private String said(List<String> libraries) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                String.join(File.pathSeparator, libraries),
                KitProgram.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .start();
    try {
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }

  private static List<String> libraries() throws URISyntaxException {
    List<String> paths = new ArrayList<>();
    for (Class<?> ours :
        List.of(
            KitProgram.class,
            SimulatedTenant.class,
            XimaClient.class,
            EncoreField.class,
            G711.class)) {
      // Where a module is patched with its tests, the tests are found beside its classes.
      Path place = Path.of(ours.getProtectionDomain().getCodeSource().getLocation().toURI());
      paths.add(place.toString());
      paths.add(place.resolveSibling("test-classes").toString());
    }
    Stream.of("jdk.module.path", "java.class.path")
        .map(name -> System.getProperty(name, ""))
        .flatMap(path -> Arrays.stream(path.split(File.pathSeparator, -1)))
        .filter(
            path -> LIBRARIES.stream().anyMatch(Path.of(path).getFileName().toString()::matches))
        .forEach(paths::add);
    return paths;
  }
}
