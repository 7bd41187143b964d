// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.CommandRun;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveformPictureTest {
  private static final int WIDTH = 400;

  @TempDir private Path directory;

  @Test
  void aQuietLaneIsSeenOnAScaleOfItsOwn() throws IOException {
    assertThat(drawnFromEdge(LaneScale.FILE, 1_000, 20_000)).isGreaterThan(60);
    assertThat(drawnFromEdge(LaneScale.LANE, 1_000, 20_000)).isEqualTo(6);
  }

  @Test
  void theNoiseOfSilenceIsNotBlownUp() throws IOException {
    assertThat(drawnFromEdge(LaneScale.LANE, 40, 20_000)).isGreaterThan(60);
    assertThat(drawnFromEdge(LaneScale.FILE, 40, 40)).isGreaterThan(60);
  }

  /** How many rows of the first lane are empty above what is drawn, away from grid and words. */
  private int drawnFromEdge(LaneScale scale, int... amplitudes) throws IOException {
    Waveform waveform = WaveformFiles.waveform(directory, WIDTH, 8_000, amplitudes);
    List<String> names = KnownRoles.NONE.names(2);
    PictureLayout layout =
        new PictureLayout(waveform, "", names, scale, WIDTH, WaveformPicture::width);
    BufferedImage image = WaveformPicture.draw(waveform, "", names, scale, WIDTH);
    int x = layout.left() + 7;
    int background = image.getRGB(x, layout.top(0));
    int rows = 0;
    while (image.getRGB(x, layout.top(0) + rows) == background) {
      rows++;
    }
    return rows;
  }

  @Test
  void aPictureIsAsHighAsItsTextNeeds() throws IOException {
    Path file = WaveformFiles.tones(directory, 8_000, 9_000, 3_000);

    assertThat(picture(file, "--width", "300").getHeight())
        .isGreaterThan(picture(file, "--width", "4000").getHeight());
  }

  @Test
  void whoSpeaksIsOfStereoAlone() throws IOException {
    Path mono = WaveformFiles.tones(directory, 8_000, 9_000);
    CommandRun run = run("--agent-channel", "1", mono, directory.resolve("a.png"));

    assertThat(run.exitCode()).isZero();
    assertThat(run.errLines())
        .containsExactly(
            "Warning: "
                + mono
                + ": --agent-channel is left aside: it is of stereo, and the file has 1 channel.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "--width=299 | --width is 299. Expected 300 to 20000 pixels.",
        "--width=20001 | --width is 20001. Expected 300 to 20000 pixels.",
        "--agent-channel=2 | --agent-channel is 2. Expected 0 or 1.",
        "--agent-channel=left | --agent-channel",
        "--scale=both | 'both' is no scale; expected file or lane"
      })
  void whatIsNoValueOfAnOptionIsRefusedAndNothingIsWritten(String option, String message)
      throws IOException {
    Path picture = directory.resolve("a.png");
    CommandRun run = run(option, WaveformFiles.tones(directory, 80, 9_000), picture);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(Files.exists(picture)).isFalse();
  }

  private BufferedImage picture(Path file, Object... options) throws IOException {
    Path picture = directory.resolve("a.png");
    Object[] all =
        Stream.concat(Stream.of(options), Stream.of(file, picture)).toArray(Object[]::new);
    assertThat(run(all).exitCode()).isZero();
    return ImageIO.read(picture.toFile());
  }

  private static CommandRun run(Object... arguments) {
    String[] all =
        Stream.concat(Stream.of("audio-waveform"), Stream.of(arguments).map(Object::toString))
            .toArray(String[]::new);
    return CommandRun.of(Main::launcher, Map.of(), all);
  }
}
