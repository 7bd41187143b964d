// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * What a run is told.
 *
 * @param rows the names of the rows that are wanted; none means all
 * @param isShort whether it is the short form, which asserts and compares no times
 * @param rounds how often ours and the baselines are measured in turns, 1 or more
 * @param output where the figures go
 * @param jmh what JMH is told, in place of what the benchmarks say of themselves
 */
record RunOptions(
    Set<String> rows, boolean isShort, int rounds, Path output, CommandLineOptions jmh) {
  static final String USAGE =
      "Options: -rows NAME,NAME... (default: all), -short, -rounds N (default: 3), -output"
          + " DIRECTORY (default: target/benchmark), -list (tells the rows), and those of JMH, as"
          + " -wi 5 -i 5 -r 1s.";
  private static final int ROUNDS = 3;

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if one is wrong, with a sentence
   */
  static RunOptions of(String[] arguments) {
    Set<String> rows = new TreeSet<>();
    boolean isShort = false;
    int rounds = 0;
    Path output = Path.of("target", "benchmark");
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "-rows" -> rows.addAll(List.of(value(arguments, ++i).split(",")));
        case "-short" -> isShort = true;
        case "-rounds" -> rounds = number(value(arguments, ++i));
        case "-output" -> output = Path.of(value(arguments, ++i));
        default -> rest.add(arguments[i]);
      }
    }
    if (rounds == 0) {
      rounds = isShort ? 1 : ROUNDS;
    }
    try {
      CommandLineOptions jmh = new CommandLineOptions(rest.toArray(String[]::new));
      if (!jmh.getIncludes().isEmpty()) {
        throw new IllegalArgumentException(
            "Found " + jmh.getIncludes() + ", which is no option. Rows are chosen by -rows.");
      }
      return new RunOptions(rows, isShort, rounds, output, jmh);
    } catch (CommandLineOptionException wrong) {
      throw new IllegalArgumentException("JMH does not take an option: " + wrong.getMessage());
    }
  }

  /** The same for a single round. */
  RunOptions once() {
    return new RunOptions(rows, isShort, 1, output, jmh);
  }

  private static String value(String[] arguments, int index) {
    if (index >= arguments.length) {
      throw new IllegalArgumentException(
          "After " + arguments[index - 1] + " nothing follows. Expected its value.");
    }
    return arguments[index];
  }

  private static int number(String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException(
          "The rounds are given as " + text + ". Expected a whole number from 1 to 9999.");
    }
    return Integer.parseInt(text);
  }
}
