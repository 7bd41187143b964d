// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.RunnerException;

/** Measures the rows that were asked for, and tells of them in a table, in JSON and in plots. */
public final class Benchmarks {
  private static final int WRONG_USE = 2;
  private static final String ALL_ALLOCATED = Rounds.PROPERTY + "allAllocated";

  private Benchmarks() {}

  /**
   * Measures.
   *
   * @param arguments see {@link RunOptions#USAGE}
   */
  public static void main(String[] arguments) throws IOException {
    if (List.of(arguments).contains("-list")) {
      Rows.ALL.forEach(row -> System.out.printf("%-12s %s%n", row.name(), row.about()));
      return;
    }
    RunOptions options;
    try {
      options = RunOptions.of(arguments);
      requireKnown(options.rows());
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.err.println(RunOptions.USAGE);
      System.exit(WRONG_USE);
      return;
    }
    if (options.isShort() && !Boolean.getBoolean(ALL_ALLOCATED)) {
      System.exit(again(arguments));
    }
    System.exit(measure(options) ? 0 : 1);
  }

  /**
   * The short form runs in a JVM that leaves out no allocation when it compiles: what is counted
   * then depends neither on the machine nor on how much was compiled.
   */
  private static int again(String[] arguments) throws IOException {
    try {
      return Programs.java(
              List.of(
                  "-Xmx1g",
                  "-XX:-DoEscapeAnalysis",
                  "-D" + ALL_ALLOCATED + "=true",
                  // It looks at no times, so others may measure meanwhile.
                  "-Djmh.ignoreLock=true"),
              Benchmarks.class,
              List.of(arguments))
          .inheritIO()
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static String sentence(RunnerException failure) {
    StringBuilder sentence = new StringBuilder(String.valueOf(failure.getMessage()));
    for (Throwable each : failure.getSuppressed()) {
      sentence.append(" ").append(each);
    }
    return sentence.toString();
  }

  private static void requireKnown(Set<String> wanted) {
    Set<String> unknown = new TreeSet<>(wanted);
    Rows.ALL.forEach(row -> unknown.remove(row.name()));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "Unknown rows: %s. Expected some of %s."
              .formatted(
                  unknown, Rows.ALL.stream().map(Row::name).collect(Collectors.joining(","))));
    }
  }

  private static boolean measure(RunOptions options) throws IOException {
    Files.createDirectories(options.output());
    Path files = Files.createTempDirectory(options.output(), "files");
    Outcome outcome = new Outcome();
    Machine machine = Machine.ofThisRun();
    System.out.println(machine.sentence());
    try {
      Run run = new Run(options, files, outcome);
      for (Row row : Rows.ALL) {
        if (options.rows().isEmpty() || options.rows().contains(row.name())) {
          measure(row, run);
          if (!options.isShort()) {
            // What was measured stays, whatever becomes of the rest.
            OutcomeJson.write(outcome, machine, options.output());
          }
        }
      }
    } finally {
      Run.delete(files);
    }
    OutcomeTable.print(outcome, options.isShort(), System.out);
    if (!options.isShort()) {
      System.out.println(OutcomeJson.file(options.output()));
      Plots.write(outcome, options.output()).forEach(System.out::println);
    }
    outcome.violations().forEach(System.err::println);
    return outcome.violations().isEmpty();
  }

  /** A row that fails does not take the others with it. */
  private static void measure(Row row, Run run) {
    long start = System.nanoTime();
    System.out.print(row.name() + ": " + row.about());
    System.out.flush();
    try {
      row.measure(run);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      run.outcome().failed(row.name(), "interrupted");
    } catch (RunnerException failure) {
      // Its sentence says it; what a benchmark threw is the cause.
      run.outcome().failed(row.name(), sentence(failure));
    } catch (Exception failure) {
      run.outcome().failed(row.name(), failure.toString());
      failure.printStackTrace();
    }
    System.out.printf(" (%d s)%n", (System.nanoTime() - start) / 1_000_000_000);
  }
}
