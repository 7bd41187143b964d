// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/** Stereo mu-law at 8 kHz: a long file, or many short ones. */
final class AudioFiles {
  static final WavFormat STEREO = new WavFormat(WavEncoding.MULAW, 2, 8000);

  /** So many bytes stand before the audio in a file of ours. */
  static final int HEADER = 58;

  /** How the audio is read and written. */
  static final int BLOCK = 64 * 1024;

  private static final int HOUR = 3600;
  private static final int SHORT = 10;

  private AudioFiles() {}

  /** Makes {@code long.wav} in a directory that the benchmarks are told. */
  static JmhRow.Preparation.Made makeLong(Run run) throws IOException {
    Path directory = run.directory("audio");
    write(directory.resolve("long.wav"), run.isShort() ? SHORT : HOUR);
    return made(directory);
  }

  /** Makes many files of half a second. */
  static JmhRow.Preparation.Made makeMany(Run run) throws IOException {
    Path directory = run.directory("audio");
    byte[] codes = new byte[8000];
    new Random(1).nextBytes(codes);
    for (int i = 0; i < (run.isShort() ? 1_000 : 10_000); i++) {
      try (WavWriter writer = WavWriter.create(directory.resolve(i + ".wav"), STEREO, 4000)) {
        writer.writeCodes(codes, 0, 4000);
      }
    }
    return made(directory);
  }

  private static JmhRow.Preparation.Made made(Path directory) {
    return new JmhRow.Preparation.Made(
        Map.of("audio", directory.toAbsolutePath().toString()), () -> Run.delete(directory));
  }

  private static void write(Path file, int seconds) throws IOException {
    Random random = new Random(1);
    byte[] codes = new byte[2 * 8000];
    try (WavWriter writer = WavWriter.create(file, STEREO, seconds * 8000L)) {
      for (int second = 0; second < seconds; second++) {
        random.nextBytes(codes);
        writer.writeCodes(codes, 0, 8000);
      }
    }
    long header = Files.size(file) - seconds * 16_000L;
    if (header != HEADER) {
      throw new IllegalStateException(
          "The header has " + header + " bytes. The bare loops expect " + HEADER + ".");
    }
  }

  /** The directory that was made. */
  static Path directory() {
    return Path.of(Rounds.property("audio"));
  }

  /** The long file. */
  static Path longFile() {
    return directory().resolve("long.wav");
  }
}
