// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavWarning;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.PlainProgram;
import com.ximasdk.examples.cli.Violations;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Draws a file. */
@Command(
    description = "Each channel has a lane with its talk, and it is shown where both talk at once.")
public final class AudioWaveform implements PlainProgram {
  private static final int NARROWEST = 300;
  private static final int WIDEST = 20_000;

  private final Console console;

  @Mixin private final SilenceOptions silence = new SilenceOptions();

  @Mixin private final AgentChannelOption agentChannel = new AgentChannelOption();

  @Option(
      names = "--scale",
      paramLabel = "file|lane",
      converter = ScaleName.class,
      description =
          "How loud the edge of a lane is: file, the same for all; lane, for each its own, so that"
              + " who is quiet is seen beside who is loud. Default: file.")
  private LaneScale scale = LaneScale.FILE;

  @Option(
      names = "--width",
      paramLabel = "PIXELS",
      description = "The width of the picture. Default: 1600.")
  private int width = 1600;

  @Parameters(index = "0", paramLabel = "IN", description = "The WAV file to read.")
  private @Nullable Path in;

  @Parameters(index = "1", paramLabel = "OUT.png", description = "The picture to write.")
  private @Nullable Path out;

  /**
   * The command.
   *
   * @param console takes warnings
   */
  public AudioWaveform(Console console) {
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
    silence.check(violations);
    if (width < NARROWEST || width > WIDEST) {
      violations.add(
          "--width is " + width + ". Expected " + NARROWEST + " to " + WIDEST + " pixels.");
    }
    agentChannel.check(violations);
  }

  @Override
  public int run() throws IOException {
    // A picture in memory needs no screen, and must not look for one.
    System.setProperty("java.awt.headless", "true");
    Path source = Objects.requireNonNull(in);
    try (OutputFile file = new OutputFile(Objects.requireNonNull(out))) {
      file.requireOther(source);
      Waveform waveform = Waveform.of(source, PictureLayout.columns(width), silence.threshold());
      for (WavWarning warning : waveform.info().warnings()) {
        Inputs.warn(console, source, warning.toString());
      }
      String title = Objects.requireNonNullElse(source.getFileName(), source).toString();
      int channels = waveform.info().channels();
      if (agentChannel.isGiven() && channels != 2) {
        Inputs.warn(
            console,
            source,
            "--agent-channel is left aside: it is of stereo, and the file has "
                + channels
                + (channels == 1 ? " channel." : " channels."));
      }
      List<String> names = agentChannel.roles().names(channels);
      BufferedImage picture = WaveformPicture.draw(waveform, title, names, scale, width);
      file.write(
          () -> {
            try (OutputStream stream = file.open();
                ImageOutputStream image = new MemoryCacheImageOutputStream(stream)) {
              if (!ImageIO.write(picture, "png", image)) {
                throw new IOException("this Java runtime cannot write PNG");
              }
            }
          });
      file.complete();
    }
    return ExitCode.DONE;
  }

  /** Reads the name of a scale. */
  static final class ScaleName implements ITypeConverter<LaneScale> {
    @Override
    public LaneScale convert(String text) {
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "file" -> LaneScale.FILE;
        case "lane" -> LaneScale.LANE;
        default ->
            throw new TypeConversionException("'" + text + "' is no scale; expected file or lane");
      };
    }
  }
}
