// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

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
    Printed printed = new Printed();
    Console console = Console.of(printed.out, printed.err, environment);
    return printed.soFar(launcher.apply(console).run(arguments));
  }

  /**
   * Runs a command that goes on until it is interrupted, and interrupts it as soon as it has
   * printed enough.
   *
   * @param enough looks at what is printed; the exit code is not yet known and is 0
   */
  public static CommandRun until(
      Predicate<CommandRun> enough,
      Function<Console, Launcher> launcher,
      Map<String, String> environment,
      String... arguments) {
    Printed printed = new Printed();
    Console console =
        Console.of(
            printed.lookedAt(printed.out, enough),
            printed.lookedAt(printed.err, enough),
            environment);
    CommandRun run = printed.soFar(launcher.apply(console).run(arguments));
    // The interrupt was for the command alone.
    boolean interrupted = Thread.interrupted();
    if (!enough.test(run)) {
      throw new AssertionError(
          (interrupted ? "interrupted" : "ended") + " before it had printed enough: " + run);
    }
    return run;
  }

  /** What a command has printed. */
  private static final class Printed {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    CommandRun soFar(int exitCode) {
      return new CommandRun(
          exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Interrupts who prints, once enough is printed. */
    OutputStream lookedAt(ByteArrayOutputStream stream, Predicate<CommandRun> enough) {
      return new OutputStream() {
        @Override
        public void write(int b) {
          write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
          stream.write(bytes, offset, length);
          if (enough.test(soFar(0))) {
            Thread.currentThread().interrupt();
          }
        }
      };
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
