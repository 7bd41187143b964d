// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.install;

import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.Launcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs short commands once, so that a class-data archive that the JVM makes at the end of this
 * process holds what they load. Nothing is sent to anybody: the one address is on this machine, and
 * nobody listens there.
 */
final class WarmUp {
  private static final String VOICE = "/com/ximasdk/examples/tenant/audio/webrtc-inbound.wav";

  /** A port that is given to nobody. */
  private static final String NOBODY = "http://127.0.0.1:1";

  private WarmUp() {}

  /**
   * Runs them, and ends the process as the last of them ends it.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createTempDirectory("ximasdk-");
    try {
      commands(directory).forEach(WarmUp::run);
    } finally {
      for (String name :
          new String[] {"in", "pcm", "left", "right", "out", "in-channel-0", "in-channel-1"}) {
        Files.deleteIfExists(file(directory, name));
      }
      Files.delete(directory);
    }
    Main.main(new String[] {"--version"});
  }

  private static List<List<String>> commands(Path directory) throws IOException {
    String in = voice(directory).toString();
    String pcm = file(directory, "pcm").toString();
    String left = file(directory, "left").toString();
    String right = file(directory, "right").toString();
    String out = file(directory, "out").toString();
    return List.of(
        List.of("--help"),
        List.of("audio-infp"),
        List.of("audio-info", "--help"),
        List.of("audio-info", in),
        List.of("audio-info", "--json", in),
        List.of("audio-info", out),
        List.of("audio-stats", in),
        List.of("audio-decode", in, pcm),
        List.of("audio-encode", "--law", "mulaw", pcm, out),
        List.of("audio-split", in, left, right),
        List.of("audio-merge", left, right, out),
        List.of("audio-mixdown", in, out),
        List.of("audio-redact", "--span", "0/1", in, out),
        List.of("audio-speech", in, directory.toString()),
        List.of("list-agents", "--json", "--url", NOBODY, "--timeout", "PT0.2S"),
        List.of(
            "list-recordings",
            "--url",
            NOBODY,
            "--timeout",
            "PT0.2S",
            "--from",
            "2026-07-14",
            "--to",
            "2026-07-15"));
  }

  private static Path voice(Path directory) throws IOException {
    Path copy = file(directory, "in");
    try (InputStream voice = Objects.requireNonNull(WarmUp.class.getResourceAsStream(VOICE))) {
      Files.copy(voice, copy);
    }
    return copy;
  }

  private static Path file(Path directory, String name) {
    return directory.resolve(name + ".wav");
  }

  private static void run(List<String> command) {
    Console console =
        Console.of(
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Map.of("XIMA_AUTHENTICATION_KEY", "none="));
    Launcher launcher = Main.launcher(console);
    launcher.run(command.toArray(String[]::new));
  }
}
