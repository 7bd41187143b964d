// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.benchmark.Comparison.Reading;
import com.ximasdk.benchmark.Rounds.Repetition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ours against libsndfile, both in process: nobody's start is counted. A small C program, which is
 * compiled here, tells what libsndfile takes.
 */
final class LibsndfileRow implements Row {
  private static final Path SOURCE =
      Path.of("ximasdk-examples", "src", "jmh", "c", "sndfile_benchmark.c");
  private static final int WARM_UP = 2;
  private static final int TIMES = 5;
  private static final String BASELINE = "libsndfile in process";

  @Override
  public String name() {
    return "libsndfile";
  }

  @Override
  public String about() {
    return "an hour of stereo mu-law, in process";
  }

  @Override
  public void measure(Run run) throws Exception {
    if (run.isShort()) {
      // Times alone.
      return;
    }
    Path program = run.files().resolve("sndfile_benchmark").toAbsolutePath();
    Optional<String> missing = compile(program);
    if (missing.isPresent()) {
      run.outcome().skip(name(), BASELINE, missing.get());
      return;
    }
    JmhRow.Preparation.Made made = AudioFiles.makeLong(run);
    try (AutoCloseable end = made.end()) {
      Path directory = Path.of(made.properties().getOrDefault("audio", ""));
      compare(run, made, "file", FileToFileBenchmark.class, program, directory, 0.75);
      compare(run, made, "decode", DecodeBenchmark.class, program, directory, Double.NaN);
    }
  }

  private void compare(
      Run run,
      JmhRow.Preparation.Made made,
      String what,
      Class<?> benchmark,
      Path program,
      Path directory,
      double atMost)
      throws Exception {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    Rounds once = new Rounds(run.options().once(), made.properties());
    for (int round = 0; round < run.options().rounds(); round++) {
      ours.add(
          once.measure(benchmark, "ours", Map.of(), 1, Repetition.USUAL)
              .getOrDefault("ours", new Measured())
              .time("ours", "ms", 1e6, 1)
              .median());
      theirs.add(millis(program, what, directory));
    }
    run.outcome()
        .add(
            new Comparison(
                name(),
                what.equals("file") ? "file to file" : "stream decode",
                0,
                new Figure("ours in process", "ms", ours),
                Optional.of(new Figure(BASELINE, "ms", theirs)),
                Reading.COST,
                Double.isNaN(atMost) ? Optional.empty() : Optional.of(Target.atMost(atMost))));
  }

  private static double millis(Path program, String what, Path directory)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                what,
                directory.resolve("long.wav").toString(),
                Integer.toString(WARM_UP),
                Integer.toString(TIMES)));
    if (what.equals("file")) {
      command.add(directory.resolve("theirs.wav").toString());
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<Double> millis =
        process.inputReader().lines().map(line -> Double.parseDouble(line) / 1e6).toList();
    if (process.waitFor() != 0) {
      throw new IOException("The program with libsndfile has failed.");
    }
    return Figure.median(millis);
  }

  /** Compiles the program; gives what is missing. */
  private static Optional<String> compile(Path program) throws IOException, InterruptedException {
    Optional<Path> compiler = Programs.installed("cc");
    if (compiler.isEmpty()) {
      return Optional.of("no C compiler (cc) is installed");
    }
    if (!Files.exists(SOURCE)) {
      return Optional.of(SOURCE + " is not there; run it from the root of the project");
    }
    Process process =
        new ProcessBuilder(
                compiler.get().toString(),
                "-O2",
                SOURCE.toString(),
                "-o",
                program.toString(),
                "-lsndfile")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor() == 0
        ? Optional.empty()
        : Optional.of("it does not compile; the headers of libsndfile (sndfile.h) are wanted");
  }
}
