// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.ximasdk.examples.tenant.SimulatedTenant;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The distribution as it was built, started by its script. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {
  private static final Path BUILT = built();
  private static final String JAVA_HOME = System.getProperty("java.home");

  @TempDir Path directory;

  @BeforeEach
  void aFile() throws Exception {
    try (InputStream voice =
        Objects.requireNonNull(
            SimulatedTenant.class.getResourceAsStream("audio/webrtc-inbound.wav"))) {
      Files.copy(voice, directory.resolve("a file.wav"));
    }
  }

  @Test
  void itHasWhatItsUsersNeed() {
    assertThat(
            Stream.of(
                "bin/ximasdk",
                "bin/ximasdk.cmd",
                "lib/ximasdk.jar",
                "completion/ximasdk_completion",
                "man/man1/ximasdk.1",
                "man/man1/ximasdk-audio-info.1",
                "LICENSE",
                "NOTICE",
                "README.md",
                "CHANGELOG.md",
                "SECURITY.md",
                "docs/README.md",
                "ximasdk-examples/src/recipes/java/com/ximasdk/recipes/RecorderLoop.java"))
        .allSatisfy(name -> assertThat(BUILT.resolve(name)).isNotEmptyFile());
    assertThat(BUILT.resolveSibling(BUILT.getFileName() + ".zip")).isNotEmptyFile();
  }

  @Test
  void eachLibraryInTheRunnableJarHasItsLicenceThere() throws IOException {
    Path target = BUILT.resolveSibling("runnable-class-path");
    List<String> libraries =
        Stream.of(Files.readString(target).strip().split(File.pathSeparator, -1))
            .map(Path::of)
            .map(jar -> jar.getName(jar.getNameCount() - 3).toString())
            .toList();
    assertThat(libraries).contains("jackson-core", "picocli", "postgresql", "slf4j-api");
    try (JarFile jar = new JarFile(BUILT.resolve("lib/ximasdk.jar").toFile())) {
      assertThat(libraries)
          .allSatisfy(
              library ->
                  assertThat(
                          jar.stream()
                              .filter(
                                  entry ->
                                      entry
                                              .getName()
                                              .startsWith("META-INF/licenses/" + library + "/")
                                          && entry.getSize() > 100))
                      .isNotEmpty());
      assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
      assertThat(text(jar, "META-INF/NOTICE"))
          .startsWith("ximasdk\n")
          .doesNotContain("Apache Software Foundation")
          .doesNotContain("??");
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theVersionIsTold() throws Exception {
    Ended ended = run(BUILT, Map.of(), "--version");

    assertThat(ended).isEqualTo(new Ended(0, "ximasdk " + version() + "\n", ""));
  }

  @Test
  void argumentsArriveAsTheyAreAndExitCodesComeBack() throws Exception {
    assertThat(run(BUILT, Map.of(), "audio-info", "a file.wav").out()).contains("a file.wav");
    assertThat(run(BUILT, Map.of(), "audio-info", "*.wav \\ $HOME").code()).isEqualTo(1);
    assertThat(run(BUILT, Map.of(), "audio-info", "*.wav \\ $HOME", "").err())
        .startsWith("Argument 3 is blank.");
    assertThat(run(BUILT, Map.of(), "audio-info", "*.wav \\ $HOME").err())
        .startsWith("*.wav \\ $HOME: ");
    Ended usage = run(BUILT, Map.of(), "audio-infp");
    assertThat(usage.code()).isEqualTo(2);
    assertThat(usage.err()).contains("Did you mean audio-info?").contains("'ximasdk --help'");
    assertThat(run(BUILT, Map.of(), "audio-info", "--help").out())
        .startsWith("Usage: ximasdk audio-info ");
  }

  @ParameterizedTest
  @CsvSource({"'', '', ''", "C, de_DE.UTF-8, de_DE.UTF-8", "'', POSIX, ''", "'', '', C"})
  void aNameBeyondAsciiIsTakenAlsoInTheLocaleOfCron(String all, String ctype, String lang)
      throws Exception {
    assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
    Files.copy(directory.resolve("a file.wav"), directory.resolve("M\u00fcller.wav"));
    Map<String, String> locale = Map.of("LC_ALL", all, "LC_CTYPE", ctype, "LANG", lang);

    Ended ended = run(BUILT, locale, "audio-info", "M\u00fcller.wav");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("M\u00fcller.wav");
  }

  @Test
  void itIsFoundByALinkToALink() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("one"), BUILT.resolve("bin/ximasdk"));
    Path other = Files.createSymbolicLink(directory.resolve("other"), link.getFileName());

    assertThat(ended(Map.of(), List.of(other.toString(), "--version")).code()).isZero();
  }

  @Test
  void anotherPlaceWithBlanksThatCannotBeWrittenToWillDo() throws Exception {
    Path copy = copied(directory.resolve("another place"));
    try (Stream<Path> files = Files.walk(copy)) {
      files.forEach(file -> assertThat(file.toFile().setWritable(false)).isTrue());
    }

    Ended ended = run(copy, Map.of("HOME", "", "XDG_CACHE_HOME", ""), "audio-info", "a file.wav");

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).isEmpty();
    try (Stream<Path> files = Files.walk(copy)) {
      files.forEach(file -> assertThat(file.toFile().setWritable(true)).isTrue());
    }
  }

  @Test
  void anArchiveThatIsNoneIsPassedOverInSilence() throws Exception {
    Path copy = copied(directory.resolve("copy"));
    Files.writeString(
        copy.resolve("lib").resolve(System.getProperty("java.runtime.version") + ".jsa"), "none");
    Files.writeString(copy.resolve("lib/archive-location"), copy.toRealPath() + "\n");

    assertThat(run(copy, Map.of(), "audio-info", "a file.wav").err()).isEmpty();
    assertThat(run(copy, Map.of(), "--version").out()).isEqualTo("ximasdk " + version() + "\n");
  }

  @Test
  void theArchiveOfTheBuildIsWhatClassesComeFrom() throws Exception {
    Path archive = BUILT.resolve("lib/" + System.getProperty("java.runtime.version") + ".jsa");
    assumeThat(archive).as("the tests run on the Java of the build").exists();
    Path loaded = directory.resolve("loaded.txt");

    // The script silences the JVM; so it is asked directly.
    List<String> command =
        List.of(
            JAVA_HOME + "/bin/java",
            "-XX:SharedArchiveFile=" + archive,
            "-Xlog:class+load:file=" + loaded,
            "-XX:+UseSerialGC",
            "-cp",
            BUILT.toRealPath().resolve("lib/ximasdk.jar").toString(),
            Main.class.getName(),
            "audio-info",
            "a file.wav");
    assertThat(ended(Map.of(), command).code()).isZero();
    assertThat(Files.readAllLines(loaded))
        .filteredOn(line -> line.contains("com.ximasdk.examples.audio.AudioInfo "))
        .singleElement()
        .asString()
        .contains("shared objects file");
  }

  @Test
  void anotherPlaceGetsAnArchiveOfItsOwnInTheCacheOfItsUser() throws Exception {
    Path copy = copied(directory.resolve("copy")).toRealPath();
    Path cache = directory.resolve("cache").toAbsolutePath();
    Path archive =
        cache
            .resolve("ximasdk" + copy)
            .resolve(System.getProperty("java.runtime.version") + ".jsa");
    Path jar = copy.resolve("lib/ximasdk.jar");
    Files.createDirectories(Path.of(archive + ".making"));

    // What the script starts in the background, here to its end.
    Ended made =
        ended(
            Map.of(),
            List.of(
                copy.resolve("lib/make-archive").toString(),
                JAVA_HOME + "/bin/java",
                jar.toString(),
                archive.toString(),
                "--in-session"));

    assertThat(made).isEqualTo(new Ended(0, "", ""));
    assertThat(archive).isNotEmptyFile();
    assertThat(Path.of(archive + ".making")).doesNotExist();
    Ended ended =
        run(copy, Map.of("XDG_CACHE_HOME", cache.toString()), "audio-info", "--json", "a file.wav");
    assertThat(ended.code()).isZero();
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void aRequestToEndReachesTheProgramItself() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(BUILT.resolve("bin/ximasdk").toString(), "simulate", "--json");
    builder.environment().put("JAVA_HOME", JAVA_HOME);
    builder.environment().put("XDG_CACHE_HOME", "none");
    Process process = builder.start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).startsWith("{\"url\":");

      process.destroy();

      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(process.toHandle().descendants()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void withoutAJavaOrWithAnOldOneASentenceSaysWhatToDo() throws Exception {
    Path old = Files.createDirectories(directory.resolve("old/bin"));
    Path java = Files.writeString(old.resolve("java"), "#!/bin/sh\nexit 9\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(directory.resolve("old/release"), "JAVA_VERSION=\"1.8.0_412\"\n");

    Ended tooOld = run(BUILT, Map.of("JAVA_HOME", directory + "/old"), "--version");
    Ended absent = run(BUILT, Map.of("JAVA_HOME", directory + "/absent"), "--version");

    assertThat(tooOld.code()).isEqualTo(1);
    assertThat(tooOld.err()).startsWith("Java 1.8.0_412 is too old: ").hasLineCount(1);
    assertThat(absent.err()).startsWith("JAVA_HOME is ").contains("17 or later").hasLineCount(1);
  }

  private Ended run(Path distribution, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(distribution.resolve("bin/ximasdk").toString()));
    command.addAll(List.of(arguments));
    return ended(environment, command);
  }

  private Ended ended(Map<String, String> environment, List<String> command) throws Exception {
    Path out = Files.createTempFile(directory, "out", ".txt");
    Path err = Files.createTempFile(directory, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", JAVA_HOME);
    // No archive is made in the home of who runs the tests.
    builder.environment().put("XDG_CACHE_HOME", "none");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static Path copied(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(BUILT)) {
      for (Path file : files.filter(name -> !name.toString().endsWith(".jsa")).toList()) {
        Files.copy(file, to.resolve(BUILT.relativize(file).toString()));
      }
    }
    assertThat(to.resolve("bin/ximasdk").toFile().setExecutable(true)).isTrue();
    assertThat(to.resolve("lib/make-archive").toFile().setExecutable(true)).isTrue();
    return to;
  }

  private static Path built() {
    Path target = Path.of("target").toAbsolutePath();
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(Files::isDirectory)
          .filter(name -> Files.exists(name.resolve("bin/ximasdk")))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("There is no distribution in " + target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version() {
    return BUILT.getFileName().toString().substring("ximasdk-".length());
  }

  private record Ended(int code, String out, String err) {}
}
