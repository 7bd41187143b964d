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
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Encodes linear samples to G.711. */
@Command(name = "audio-encode", description = "Writes the audio of a WAV file as G.711.")
public final class AudioEncode implements Program {
  private final Console console;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--law",
      required = true,
      paramLabel = "mulaw|alaw",
      converter = LawName.class,
      description = "The law: mulaw as in North America and Japan, alaw as elsewhere.")
  private @Nullable WavEncoding law;

  @Parameters(index = "0", paramLabel = "IN", description = "The WAV file to read.")
  private @Nullable Path in;

  @Parameters(index = "1", paramLabel = "OUT", description = "The WAV file to write.")
  private @Nullable Path out;

  /**
   * The command.
   *
   * @param console takes the rows
   */
  public AudioEncode(Console console) {
    this.console = console;
  }

  @Override
  public void check(Violations violations) {
    // The parser knows the laws; files are told of when they are opened.
  }

  @Override
  public int run() throws IOException {
    WavEncoding encoding = Objects.requireNonNull(law);
    return AudioWriting.run(
        console,
        output,
        Objects.requireNonNull(in),
        Objects.requireNonNull(out),
        source -> Transcoding.targetFormat(source, encoding),
        Transcoding::transcode);
  }

  /** Reads the name of a law. */
  static final class LawName implements ITypeConverter<WavEncoding> {
    @Override
    public WavEncoding convert(String text) {
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "mulaw" -> WavEncoding.MULAW;
        case "alaw" -> WavEncoding.ALAW;
        default ->
            throw new TypeConversionException("'" + text + "' is no law; expected mulaw or alaw");
      };
    }
  }
}
