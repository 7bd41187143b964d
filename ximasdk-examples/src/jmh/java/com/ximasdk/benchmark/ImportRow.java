// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.benchmark.Comparison.Reading;
import com.ximasdk.examples.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An import of many small recordings as the command does it, from a simulated tenant in a process
 * of its own, against copying the same files and forcing each to the disk, and against a bare
 * program that asks the same tenant for the same audio and forces it to the disk.
 */
final class ImportRow implements Row {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RECORDINGS = 20_000;
  private static final int FEW = 200;
  private static final int GROUPS = 20;
  private static final Instant FROM = Instant.parse("2026-07-01T00:00:00Z");

  /** The most that an import takes over the copy. */
  private static final double MOST = 2;

  /** The most that a recording of the last thousand takes over one of the second. */
  private static final double FLAT = 1.5;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String about() {
    return "20,000 small recordings, without a pause";
  }

  @Override
  public void measure(Run run) throws Exception {
    int count = run.isShort() ? FEW : RECORDINGS;
    Path directory = run.directory("import");
    List<Path> files = new ArrayList<>();
    double millis;
    double asked;
    Process tenant =
        Programs.java(List.of("-Xmx1g"), ManyRecordings.class, List.of(Integer.toString(count)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader told = tenant.inputReader()) {
      String url = "" + told.readLine();
      String key = "" + told.readLine();
      millis = imported(directory, url, key);
      asked = asked(run, directory, url, key);
    } finally {
      tenant.destroy();
    }
    try (Stream<Path> found = Files.list(directory.resolve("audio"))) {
      found.forEach(files::add);
    }
    if (files.size() != count) {
      throw new IOException(files.size() + " of " + count + " recordings were imported.");
    }
    double copied = copied(run, files);
    List<Instant> times = new ArrayList<>();
    for (Path file : files) {
      times.add(Files.getLastModifiedTime(file).toInstant());
    }
    times.sort(null);
    Figure ours = Figure.of("ours", "ms", millis / count);
    tell(
        run,
        "a recording",
        ours,
        Figure.of("copy and force", "ms", copied / count),
        Optional.of(Target.atMost(MOST)));
    tell(
        run,
        "a recording against a bare program",
        ours,
        Figure.of("bare HttpClient and force", "ms", asked / count),
        Optional.empty());
    tellGroups(run, count / GROUPS, times);
    Run.delete(directory);
  }

  private void tell(Run run, String what, Figure ours, Figure baseline, Optional<Target> target) {
    run.outcome()
        .add(new Comparison(name(), what, 0, ours, Optional.of(baseline), Reading.COST, target));
  }

  /** Whether a recording takes as long after many as after few. */
  private void tellGroups(Run run, int group, List<Instant> times) {
    List<Double> each = new ArrayList<>();
    for (int i = 0; i < GROUPS; i++) {
      Duration taken = Duration.between(times.get(i * group), times.get((i + 1) * group - 1));
      each.add(taken.toNanos() / 1e6 / (group - 1));
      run.outcome()
          .add(
              Comparison.value(
                  name(),
                  "a recording after so many",
                  (i + 1L) * group,
                  Figure.of("ours", "ms", each.get(i)),
                  Optional.empty()));
    }
    tell(
        run,
        "a recording of the last thousand against the second",
        Figure.of("ours", "ms", each.get(GROUPS - 1)),
        Figure.of("second thousand", "ms", each.get(1)),
        Optional.of(Target.atMost(FLAT)));
  }

  /** Imports with the command; gives how long that took, its start included. */
  private static double imported(Path directory, String url, String key)
      throws IOException, InterruptedException {
    ProcessBuilder command =
        Programs.java(
            List.of("-Xmx256m"),
            Main.class,
            List.of(
                "import-recordings",
                "--url",
                url,
                "--time-zone",
                "UTC",
                "--from",
                FROM.toString(),
                "--to",
                FROM.plus(Duration.ofDays(3)).toString(),
                "--audio-interval",
                "PT0S",
                "--out",
                directory.toString()));
    command.environment().put("XIMA_AUTHENTICATION_KEY", key);
    long start = System.nanoTime();
    int exit =
        command
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IOException("The import ended with exit code " + exit + ".");
    }
    return (System.nanoTime() - start) / 1e6;
  }

  /** Asks for the audio of what was imported, one after the other, and keeps nothing else. */
  private static double asked(Run run, Path imported, String url, String key)
      throws IOException, InterruptedException {
    List<String> recordingKeys = new ArrayList<>();
    for (String line : Files.readAllLines(imported.resolve("recordings.jsonl"))) {
      recordingKeys.add(JSON.readTree(line).path("recordingKey").asText());
    }
    Path directory = run.directory("asked");
    HttpClient client = HttpClient.newHttpClient();
    long start = System.nanoTime();
    for (String recordingKey : recordingKeys) {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create(
                          url + "/rest/api/v2/recordings/" + recordingKey + "/audio?format=wav"))
                  .header("Authorization", "Bearer " + key)
                  .header("Content-Type", "application/json")
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException("The tenant answered " + answer.statusCode() + ".");
      }
      force(answer.body(), directory.resolve(recordingKey + ".wav"));
    }
    double millis = (System.nanoTime() - start) / 1e6;
    Run.delete(directory);
    return millis;
  }

  private static double copied(Run run, List<Path> files) throws IOException {
    Path directory = run.directory("copy");
    long start = System.nanoTime();
    for (Path file : files) {
      force(Files.readAllBytes(file), directory.resolve(file.getFileName()));
    }
    double millis = (System.nanoTime() - start) / 1e6;
    Run.delete(directory);
    return millis;
  }

  private static void force(byte[] content, Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    try (FileChannel target =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        target.write(bytes);
      }
      target.force(true);
    }
  }
}
