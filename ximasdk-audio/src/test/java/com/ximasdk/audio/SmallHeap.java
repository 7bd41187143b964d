// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that reads a file of some GiB; to be run with a small heap. */
final class SmallHeap {
  private SmallHeap() {}

  /**
   * Prints what a file holds, after reading it whole as a stream and its end as a file.
   *
   * @param arguments the file
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    WavInfo streamed;
    try (var stream = Files.newInputStream(file)) {
      streamed = WavReader.probe(stream);
    }
    try (WavReader reader = WavReader.open(file)) {
      WavInfo info = reader.info();
      reader.seek(info.frames() - 1);
      short[] frame = new short[info.channels()];
      int last = reader.readSamples(frame, 0, 1);
      System.out.println(
          info.container()
              + " "
              + info.frames()
              + " "
              + streamed.frames()
              + " "
              + last
              + " "
              + frame[0]
              + " "
              + info.warnings().size());
    }
  }
}
