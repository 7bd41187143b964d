// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.measure.ChannelStatistics;
import com.ximasdk.audio.measure.SilenceThreshold;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.PlainProgram;
import com.ximasdk.examples.cli.RowPrinter;
import com.ximasdk.examples.cli.Violations;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Measures the channels of a file. */
@Command
public final class AudioStats implements PlainProgram {
  private final Console console;

  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final SilenceOptions silence = new SilenceOptions();

  @Parameters(index = "0", paramLabel = "FILE", description = "The WAV file.")
  private @Nullable Path file;

  /**
   * The command.
   *
   * @param console takes the rows
   */
  public AudioStats(Console console) {
    this.console = console;
  }

  @Override
  public boolean take(List<Path> files) {
    if (files.size() != 1) {
      return false;
    }
    file = files.get(0);
    return true;
  }

  @Override
  public void check(Violations violations) {
    silence.check(violations);
  }

  @Override
  public int run() throws IOException {
    Path path = Objects.requireNonNull(file);
    SilenceThreshold threshold = silence.threshold();
    List<ChannelStatistics> statistics;
    try (WavReader reader = Inputs.open(path)) {
      statistics = ChannelStatistics.of(reader, threshold);
      Inputs.warn(console, path, reader);
    }
    Columns<ChannelStatistics> columns =
        Columns.<ChannelStatistics>of()
            .both("channel", "Channel", ChannelStatistics::channel)
            .both("peak", "Peak", row -> row.levels().peak())
            .both("rms", "RMS", row -> twoDecimals(row.levels().rms()))
            .both("clippedFrames", "Clipped", row -> row.levels().clipped())
            .both("silenceMillis", "Silence", ChannelStatistics::silence)
            .both("talkMillis", "Talk", ChannelStatistics::talk);
    try (RowPrinter<ChannelStatistics> rows = output.printer(console, columns)) {
      statistics.forEach(rows::print);
    }
    return ExitCode.DONE;
  }

  private static BigDecimal twoDecimals(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }
}
