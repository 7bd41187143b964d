// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWarning;
import com.ximasdk.audio.measure.MeasureOptions;
import com.ximasdk.audio.measure.RecordingMeasures;
import com.ximasdk.examples.cli.Console;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Opens the files that commands read, and tells what is wrong with them. */
final class Inputs {
  private Inputs() {}

  /**
   * Opens a file.
   *
   * @throws IOException with the file's name in its message
   */
  static WavReader open(Path file) throws IOException {
    try {
      return WavReader.open(file);
    } catch (IOException e) {
      throw named(file, e);
    }
  }

  /**
   * Measures a file that is open.
   *
   * @throws IOException with the file's name in its message
   */
  static RecordingMeasures measure(Path file, WavReader reader, MeasureOptions options)
      throws IOException {
    try {
      return RecordingMeasures.of(reader, options);
    } catch (IOException e) {
      throw named(file, e);
    }
  }

  /** The same failure, with the file's name where it lacks it. */
  static IOException named(Path file, IOException failure) {
    if (failure instanceof FileSystemException) {
      return failure;
    }
    return new FileFailure(file + ": " + failure.getMessage(), failure);
  }

  /** Tells the warnings of a file that has been read. */
  static void warn(Console console, Path file, WavReader reader) throws IOException {
    for (WavWarning warning : reader.readToEnd().warnings()) {
      warn(console, file, warning.toString());
    }
  }

  static void warn(Console console, Path file, String text) {
    console.tell("Warning: " + file + ": " + text);
  }
}
