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
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = launcher.apply(Console.of(out, err, environment)).run(arguments);
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
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
