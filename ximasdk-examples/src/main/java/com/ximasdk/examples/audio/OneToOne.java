// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that makes one WAV file of one WAV file. */
abstract class OneToOne implements PlainProgram {
  private final Console console;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "IN", description = "The WAV file to read.")
  private @Nullable Path in;

  @Parameters(index = "1", paramLabel = "OUT", description = "The WAV file to write.")
  private @Nullable Path out;

  OneToOne(Console console) {
    this.console = console;
  }

  /** The format of the output for that of the input. */
  abstract WavFormat target(WavFormat source) throws IOException;

  /** Writes the output. */
  abstract void write(WavReader source, WavWriter target) throws IOException;

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
  public final void check(Violations violations) {
    // The parser knows the options; files are told of when they are opened.
  }

  @Override
  public final int run() throws IOException {
    Path source = Objects.requireNonNull(in);
    Path target = Objects.requireNonNull(out);
    try (WavReader reader = Inputs.open(source);
        OutputFile file = new OutputFile(target)) {
      WavFormat format = target(reader.format());
      WavMetadata metadata = reader.metadata();
      file.write(
          () -> {
            try (WavWriter writer = AudioWriting.create(file, format, reader, metadata)) {
              write(reader, writer);
            }
          });
      AudioWriting.warn(console, source, reader, metadata);
      file.complete();
    }
    AudioWriting.print(console, output, target);
    return ExitCode.DONE;
  }
}
