// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One command run in this process, with streams of its own.
 *
 * @param exitCode what the process would have ended with
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
public record CommandRun(int exitCode, String out, String err) {
  /** Runs a command of a launcher, in an environment. */
  public static CommandRun of(
      Function<Console, Launcher> launcher, Map<String, String> environment, String... arguments) {
    return of(launcher, environment, new ByteArrayOutputStream(), arguments);
  }

  /**
   * Runs a command that goes on until it is interrupted, and interrupts it when it has printed so
   * many lines to standard output.
   */
  public static CommandRun untilLines(
      int lines,
      Function<Console, Launcher> launcher,
      Map<String, String> environment,
      String... arguments) {
    try {
      return of(launcher, environment, new InterruptingOutput(lines), arguments);
    } finally {
      Thread.interrupted(); // The next test is not to be interrupted.
    }
  }

  private static CommandRun of(
      Function<Console, Launcher> launcher,
      Map<String, String> environment,
      ByteArrayOutputStream out,
      String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = launcher.apply(Console.of(out, err, environment)).run(arguments);
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Interrupts who writes when enough lines are written. */
  private static final class InterruptingOutput extends ByteArrayOutputStream {
    private final int lines;

    InterruptingOutput(int lines) {
      this.lines = lines;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      super.write(bytes, from, length);
      if (toString(StandardCharsets.UTF_8).lines().count() >= lines) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The lines of standard output. */
  public List<String> outLines() {
    return out.lines().toList();
  }

  /** The lines of standard error. */
  public List<String> errLines() {
    return err.lines().toList();
  }
}
