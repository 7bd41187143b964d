// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.RowPrinter;
import java.io.IOException;
import java.nio.file.Path;

/** What the commands that make one file of one file share. */
final class AudioWriting {
  private AudioWriting() {}

  /** The format of the output for that of the input. */
  @FunctionalInterface
  interface Target {
    WavFormat of(WavFormat source) throws IOException;
  }

  /** Writes the audio of a reader. */
  @FunctionalInterface
  interface Work {
    void run(WavReader source, WavWriter target) throws IOException;
  }

  /** Makes the output, then prints what it holds. */
  static int run(Console console, OutputOptions output, Path in, Path out, Target target, Work work)
      throws IOException {
    try (WavReader reader = Inputs.open(in);
        OutputFile file = new OutputFile(out)) {
      WavFormat format = target.of(reader.format());
      try (WavWriter writer = create(file, format, reader)) {
        work.run(reader, writer);
      }
      Inputs.warn(console, in, reader);
      file.complete();
    }
    print(console, output, out);
    return ExitCode.DONE;
  }

  /** A writer of as many frames as a reader has, where that is known. */
  static WavWriter create(OutputFile file, WavFormat format, WavReader reader) throws IOException {
    return reader.seekable()
        ? WavWriter.create(file.part(), format, reader.info().frames())
        : WavWriter.create(file.part(), format);
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
