// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.measure.MeasureOptions;
import com.ximasdk.audio.measure.WaveformData;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.PlainProgram;
import com.ximasdk.examples.cli.RowPrinter;
import com.ximasdk.examples.cli.Violations;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes peaks for a player in a web page. */
@Command(
    description = {
      "They are the lowest and the highest sample of each so many, in the formats of audiowaveform,"
          + " version 2, which peaks.js, wavesurfer.js and others read: JSON, or, where OUT ends in"
          + " .dat, binary."
    })
public final class AudioPeaks implements PlainProgram {
  private static final int LEAST_SAMPLES = 2;

  private final Console console;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--samples-per-pixel",
      paramLabel = "N",
      description = "How many samples of a channel have one pair of peaks. Default: 256.")
  private int samplesPerPixel = 256;

  @Option(
      names = "--bits",
      paramLabel = "8|16",
      description = "The resolution of the peaks. Default: 16.")
  private int bits = 16;

  @Parameters(index = "0", paramLabel = "IN", description = "The WAV file to read.")
  private @Nullable Path in;

  @Parameters(
      index = "1",
      paramLabel = "OUT.json",
      description = "The file to write, which ends in .json or .dat.")
  private @Nullable Path out;

  /**
   * The command.
   *
   * @param console takes the row
   */
  public AudioPeaks(Console console) {
    this.console = console;
  }

  @Override
  public boolean take(List<Path> files) {
    if (files.size() != 2) {
      return false;
    }
    in = files.get(0);
    out = files.get(1);
    return true;
  }

  @Override
  public void check(Violations violations) {
    if (samplesPerPixel < LEAST_SAMPLES) {
      violations.add("--samples-per-pixel is " + samplesPerPixel + ". Expected 2 or more, as 256.");
    }
    if (bits != 8 && bits != 16) {
      violations.add("--bits is " + bits + ". Expected 8 or 16.");
    }
    if (out != null && !isBinary(out) && !endsIn(out, ".json")) {
      violations.add("OUT has a name of another ending. Expected .json or .dat.");
    }
  }

  @Override
  public int run() throws IOException {
    Path source = Objects.requireNonNull(in);
    Path target = Objects.requireNonNull(out);
    try (WavReader reader = Inputs.open(source);
        OutputFile file = new OutputFile(target)) {
      file.requireOther(source);
      if (isBinary(target) && reader.format().sampleRate() > Integer.MAX_VALUE) {
        throw new FileFailure(
            source
                + ": found a sample rate of "
                + reader.format().sampleRate()
                + " Hz, for which .dat has no room. Write .json.");
      }
      MeasureOptions options = MeasureOptions.DEFAULTS.withFramesPerColumn(samplesPerPixel);
      WaveformData data = Inputs.measure(source, reader, options).waveformData().orElseThrow();
      file.write(() -> write(data, target, file));
      Inputs.warn(console, source, reader);
      file.complete();
      print(new Row(target, reader.info(), data));
    }
    return ExitCode.DONE;
  }

  private void write(WaveformData data, Path target, OutputFile file) throws IOException {
    try (OutputStream stream = new BufferedOutputStream(file.open())) {
      if (isBinary(target)) {
        data.writeBinary(stream, bits);
        return;
      }
      try (Writer json = new OutputStreamWriter(stream, StandardCharsets.US_ASCII)) {
        data.writeJson(json, bits);
      }
    }
  }

  private void print(Row written) {
    Columns<Row> columns =
        Columns.<Row>of()
            .both("file", "File", row -> row.file.toString())
            .both("channels", "Channels", row -> row.info.channels())
            .both("sampleRate", "Rate", row -> row.info.sampleRate())
            .both("samplesPerPixel", "Samples per pixel", row -> row.data.framesPerColumn())
            .both("bits", "Bits", row -> bits)
            .both("length", "Pixels", row -> row.data.length())
            .both("durationMillis", "Duration", row -> row.info.duration());
    try (RowPrinter<Row> rows = output.printer(console, columns)) {
      rows.print(written);
    }
  }

  private static boolean isBinary(Path file) {
    return endsIn(file, ".dat");
  }

  private static boolean endsIn(Path file, String end) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(end);
  }

  private record Row(Path file, WavInfo info, WaveformData data) {}
}
