// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.tenant.Fault;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.internal.storage.LockedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever cuts an import off, the next run goes on: nothing lost, nothing twice, nothing half. */
@Timeout(180)
class InterruptedImportTest {
  /** What the two extensions of {@link HaltingImport} recorded. */
  private static final int WANTED = 5;

  private SimulatedTenant tenant;

  @TempDir Path out;

  @BeforeEach
  void start() {
    tenant = SimulatedTenant.builder().audioInterval(Duration.ZERO).start();
  }

  @AfterEach
  void stop() {
    tenant.close();
  }

  @Test
  void cutOffAtAnyMomentTheNextRunGoesOn() {
    AtomicInteger moments = new AtomicInteger();
    for (int last = 0; moments.get() == 0 || last < moments.get(); last++) {
      Path directory = out.resolve("cut-off-at-" + last);
      tenant.clearRequests();
      AtomicInteger left = new AtomicInteger(last);
      assertThatThrownBy(
              () ->
                  importAll(
                      directory,
                      () -> {
                        if (left.getAndDecrement() == 0) {
                          throw new CutOff();
                        }
                      }))
          .isInstanceOf(CutOff.class);
      assertNothingIsHalf(directory);
      AtomicInteger count = new AtomicInteger();
      importAll(directory, count::incrementAndGet);
      assertAllIsThere(directory);
      // Audio that is there is not asked for again.
      assertThat(tenant.requests(Operation.AUDIO)).hasSize(WANTED);
      moments.compareAndSet(0, count.get());
    }
    assertThat(moments).hasValueGreaterThanOrEqualTo(5 * WANTED + 2);
  }

