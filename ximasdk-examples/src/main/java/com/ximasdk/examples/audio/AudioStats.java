// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.measure.ActiveSpeechLevel;
import com.ximasdk.audio.measure.ChannelRoles;
import com.ximasdk.audio.measure.ChannelStatistics;
import com.ximasdk.audio.measure.Conversation;
import com.ximasdk.audio.measure.MeasureOptions;
import com.ximasdk.audio.measure.RecordingMeasures;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.PlainProgram;
import com.ximasdk.examples.cli.RowPrinter;
import com.ximasdk.examples.cli.Violations;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the channels of a file. */
@Command
public final class AudioStats implements PlainProgram {
  private final Console console;

  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final SilenceOptions silence = new SilenceOptions();
  @Mixin private final ConversationOptions conversation = new ConversationOptions();

  @Option(
      names = "--speech-level",
      description = "Measures the active speech level of each channel, too, by ITU-T P.56.")
  private boolean speechLevel;

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
    conversation.check(violations);
  }

  @Override
  public int run() throws IOException {
    Path path = Objects.requireNonNull(file);
    MeasureOptions options =
        MeasureOptions.DEFAULTS
            .withSilence(silence.threshold())
            .withBridgedPauses(conversation.bridged())
            .withActiveSpeechLevel(speechLevel);
    Optional<ChannelRoles> roles;
    RecordingMeasures measures;
    try (WavReader reader = Inputs.open(path)) {
      roles = conversation.roles(path, reader.format());
      measures = Inputs.measure(path, reader, options);
      Inputs.warn(console, path, reader);
    }
    try (RowPrinter<ChannelStatistics> rows = output.printer(console, columns(measures))) {
      measures.statistics().forEach(rows::print);
    }
    if (roles.isPresent()) {
      Conversation talk = measures.conversation(roles.get());
      new ConversationFields(measures.format(), roles.get(), talk).print(console, output);
    }
    return ExitCode.DONE;
  }

  private Columns<ChannelStatistics> columns(RecordingMeasures measures) {
    Columns<ChannelStatistics> columns =
        Columns.<ChannelStatistics>of()
            .both("channel", "Channel", ChannelStatistics::channel)
            .both("peak", "Peak", row -> row.levels().peak())
            .both("rms", "RMS", row -> Decimals.two(row.levels().rms()))
            .both("clippedFrames", "Clipped", row -> row.levels().clipped())
            .both("silenceMillis", "Silence", ChannelStatistics::silence)
            .both("talkMillis", "Talk", ChannelStatistics::talk);
    if (!speechLevel) {
      return columns;
    }
    return columns
        .both(
            "activeSpeechDbfs",
            "Speech dBFS",
            row -> speech(measures, row, ActiveSpeechLevel::dbfs))
        .both(
            "activityPercent",
            "Active %",
            row -> speech(measures, row, level -> 100 * level.activityFactor()));
  }

  private static @Nullable BigDecimal speech(
      RecordingMeasures measures,
      ChannelStatistics row,
      ToDoubleFunction<ActiveSpeechLevel> value) {
    return measures
        .activeSpeechLevel(row.channel())
        .map(level -> Decimals.two(value.applyAsDouble(level)))
        .orElse(null);
  }
}
