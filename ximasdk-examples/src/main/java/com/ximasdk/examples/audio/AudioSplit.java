// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.edit.ChannelSplit;
import com.ximasdk.audio.metadata.WavMetadata;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.PlainProgram;
import com.ximasdk.examples.cli.Violations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Splits a stereo file. */
@Command
public final class AudioSplit implements PlainProgram {
  private final Console console;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "IN", description = "The stereo file to read.")
  private @Nullable Path in;

  @Parameters(index = "1", paramLabel = "LEFT", description = "Gets the first channel.")
  private @Nullable Path left;

  @Parameters(index = "2", paramLabel = "RIGHT", description = "Gets the second channel.")
  private @Nullable Path right;

  /**
   * The command.
   *
   * @param console takes the rows
   */
  public AudioSplit(Console console) {
    this.console = console;
  }

  @Override
  public boolean take(List<Path> files) {
    if (files.size() != 3) {
      return false;
    }
    in = files.get(0);
    left = files.get(1);
    right = files.get(2);
    return true;
  }

  @Override
  public void check(Violations violations) {
    if (left != null
        && right != null
        && left.toAbsolutePath().normalize().equals(right.toAbsolutePath().normalize())) {
      violations.add("LEFT and RIGHT are the same file. Expected two.");
    }
  }

  @Override
  public int run() throws IOException {
    Path source = Objects.requireNonNull(in);
    Path first = Objects.requireNonNull(left);
    Path second = Objects.requireNonNull(right);
    try (WavReader reader = Inputs.open(source);
        OutputFile firstFile = new OutputFile(first);
        OutputFile secondFile = new OutputFile(second)) {
      firstFile.requireOtherThan(secondFile);
      if (reader.format().channels() != 2) {
        throw new FileFailure(
            source + ": found " + reader.format().channels() + " channel(s), expected 2");
      }
      WavFormat format = ChannelSplit.targetFormat(reader.format());
      WavMetadata metadata = reader.metadata();
      firstFile.write(() -> split(reader, firstFile, secondFile, format));
      AudioWriting.warn(console, source, reader, metadata);
      firstFile.complete();
      secondFile.complete();
    }
    AudioWriting.print(console, output, first, second);
    return ExitCode.DONE;
  }

  private static void split(
      WavReader reader, OutputFile firstFile, OutputFile secondFile, WavFormat format)
      throws IOException {
    try (WavWriter first = AudioWriting.create(firstFile, format, reader);
        WavWriter second = AudioWriting.create(secondFile, format, reader)) {
      ChannelSplit.split(reader, List.of(first, second));
    }
  }
}