  @Test
  void cutOffAgainAndAgainItEndsAllTheSame() {
    List<Integer> runs = new ArrayList<>();
    boolean done = false;
    while (!done) {
      AtomicInteger left = new AtomicInteger(7);
      try {
        importAll(
            out,
            () -> {
              if (left.getAndDecrement() == 0) {
                throw new CutOff();
              }
            });
        done = true;
      } catch (CutOff e) {
        runs.add(ImportRun.lines(out).size());
      }
    }
    assertThat(runs).isSorted().hasSizeGreaterThan(2);
    assertAllIsThere(out);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 4, 5, 6, 9, 10})
  void aProcessThatEndsDeadAtAMomentLosesNothing(int moment) throws Exception {
    Process process =
        process(
            HaltingImport.class, List.of(), tenant.url().toString(), out.toString(), "" + moment);
    assertThat(process.waitFor()).isEqualTo(HaltingImport.HALTED);
    assertNothingIsHalf(out);
    importAll(out, () -> {});
    assertAllIsThere(out);
    assertThat(tenant.requests(Operation.AUDIO)).hasSize(WANTED);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void killedWithinADownloadItLosesNothingAndAliveItLetsNoOtherIn() throws Exception {
    String stalled = ImportRun.ofTheDay(tenant).get(3).recordingKey();
    tenant.add(Fault.STALLED_BODY.always().onPath(stalled));
    Path incoming = Files.createDirectories(out.resolve(".import").resolve("incoming"));
    try (WatchService watch = out.getFileSystem().newWatchService()) {
      incoming.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process process =
          process(Main.class, List.of(), ImportRun.arguments(tenant, out).toArray(String[]::new));
      try {
        awaitFile(watch, incoming, stalled + ".wav.part");
        CommandRun second = ImportRun.of(tenant, out);
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.errLines())
            .singleElement()
            .asString()
            .contains("Another import into", "is at work");
        assertThat(second.out()).isEmpty();
      } finally {
        process.destroyForcibly();
      }
      // 128 + 9, SIGKILL.
      assertThat(process.waitFor()).isEqualTo(137);
    }
    assertThat(ImportRun.audio(out)).doesNotContain(stalled + ".wav");
    assertThat(ImportRun.lines(out)).doesNotContainKey(stalled);

    tenant.clearFaults();
    assertThat(ImportRun.of(tenant, out).exitCode()).isZero();
    assertThat(ImportRun.lines(out)).hasSize(18).containsKey(stalled);
    assertThat(ImportRun.audio(out)).hasSize(18).allMatch(name -> name.endsWith(".wav"));
    assertThat(incoming).isEmptyDirectory();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDiskThatTakesNoMoreEndsTheImportAndTheNextRunGoesOn() throws Exception {
    // No file may grow over 48 blocks of 1 KiB: some recordings fit, others do not.
    List<String> shell = List.of("bash", "-c", "ulimit -f 48; exec \"$@\"", "bash");
    Process process =
        process(
            Main.class,
            shell,
            ImportRun.arguments(tenant, out, "--extensions", "204,200,271").toArray(String[]::new));
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(err.lines()).singleElement().asString().contains("cannot be written");
    assertNothingIsHalf(out);
    assertThat(ImportRun.of(tenant, out).exitCode()).isZero();
    assertThat(ImportRun.lines(out)).hasSize(18);
  }

  @Test
  void audioThatCameWithoutItsLineIsLookedAtBeforeItIsUsed() throws IOException {
    importAll(out, () -> {});
    Path file = out.resolve("audio").resolve(ImportRun.audio(out).get(0));
    byte[] whole = Files.readAllBytes(file);
    Files.writeString(file, "no audio");
    Files.delete(out.resolve("recordings.jsonl"));
    Files.delete(new ImportDirectory(out).checkpoint());
    tenant.clearRequests();
    importAll(out, () -> {});
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    assertThat(tenant.requests(Operation.AUDIO)).hasSize(1);
    assertAllIsThere(out);
  }

  @Test
  void whatWasTakenOutOfTheAudioDirectoryIsNotImportedAgain() throws IOException {
    importAll(out, () -> {});
    Files.delete(out.resolve("audio").resolve(ImportRun.audio(out).get(0)));
    tenant.clearRequests();
    importAll(out, () -> {});
    assertThat(tenant.requests(Operation.AUDIO)).isEmpty();
    assertThat(ImportRun.lines(out)).hasSize(WANTED);
  }

  /** Such a line is none of ours; what it leaves out cannot be found out any more. */
  @ParameterizedTest
  @ValueSource(strings = {"", "\"audio\":null,", "\"audio\":[1],"})
  void aLineThatSaysNothingOfAudioThatIsGoneIsToldInOneLine(String said) throws IOException {
    importAll(out, () -> {});
    Path list = out.resolve("recordings.jsonl");
    String sealed = "\"audio\":\\{[^}]*},|,\"crc32c\":\"[0-9a-f]{8}\"";
    Files.writeString(
        list, Files.readString(list).replaceAll(sealed, "").replace("\"screen", said + "\"screen"));
    String before = Files.readString(list);
    for (String name : ImportRun.audio(out)) {
      Files.delete(out.resolve("audio").resolve(name));
    }
    Files.delete(new ImportDirectory(out).checkpoint());

    CommandRun run = ImportRun.of(tenant, out, "--extensions", "204");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .contains("The audio file " + out, ".wav cannot be read");
    assertThat(list).hasContent(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"audio", "recordings.jsonl", ".import"})
  void aDirectoryThatCannotBeUsedIsToldInOneLine(String inTheWay) throws IOException {
    if (inTheWay.equals("recordings.jsonl")) {
      Files.createDirectory(out.resolve(inTheWay));
    } else {
      Files.createFile(out.resolve(inTheWay));
    }
    CommandRun run = ImportRun.of(tenant, out);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).singleElement().asString().contains("The import into " + out);
    assertThat(tenant.requests()).isEmpty();
  }

  @Test
  void twoImportsOfOneProcessDoNotShareADirectory() throws IOException {
    ImportDirectory directory = new ImportDirectory(out);
    LockedFile first = directory.alone();
    assertThatThrownBy(directory::alone)
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContaining("Another import into " + out);
    first.close();
    directory.alone().close();
  }

  @Test
  void aLineThatWasLostIsMadeAgainWithoutAskingForItsAudio() throws IOException {
    assertThat(ImportRun.of(tenant, out).exitCode()).isZero();
    Path list = out.resolve("recordings.jsonl");
    String all = Files.readString(list);
    Files.writeString(list, all.substring(0, all.length() - 30));
    tenant.clearRequests();

    CommandRun again = ImportRun.of(tenant, out);

    assertThat(again.outLines()).hasSize(1);
    assertThat(again.err()).contains("was set aside");
    assertThat(Files.readString(list)).isEqualTo(all);
    assertThat(tenant.requests(Operation.AUDIO)).isEmpty();
  }

  private void importAll(Path directory, Runnable atEachMoment) {
    HaltingImport.run(tenant.url().toString(), tenant.authenticationKey(), directory, atEachMoment);
  }

  /** Each line is whole, and each file under a final name is what was served. */
  private void assertNothingIsHalf(Path directory) {
    for (JsonNode line : ImportRun.lines(directory).values()) {
      assertThat(directory.resolve(line.get("audioFile").asText())).exists();
    }
    for (String name : ImportRun.audio(directory)) {
      assertThat(directory.resolve("audio").resolve(name)).hasBinaryContent(served(name));
    }
  }

  private void assertAllIsThere(Path directory) {
    assertThat(ImportRun.lines(directory)).hasSize(WANTED);
    assertThat(ImportRun.audio(directory)).hasSize(WANTED);
    assertNothingIsHalf(directory);
  }

  private byte[] served(String name) {
    return tenant.data().recordings().stream()
        .filter(recording -> name.equals(recording.recordingKey() + ".wav"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not a final name: " + name))
        .audio()
        .wav();
  }

  private Process process(Class<?> main, List<String> before, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-UsePerfData",
            "-cp",
            classPath(),
            main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XIMA_AUTHENTICATION_KEY", tenant.authenticationKey());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    if (before.isEmpty()) {
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    }
    return builder.start();
  }

  /** Modules and class path of this run, all as class path. */
  private static String classPath() {
    String separator = System.getProperty("path.separator");
    return String.join(
        separator,
        System.getProperty("java.class.path"),
        System.getProperty("jdk.module.path", ""),
        Path.of("target", "test-classes").toString());
  }

  /** Waits for a file in the place that a process makes for itself. */
  private static void awaitFile(WatchService watch, Path incoming, String name)
      throws IOException, InterruptedException {
    Path place = incoming.resolve(awaitName(watch, any -> true));
    place.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
    if (!Files.exists(place.resolve(name))) {
      awaitName(watch, name::equals);
    }
  }

  private static String awaitName(WatchService watch, Predicate<String> wanted)
      throws InterruptedException {
    while (true) {
      WatchKey key = watch.poll(60, TimeUnit.SECONDS);
      assertThat(key).as("events").isNotNull();
      for (WatchEvent<?> event : key.pollEvents()) {
        String name = String.valueOf(event.context());
        if (wanted.test(name)) {
          return name;
        }
      }
      key.reset();
    }
  }

  private static final class CutOff extends Error {
    private static final long serialVersionUID = 1L;
  }
}
