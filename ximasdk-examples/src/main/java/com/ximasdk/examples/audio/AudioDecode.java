// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.edit.Transcoding;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.Violations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Decodes G.711 to linear samples. */
@Command(
    name = "audio-decode",
    description = "Writes the audio of a WAV file as 16-bit PCM, as G.711 players need it.")
public final class AudioDecode implements Program {
  private final Console console;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "IN", description = "The WAV file to read.")
  private @Nullable Path in;

  @Parameters(index = "1", paramLabel = "OUT", description = "The WAV file to write.")
  private @Nullable Path out;

  /**
   * The command.
   *
   * @param console takes the rows
   */
  public AudioDecode(Console console) {
    this.console = console;
  }

  @Override
  public void check(Violations violations) {
    // Nothing but the files, which are told of when they are opened.
  }

  @Override
  public int run() throws IOException {
    return AudioWriting.run(
        console,
        output,
        Objects.requireNonNull(in),
        Objects.requireNonNull(out),
        source -> Transcoding.targetFormat(source, WavEncoding.PCM_S16),
        Transcoding::transcode);
  }
}
