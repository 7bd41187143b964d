// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The log for whoever asks for it by {@code -v}: a line at a time, without what looks like a key
 * among the arguments, and without the frames of stack traces unless these are asked for too.
 */
final class VerboseLog extends OutputStream {
  private static final String SETTING = "org.slf4j.simpleLogger.";
  private static final Pattern ASKED = Pattern.compile("-v+|--verbose");
  private static final Pattern FRAME = Pattern.compile("\\s+(?:at |\\.\\.\\. \\d+ )\\S.*");

  private final Console console;
  private final boolean stackTraces;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  private VerboseLog(Console console, boolean stackTraces) {
    this.console = console;
    this.stackTraces = stackTraces;
  }

  /**
   * Has the log of this process written, if the arguments ask for it. To be called before anything
   * logs, since the settings of a log are read once.
   */
  static void beginIfAsked(Console console, List<String> arguments) {
    int verbosity =
        arguments.stream()
            .takeWhile(argument -> !argument.equals("--"))
            .filter(argument -> ASKED.matcher(argument).matches())
            .mapToInt(argument -> argument.startsWith("--") ? 1 : argument.length() - 1)
            .sum();
    if (verbosity > 0) {
      System.setProperty(SETTING + "log.com.ximasdk", "debug");
      System.setProperty(SETTING + "showDateTime", "true");
      System.setProperty(SETTING + "dateTimeFormat", "HH:mm:ss.SSS");
      System.setErr(of(console, verbosity > 1));
    }
  }

  /** What is printed there is told on a console. */
  static PrintStream of(Console console, boolean stackTraces) {
    return new PrintStream(new VerboseLog(console, stackTraces), true, StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void write(int b) {
    if (b == '\n') {
      String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
      line.reset();
      if (stackTraces || !FRAME.matcher(text).matches()) {
        console.tell(text);
      }
    } else {
      line.write(b);
    }
  }
}
