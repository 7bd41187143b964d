// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.edit.ChannelMerge;
import com.ximasdk.audio.edit.IncompatibleFormatsException;
import com.ximasdk.audio.metadata.WavMetadata;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.PlainProgram;
import com.ximasdk.examples.cli.Violations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Merges two files of one channel each into a stereo file. */
@Command(description = "The shorter one is filled up with silence.")
public final class AudioMerge implements PlainProgram {
  private final Console console;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "LEFT", description = "Becomes the first channel.")
  private @Nullable Path left;

  @Parameters(index = "1", paramLabel = "RIGHT", description = "Becomes the second channel.")
  private @Nullable Path right;

  @Parameters(index = "2", paramLabel = "OUT", description = "The stereo file to write.")
  private @Nullable Path out;

  /**
   * The command.
   *
   * @param console takes the rows
   */
  public AudioMerge(Console console) {
    this.console = console;
  }

  @Override
  public boolean take(List<Path> files) {
    if (files.size() != 3) {
      return false;
    }
    left = files.get(0);
    right = files.get(1);
    out = files.get(2);
    return true;
  }

  @Override
  public void check(Violations violations) {
    // Nothing but the files, which are told of when they are opened.
  }

  @Override
  public int run() throws IOException {
    Path first = Objects.requireNonNull(left);
    Path second = Objects.requireNonNull(right);
    Path target = Objects.requireNonNull(out);
    try (WavReader firstReader = Inputs.open(first);
        WavReader secondReader = Inputs.open(second);
        OutputFile file = new OutputFile(target)) {
      WavFormat format = targetFormat(first, firstReader, second, secondReader);
      List<Long> silence = new ArrayList<>();
      WavMetadata firstTold = firstReader.metadata();
      WavMetadata secondTold = secondReader.metadata();
      WavMetadata metadata = inCommon(firstTold, secondTold);
      file.write(
          () -> {
            try (WavWriter writer = create(file, format, firstReader, secondReader, metadata)) {
              silence.addAll(ChannelMerge.merge(List.of(firstReader, secondReader), writer));
            }
          });
      AudioWriting.warn(console, first, firstReader, firstTold);
      AudioWriting.warn(console, second, secondReader, secondTold);
      if (metadata.isEmpty() && !(firstTold.isEmpty() && secondTold.isEmpty())) {
        Inputs.warn(
            console,
            second,
            "has other metadata than " + first + "; the output has none of either");
      }
      warnOfSilence(first, silence.get(0), format);
      warnOfSilence(second, silence.get(1), format);
      file.complete();
    }
    AudioWriting.print(console, output, target);
    return ExitCode.DONE;
  }

  private static WavFormat targetFormat(
      Path left, WavReader leftReader, Path right, WavReader rightReader) throws FileFailure {
    try {
      return ChannelMerge.targetFormat(List.of(leftReader.format(), rightReader.format()));
    } catch (IncompatibleFormatsException e) {
      throw new FileFailure(left + " and " + right + ": " + e.getMessage(), e);
    }
  }

  /** What both say, as after a split; of two that differ neither is true of the output. */
  private static WavMetadata inCommon(WavMetadata left, WavMetadata right) {
    WavMetadata told = left.withProblems(List.of());
    return told.equals(right.withProblems(List.of())) ? told : WavMetadata.NONE;
  }

  private static WavWriter create(
      OutputFile file, WavFormat format, WavReader left, WavReader right, WavMetadata metadata)
      throws IOException {
    boolean leftIsLonger =
        left.seekable() && right.seekable() && left.info().frames() >= right.info().frames();
    return AudioWriting.create(
        file, format, leftIsLonger || !left.seekable() ? left : right, metadata);
  }

  private void warnOfSilence(Path file, long frames, WavFormat format) {
    if (frames > 0) {
      Inputs.warn(
          console,
          file,
          "is the shorter one; filled up with "
              + frames
              + " frames ("
              + format.durationOf(frames).toMillis()
              + " ms) of silence");
    }
  }
}
