// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.edit.IncompatibleFormatsException;
import com.ximasdk.audio.edit.SpeechExtraction;
import com.ximasdk.audio.metadata.WavMetadata;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.PlainProgram;
import com.ximasdk.examples.cli.RowPrinter;
import com.ximasdk.examples.cli.Violations;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes each channel of a file as linear audio, as speech analytics needs it. */
@Command(
    description =
        "The files are named by IN and by who speaks, as call-agent.wav and call-customer.wav;"
            + " call-mono.wav of one channel, call-channel-0.wav where --agent-channel does not say"
            + " who that is.")
public final class AudioSpeech implements PlainProgram {
  private static final long LEAST_RATE = 8000;
  private static final long HIGHEST_RATE = 48_000;

  private final Console console;

  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final AgentChannelOption agentChannel = new AgentChannelOption();

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      description = "Resamples to this rate, as 16000. Default: the rate of IN.")
  private @Nullable Long rate;

  @Parameters(index = "0", paramLabel = "IN", description = "The WAV file to read.")
  private @Nullable Path in;

  @Parameters(
      index = "1",
      paramLabel = "DIR",
      description = "Where to write the files. It is made if it is not there.")
  private @Nullable Path directory;

  /**
   * The command.
   *
   * @param console takes the rows
   */
  public AudioSpeech(Console console) {
    this.console = console;
  }

  @Override
  public boolean take(List<Path> files) {
    if (files.size() != 2) {
      return false;
    }
    in = files.get(0);
    directory = files.get(1);
    return true;
  }

  @Override
  public void check(Violations violations) {
    agentChannel.check(violations);
    if (rate != null && (rate < LEAST_RATE || rate > HIGHEST_RATE)) {
      violations.add(
          "--rate is "
              + rate
              + ". Expected "
              + LEAST_RATE
              + " to "
              + HIGHEST_RATE
              + " Hz, as 16000.");
    }
  }

  @Override
  public int run() throws IOException {
    Path source = Objects.requireNonNull(in);
    Path target = Objects.requireNonNull(directory);
    try (WavReader reader = Inputs.open(source)) {
      WavFormat format = format(source, reader.format());
      List<SpeechTrack> tracks;
      try (OutputDirectory made = new OutputDirectory(target)) {
        tracks = write(source, reader, format, made.path());
      }
      print(tracks);
    }
    return ExitCode.DONE;
  }

  private List<SpeechTrack> write(Path source, WavReader reader, WavFormat format, Path target)
      throws IOException {
    int channels = reader.format().channels();
    KnownRoles roles = agentChannel.roles();
    List<SpeechTrack> tracks =
        IntStream.range(0, channels)
            .mapToObj(channel -> SpeechTrack.of(source, target, channel, channels, roles))
            .toList();
    try (Outputs files = new Outputs(tracks)) {
      WavMetadata metadata = reader.metadata();
      write(reader, format, files.all, new ArrayList<>());
      AudioWriting.warn(console, source, reader, metadata);
      warnOfRoles(source, channels);
      files.complete();
    }
    return tracks;
  }

  private WavFormat format(Path source, WavFormat format) throws IOException {
    try {
      return rate == null
          ? SpeechExtraction.targetFormat(format)
          : SpeechExtraction.targetFormat(format, rate);
    } catch (IncompatibleFormatsException e) {
      throw Inputs.named(source, e);
    }
  }

  /** Opens a writer for the next file, or, when all are open, writes. */
  private static void write(
      WavReader reader, WavFormat format, List<OutputFile> files, List<WavWriter> open)
      throws IOException {
    if (open.size() == files.size()) {
      SpeechExtraction.extract(reader, open);
      return;
    }
    OutputFile file = files.get(open.size());
    file.write(
        () -> {
          try (WavWriter writer = AudioWriting.create(file, format, reader)) {
            open.add(writer);
            write(reader, format, files, open);
          }
        });
  }

  private void warnOfRoles(Path source, int channels) {
    if (channels == 2 && !agentChannel.isGiven()) {
      Inputs.warn(
          console,
          source,
          "nothing tells which channel is the agent; --agent-channel says so, and names the files");
    } else if (channels > 2 && agentChannel.isGiven()) {
      Inputs.warn(
          console,
          source,
          "has " + channels + " channels; --agent-channel is for 2, and was left aside");
    }
  }

  private void print(List<SpeechTrack> tracks) throws IOException {
    Columns<Row> columns =
        AudioFields.columns().in(Row::audio).both("role", "Role", row -> row.track.role());
    try (RowPrinter<Row> rows = output.printer(console, columns)) {
      for (SpeechTrack track : tracks) {
        rows.print(new Row(track, AudioFields.Row.of(track.file(), WavReader.probe(track.file()))));
      }
    }
  }

  /** What is printed of a channel. */
  private record Row(SpeechTrack track, AudioFields.Row audio) {}

  /** The files of all channels. */
  private static final class Outputs implements Closeable {
    private final List<OutputFile> all = new ArrayList<>();

    Outputs(List<SpeechTrack> tracks) throws IOException {
      for (SpeechTrack track : tracks) {
        OutputFile next = new OutputFile(track.file());
        for (OutputFile file : all) {
          file.requireOtherThan(next);
        }
        all.add(next);
      }
    }

    void complete() throws IOException {
      for (OutputFile file : all) {
        file.complete();
      }
    }

    @Override
    public void close() throws IOException {
      for (OutputFile file : all) {
        file.close();
      }
    }
  }
}
