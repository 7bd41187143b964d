// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.edit.Transcoding;
import com.ximasdk.examples.cli.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Encodes linear samples to G.711. */
@Command
public final class AudioEncode extends OneToOne {
  @Option(
      names = "--law",
      required = true,
      paramLabel = "mulaw|alaw",
      converter = LawName.class,
      description = "The law: mulaw as in North America and Japan, alaw as elsewhere.")
  private @Nullable WavEncoding law;

  /**
   * The command.
   *
   * @param console takes the rows
   */
  public AudioEncode(Console console) {
    super(console);
  }

  @Override
  public boolean take(List<Path> files) {
    // Nothing but files lacks the law.
    return false;
  }

  @Override
  WavFormat target(WavFormat source) throws IOException {
    return Transcoding.targetFormat(source, Objects.requireNonNull(law));
  }

  @Override
  void write(WavReader source, WavWriter target) throws IOException {
    Transcoding.transcode(source, target);
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
