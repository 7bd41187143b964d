// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavWarning;
import com.ximasdk.audio.measure.ChannelRoles;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.PlainProgram;
import com.ximasdk.examples.cli.Violations;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a file. */
@Command(
    description = "Each channel has a lane with its talk, and it is shown where both talk at once.")
public final class AudioWaveform implements PlainProgram {
  private static final int NARROWEST = 400;
  private static final int WIDEST = 20_000;

  private final Console console;

  @Mixin private final SilenceOptions silence = new SilenceOptions();

  @Option(
      names = "--agent-channel",
      paramLabel = "0|1",
      description =
          "Which channel of a stereo file is the agent, for the names of the lanes. No file tells.")
  private @Nullable Integer agentChannel;

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
    if (agentChannel != null && agentChannel != 0 && agentChannel != 1) {
      violations.add("--agent-channel is " + agentChannel + ". Expected 0 or 1.");
    }
  }

  @Override
  public int run() throws IOException {
    // A picture in memory needs no screen, and must not look for one.
    System.setProperty("java.awt.headless", "true");
    Path source = Objects.requireNonNull(in);
    try (OutputFile file = new OutputFile(Objects.requireNonNull(out))) {
      Waveform waveform = Waveform.of(source, WaveformPicture.columns(width), silence.threshold());
      for (WavWarning warning : waveform.info().warnings()) {
        Inputs.warn(console, source, warning.toString());
      }
      String title = Objects.requireNonNullElse(source.getFileName(), source).toString();
      BufferedImage picture =
          WaveformPicture.draw(waveform, title, labels(waveform.info().channels()));
      file.write(
          () -> {
            if (!ImageIO.write(picture, "png", file.part().toFile())) {
              throw new IOException("this Java runtime cannot write PNG");
            }
          });
      file.complete();
    }
    return ExitCode.DONE;
  }

  private List<String> labels(int channels) {
    if (agentChannel != null && channels == 2) {
      ChannelRoles roles = new ChannelRoles(agentChannel);
      return roles.agent() == 0 ? List.of("Agent", "Customer") : List.of("Customer", "Agent");
    }
    return switch (channels) {
      case 1 -> List.of("Mono");
      case 2 -> List.of("Left", "Right");
      default -> IntStream.range(0, channels).mapToObj(n -> "Channel " + n).toList();
    };
  }
}
