// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavHeader;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.RowPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What the commands that write WAV files share. */
final class AudioWriting {
  private AudioWriting() {}

  /** A writer of as many frames as a reader has, where that is known. */
  static WavWriter create(OutputFile file, WavFormat format, WavReader reader) throws IOException {
    return create(
        file,
        format,
        reader.seekable() ? OptionalLong.of(reader.info().frames()) : OptionalLong.empty());
  }

  /**
   * A writer of so many frames, where that is known. The file is moved to its place by others,
   * together with what else a command writes.
   */
  static WavWriter create(OutputFile file, WavFormat format, OptionalLong frames)
      throws IOException {
    WavHeader header = WavHeader.of(format);
    return WavWriter.createNew(
        file.part(), frames.isPresent() ? header.withFrames(frames.getAsLong()) : header);
  }

  /** Prints what files hold that were written. */
  static void print(Console console, OutputOptions output, Path... files) throws IOException {
    Columns<AudioFields.Row> columns = AudioFields.columns();
    try (RowPrinter<AudioFields.Row> rows = output.printer(console, columns)) {
      for (Path file : files) {
        rows.print(AudioFields.Row.of(file, WavReader.probe(file)));
      }
    }
  }
}
