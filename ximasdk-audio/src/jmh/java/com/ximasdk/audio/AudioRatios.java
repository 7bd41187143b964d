// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints medians as ratios; then the command-line tools beside ours. */
public final class AudioRatios {
  private static final int JMH_ROUNDS = 3;
  private static final int ROUNDS = 7;

  private AudioRatios() {}

  /**
   * Runs all.
   *
   * @param arguments none
   */
  public static void main(String[] arguments)
      throws RunnerException, IOException, InterruptedException {
    Map<String, List<Double>> millis = new HashMap<>();
    // In turn, so that what else the machine does falls on all alike.
    for (int round = 0; round < JMH_ROUNDS; round++) {
      for (RunResult result : new Runner(options()).run()) {
        String name = result.getParams().getBenchmark();
        millis
            .computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), key -> new ArrayList<>())
            .addAll(scores(result));
      }
    }
    System.out.println();
    speedup(millis, "decodeHere", "decodeJdk", "2.5 or more");
    speedup(millis, "decodeHere", "decodeBareLoop", "0.95 or more");
    speedup(millis, "encodeHere", "encodeJdk", "15 or more");
    List<Double> probe = millis.get("probeHere");
    List<Double> open = millis.get("probeOpenAndRead4KiB");
    System.out.printf(
        Locale.ROOT,
        "probeHere / probeOpenAndRead4KiB (time): median %.2f, best %.2f (wanted: 1.3 or less)%n",
        median(probe) / median(open),
        Collections.min(probe) / Collections.min(open));
    compareTools();
  }

  private static Options options() {
    return new OptionsBuilder().include(AudioBenchmark.class.getName() + ".*").build();
  }

  private static void speedup(
      Map<String, List<Double>> millis, String ours, String other, String wanted) {
    System.out.printf(
        Locale.ROOT,
        "%s / %s (speed): median %.2f, best %.2f (wanted: %s)%n",
        ours,
        other,
        median(millis.get(other)) / median(millis.get(ours)),
        Collections.min(millis.get(other)) / Collections.min(millis.get(ours)),
        wanted);
  }

  private static List<Double> scores(RunResult result) {
    List<Double> scores = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        scores.add(iteration.getPrimaryResult().getScore());
      }
    }
    return scores;
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }

  /**
   * File to file, one hour of stereo mu-law to 16 bits; the tools with the start of their process.
   */
  private static void compareTools() throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("ximasdk-benchmark");
    Path in = directory.resolve("hour.wav");
    Path out = directory.resolve("out.wav");
    AudioBenchmark.writeHour(in);
    Map<String, List<String>> tools =
        Map.of(
            "sox", List.of("sox", "" + in, "-e", "signed", "-b", "16", "" + out),
            "ffmpeg", List.of("ffmpeg", "-v", "error", "-y", "-i", "" + in, "" + out),
            "libsndfile", List.of("sndfile-convert", "-pcm16", "" + in, "" + out));
    Map<String, List<Double>> times = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      decode(in, out);
      note(times, "ours", start);
      for (Map.Entry<String, List<String>> tool : tools.entrySet()) {
        if (installed(tool.getValue().get(0))) {
          start = System.nanoTime();
          new ProcessBuilder(tool.getValue())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
          note(times, tool.getKey(), start);
        } else if (round == 0) {
          System.out.println(tool.getKey() + ": not installed, not compared");
        }
      }
    }
    double ours = median(times.remove("ours"));
    times.forEach(
        (tool, measured) ->
            System.out.printf(
                Locale.ROOT,
                "file to file, ours / %s (speed): %.2f%n",
                tool,
                median(measured) / ours));
    Files.delete(in);
    Files.delete(out);
    Files.delete(directory);
  }

  private static void note(Map<String, List<Double>> times, String name, long start) {
    times.computeIfAbsent(name, key -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
  }

  private static void decode(Path in, Path out) throws IOException {
    short[] samples = new short[32 * 1024];
    // In its place, as the others write: none forces its output to disk.
    Files.deleteIfExists(out);
    try (WavReader reader = WavReader.open(in);
        WavWriter writer =
            WavWriter.createNew(
                out, new WavFormat(WavEncoding.PCM_S16, 2, 8000), reader.info().frames())) {
      for (int count; (count = reader.readSamples(samples, 0, samples.length / 2)) > 0; ) {
        writer.writeSamples(samples, 0, count);
      }
    }
  }

  private static boolean installed(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }
}
