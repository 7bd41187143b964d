// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Has JMH measure all methods of a class one after the other, each in a JVM of its own, and that
 * again in each round: so what else the machine does falls on ours and the baselines alike.
 */
final class Rounds {
  /** Where the benchmarks find files and servers: system properties that begin so. */
  static final String PROPERTY = "benchmark.";

  /** How often an operation is done before it is measured, and then. */
  enum Repetition {
    /** As the benchmark says. */
    USUAL,
    /** Once each: an operation takes long. */
    SINGLE,
    /**
     * As the benchmark says, after {@value #LONG_WARM_UP} iterations: its threads leave the
     * compiler little of the processors.
     */
    LATE
  }

  private static final int LONG_WARM_UP = 15;
  private static final double SLOW = 99;
  private static final String BYTES = "gc.alloc.rate.norm";

  private final RunOptions options;
  private final Map<String, String> properties;

  /**
   * Rounds.
   *
   * @param properties what the benchmarks are told, by names without the prefix
   */
  Rounds(RunOptions options, Map<String, String> properties) {
    this.options = options;
    this.properties = properties;
  }

  /** What a benchmark is told. */
  static String property(String name) {
    String value = System.getProperty(PROPERTY + name);
    if (value == null) {
      throw new IllegalStateException(
          "The property " + PROPERTY + name + " is missing. Run com.ximasdk.benchmark.Benchmarks.");
    }
    return value;
  }

  /**
   * Measures.
   *
   * @param benchmark the class
   * @param methods a pattern of the methods' names
   * @param parameters of the benchmark
   * @param threads how many call at a time
   * @param repetition how often, before and while it is measured
   * @return by the methods' names
   */
  Map<String, Measured> measure(
      Class<?> benchmark,
      String methods,
      Map<String, String> parameters,
      int threads,
      Repetition repetition)
      throws RunnerException {
    Map<String, Measured> measured = new TreeMap<>();
    for (int round = 0; round < options.rounds(); round++) {
      for (RunResult result :
          new Runner(jmhOptions(benchmark, methods, parameters, threads, repetition)).run()) {
        String name = result.getParams().getBenchmark();
        take(
            result,
            measured.computeIfAbsent(
                name.substring(name.lastIndexOf('.') + 1), key -> new Measured()));
      }
    }
    return measured;
  }

  private org.openjdk.jmh.runner.options.Options jmhOptions(
      Class<?> benchmark,
      String methods,
      Map<String, String> parameters,
      int threads,
      Repetition repetition) {
    List<String> told = new ArrayList<>(List.of("-Djava.awt.headless=true"));
    properties.forEach((name, value) -> told.add("-D" + PROPERTY + name + "=" + value));
    told.addAll(options.jmh().getJvmArgsAppend().orElse(List.of()));
    ChainedOptionsBuilder builder =
        new OptionsBuilder()
            .parent(options.jmh())
            .include("^" + benchmark.getName().replace(".", "\\.") + "\\.(" + methods + ")$")
            .forks(1)
            .threads(threads)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend(told.toArray(String[]::new));
    parameters.forEach(builder::param);
    switch (repetition) {
      case SINGLE -> builder.warmupIterations(1).measurementIterations(1);
      case LATE ->
          builder.warmupIterations(options.jmh().getWarmupIterations().orElse(LONG_WARM_UP));
      case USUAL -> {}
    }
    if (options.isShort()) {
      // Bytes are counted, not times: one JVM does for all, however little of it is compiled.
      properties.forEach((name, value) -> System.setProperty(PROPERTY + name, value));
      builder
          .forks(0)
          .warmupIterations(1)
          .warmupTime(TimeValue.milliseconds(100))
          .measurementIterations(3)
          .measurementTime(TimeValue.milliseconds(50));
    }
    return builder.build();
  }

  private static void take(RunResult result, Measured measured) {
    List<Double> times = new ArrayList<>();
    List<Double> slow = new ArrayList<>();
    List<Double> bytes = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        double nanos = TimeUnit.valueOf(unit(result)).toNanos(1);
        Statistics statistics = iteration.getPrimaryResult().getStatistics();
        times.add(statistics.getPercentile(50) * nanos);
        slow.add(statistics.getPercentile(SLOW) * nanos);
        Result<?> allocated = iteration.getSecondaryResults().get(BYTES);
        if (allocated != null) {
          bytes.add(allocated.getScore());
        }
      }
    }
    measured.nanos().add(Figure.median(times));
    measured.slowNanos().add(Figure.median(slow));
    if (!bytes.isEmpty()) {
      measured.bytes().add(Figure.median(bytes));
    }
  }

  private static String unit(RunResult result) {
    return result.getParams().getTimeUnit().name();
  }
}
