// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.benchmark.Comparison.Reading;
import com.ximasdk.examples.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands file to file, each a whole process from its start to its end, in turns. */
final class ToolsRow implements Row {
  private static final int ROUNDS = 5;

  @Override
  public String name() {
    return "tools";
  }

  @Override
  public String about() {
    return "an hour of stereo mu-law to a file of 16 bits, whole processes";
  }

  @Override
  public void measure(Run run) throws Exception {
    if (run.isShort()) {
      // Times alone.
      return;
    }
    JmhRow.Preparation.Made made = AudioFiles.makeLong(run);
    try (AutoCloseable end = made.end()) {
      compare(run, Path.of(made.properties().getOrDefault("audio", "")));
    }
  }

  private void compare(Run run, Path directory) throws IOException, InterruptedException {
    String in = directory.resolve("long.wav").toString();
    String out = directory.resolve("out.wav").toString();
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("sox", List.of("sox", in, "-e", "signed", "-b", "16", out));
    commands.put("ffmpeg", List.of("ffmpeg", "-v", "error", "-nostdin", "-y", "-i", in, out));
    commands.put("sndfile-convert", List.of("sndfile-convert", "-pcm16", in, out));
    for (String tool : List.copyOf(commands.keySet())) {
      if (Programs.installed(tool).isEmpty()) {
        run.outcome().skip(name(), tool, "it is not installed");
        commands.remove(tool);
      }
    }
    List<String> mine =
        Programs.java(List.of(), Main.class, List.of("audio-decode", in, out)).command();
    List<Double> ours = new ArrayList<>();
    Map<String, List<Double>> theirs = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(millis(mine, out));
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        theirs
            .computeIfAbsent(command.getKey(), key -> new ArrayList<>())
            .add(millis(command.getValue(), out));
      }
    }
    theirs.forEach(
        (tool, millis) ->
            run.outcome()
                .add(
                    new Comparison(
                        name(),
                        "whole process",
                        0,
                        new Figure("ours", "ms", ours),
                        Optional.of(new Figure(tool + ", whole process", "ms", millis)),
                        Reading.SPEED,
                        Optional.empty())));
  }

  private static double millis(List<String> command, String out)
      throws IOException, InterruptedException {
    Files.deleteIfExists(Path.of(out));
    return Programs.millis(command);
  }
}
