// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the libraries of a program print to standard error, their log most of all: a line at a time,
 * without what looks like a key among the arguments, and without the frames of stack traces unless
 * these are asked for by {@code -v -v}.
 */
final class ProgramLog extends OutputStream {
  private static final String SETTING = "org.slf4j.simpleLogger.";

  private final Console console;
  private final boolean stackTraces;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  private ProgramLog(Console console, boolean stackTraces) {
    this.console = console;
    this.stackTraces = stackTraces;
  }

  /**
   * Takes over the standard error of this process, with a log of what the arguments ask for. To be
   * called before anything logs, since the settings of a log are read once.
   *
   * @return to be told at the end that nothing more comes
   */
  static ProgramLog begin(Console console, List<String> arguments) {
    int verbosity = 0;
    for (String argument : arguments) {
      if (argument.equals("--")) {
        break;
      }
      verbosity += verbosity(argument);
    }
    if (verbosity > 0) {
      System.setProperty(SETTING + "log.com.ximasdk", "debug");
      System.setProperty(SETTING + "showDateTime", "true");
      System.setProperty(SETTING + "dateTimeFormat", "HH:mm:ss.SSS");
    }
    ProgramLog log = new ProgramLog(console, verbosity > 1);
    System.setErr(log.stream());
    return log;
  }

  private static int verbosity(String argument) {
    if (argument.equals("--verbose")) {
      return 1;
    }
    boolean isShort = argument.startsWith("-v") && argument.replace("v", "").equals("-");
    return isShort ? argument.length() - 1 : 0;
  }

  /** What is printed there is told on a console. */
  static PrintStream of(Console console, boolean stackTraces) {
    return new ProgramLog(console, stackTraces).stream();
  }

  private PrintStream stream() {
    return new PrintStream(this, true, StandardCharsets.UTF_8);
  }

  /** Tells a last line that has no end. */
  synchronized void tellRest() {
    if (line.size() > 0) {
      write('\n');
    }
  }

  @Override
  public synchronized void write(int b) {
    if (b == '\n') {
      String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
      line.reset();
      if (stackTraces || !isFrame(text)) {
        console.tell(text);
      }
    } else {
      line.write(b);
    }
  }

  /** Frames alone begin with tabs; those of what was suppressed, with more than one. */
  private static boolean isFrame(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == '\t') {
      start++;
    }
    return start > 0 && (text.startsWith("at ", start) || text.startsWith("... ", start));
  }
}
