// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavHeader;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.edit.Resampling;
import com.ximasdk.audio.metadata.MetadataProblem;
import com.ximasdk.audio.metadata.WavMetadata;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.RowPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the commands that write WAV files share. */
final class AudioWriting {
  private AudioWriting() {}

  /** A writer of as long audio as a reader has, where that is known, and with its metadata. */
  static WavWriter create(OutputFile file, WavFormat format, WavReader reader) throws IOException {
    return create(file, format, reader, reader.metadata());
  }

  /**
   * A writer with certain metadata. The file is moved to its place by others, together with what
   * else a command writes.
   */
  static WavWriter create(OutputFile file, WavFormat format, WavReader reader, WavMetadata metadata)
      throws IOException {
    WavHeader header =
        WavHeader.of(format)
            .withMetadata(metadata.resampled(reader.format().sampleRate(), format.sampleRate()));
    if (reader.seekable()) {
      header =
          header.withFrames(
              Resampling.targetFrames(
                  reader.info().frames(), reader.format(), format.sampleRate()));
    }
    return WavWriter.create(file.channel(), header);
  }

  /**
   * Tells the warnings of a file that has been read, and what of its metadata is not in the output.
   *
   * @param written the metadata of the output
   */
  static void warn(Console console, Path file, WavReader reader, WavMetadata written)
      throws IOException {
    Inputs.warn(console, file, reader);
    WavMetadata metadata = reader.metadata();
    for (MetadataProblem problem : metadata.problems()) {
      Inputs.warn(console, file, problem.toString());
    }
    if (!metadata.withProblems(List.of()).equals(written.withProblems(List.of()))) {
      Inputs.warn(
          console,
          file,
          "has metadata behind the audio, which a stream gives too late; they are not in the"
              + " output");
    }
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
