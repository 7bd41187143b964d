// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ximasdk.examples.ProgramRun;
import com.ximasdk.examples.cli.terminal.EmulatedScreen;
import com.ximasdk.examples.tenant.SimulatedAgent;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A command on a real terminal of 80 × 24, with a tenant of 60 agents: a pseudo-terminal by {@code
 * script} of util-linux, and an emulator that tells what is seen.
 */
public final class ProgramOnATerminal implements AutoCloseable {
  private static final Pattern MODES = Pattern.compile("modes ([0-9a-f:]+)");
  private static final Pattern DEVICE = Pattern.compile("device (/dev/\\S+)");

  private final SimulatedTenant tenant = SimulatedTenant.builder().data(sixtyAgents()).start();
  private final EmulatedScreen screen = new EmulatedScreen(80, 24);
  private final ByteArrayOutputStream all = new ByteArrayOutputStream();
  private final List<Process> started = new ArrayList<>();

  /** Skips a test, and says so, where there is none. */
  public static void assumeThatThereCanBeOne() {
    assumeTrue(
        isThere("script", "--version"),
        "There is no 'script' of util-linux here, so nothing is tried on a real terminal.");
  }

  SimulatedTenant tenant() {
    return tenant;
  }

  /** What a person sees. */
  List<String> lines() {
    return screen.lines();
  }

  /** Ends what was started, and the tenant. */
  @Override
  public void close() {
    started.forEach(
        process -> {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
        });
    tenant.close();
  }

  /** Asks the program to end, as the system does when it is shut down. */
  static void terminate(Process process) {
    process
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .forEach(ProcessHandle::destroy);
  }

  void assertThatTheTerminalIsAsItWasFound() {
    Matcher modes = MODES.matcher(text());
    List<String> found = modes.results().map(result -> result.group(1)).toList();
    assertThat(found).hasSize(2);
    assertThat(found.get(1)).isEqualTo(found.get(0));
    assertThat(text()).containsOnlyOnce("\u001b[?1049h").containsOnlyOnce("\u001b[?1049l");
    assertThat(text().lastIndexOf("\u001b[?25h")).isGreaterThan(text().lastIndexOf("\u001b[?25l"));
    assertThat(text().lastIndexOf("\u001b[?7h")).isGreaterThan(text().lastIndexOf("\u001b[?7l"));
  }

  Process start(String terminalType, String... command) throws IOException {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(List.of("--url", tenant.url().toString(), "--poll", "PT0.2S"));
    String program =
        ProgramRun.commandLine(words).stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    // A shell's background job, as these tests may be, has the interrupt ignored.
    String commands =
        "trap : INT; heeds='env --default-signal=INT'; $heeds true || heeds=; "
            + "stty rows 24 cols 80; echo device $(tty); echo modes $(stty -g); $heeds "
            + program
            + "; echo ended with $?; echo modes $(stty -g)";
    ProcessBuilder builder = new ProcessBuilder("script", "-qefc", commands, "/dev/null");
    builder
        .environment()
        .putAll(
            Map.of(
                "XIMA_AUTHENTICATION_KEY",
                tenant.authenticationKey(),
                "TERM",
                terminalType,
                "SHELL",
                "/bin/sh",
                "LC_ALL",
                "C.UTF-8"));
    Process process = builder.redirectErrorStream(true).start();
    started.add(process);
    return process;
  }

  void readUntil(Process process, Predicate<List<String>> enough) throws IOException {
    while (!enough.test(screen.lines())) {
      if (!read(process)) {
        throw new AssertionError("it ended before that was seen: " + text());
      }
    }
  }

  void readToTheEnd(Process process) throws Exception {
    while (read(process)) {
      // Until nothing comes any more.
    }
    process.waitFor();
  }

  private boolean read(Process process) throws IOException {
    InputStream output = process.getInputStream();
    byte[] bytes = new byte[8192];
    int read = output.read(bytes);
    if (read < 0) {
      return false;
    }
    all.write(bytes, 0, read);
    screen.write(bytes, 0, read);
    return true;
  }

  /** What was written when the screen had been left. */
  String textAfterTheScreen() {
    String left = "\u001b[?1049l";
    assertThat(text()).contains(left);
    // How a text looks is none of these tests'.
    return text()
        .substring(text().lastIndexOf(left) + left.length())
        .replaceAll("\u001b\\[[0-9;]*m", "");
  }

  /** All that was written. */
  String text() {
    return all.toString(StandardCharsets.UTF_8);
  }

  static void type(Process process, String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  void resize(int columns, int rows) throws Exception {
    screen.resize(columns, rows);
    Matcher device = DEVICE.matcher(text());
    assertThat(device.find()).isTrue();
    Process stty =
        new ProcessBuilder(
                "stty",
                "-F",
                device.group(1),
                "rows",
                Integer.toString(rows),
                "columns",
                Integer.toString(columns))
            .start();
    assertThat(stty.waitFor()).isZero();
  }

  private static boolean isThere(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 && said.contains("util-linux");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static TenantData sixtyAgents() {
    TenantData demo = TenantData.demo();
    List<SimulatedAgent> agents =
        IntStream.range(0, 60)
            .mapToObj(i -> new SimulatedAgent("Agent " + i + "(" + (200 + i) + ")", "UC"))
            .toList();
    return new TenantData(
        demo.name(), demo.timeZone(), agents, demo.skills(), demo.calls(), demo.recordings());
  }
}
