// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the texts of a picture are, and which there are. */
class PictureLayoutTest {
  /** A wide face, of which each sign is as wide as the others. */
  private static final TextMeasure WIDE =
      (text, face) -> (int) Math.ceil(text.length() * face.ascent() * 0.6);

  @TempDir private Path directory;

  static Stream<Arguments> pictures() {
    List<Arguments> pictures = new ArrayList<>();
    for (int width : new int[] {300, 400, 640, 1600, 4000}) {
      for (int channels : new int[] {1, 2, 3, 12}) {
        for (int frames : new int[] {0, 1, 2_401, 80_000}) {
          for (LaneScale scale : LaneScale.values()) {
            pictures.add(Arguments.of(width, channels, frames, scale));
          }
        }
      }
    }
    return pictures.stream();
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void nothingIsWrittenOverAnythingElseOrOutOfThePicture(
      int width, int channels, int frames, LaneScale scale) throws IOException {
    int[] amplitudes = new int[channels];
    for (int channel = 0; channel < channels; channel++) {
      amplitudes[channel] = channel * 3_000;
    }
    Waveform waveform = WaveformFiles.waveform(directory, width, frames, amplitudes);
    List<String> names = KnownRoles.NONE.names(channels);
    String title = "a-key-of-a-recording-that-is-longer-than-any-picture-is-wide".repeat(10);

    for (TextMeasure measure : List.of(WIDE, (TextMeasure) WaveformPicture::width)) {
      PictureLayout layout = new PictureLayout(waveform, title, names, scale, width, measure);

      List<Rectangle> boxes = new ArrayList<>();
      layout.texts().forEach(text -> boxes.add(text.box()));
      layout.notes().forEach(text -> boxes.add(text.box()));
      layout.swatches().forEach(swatch -> boxes.add(swatch.box()));
      Rectangle picture = new Rectangle(0, 0, layout.width(), layout.height());
      for (int i = 0; i < boxes.size(); i++) {
        assertThat(picture.contains(boxes.get(i))).as("%s in %s", boxes.get(i), picture).isTrue();
        for (int j = 0; j < i; j++) {
          assertThat(boxes.get(i).intersects(boxes.get(j)))
              .as("%s over %s", boxes.get(i), boxes.get(j))
              .isFalse();
        }
      }
    }
  }

  @Test
  void aNarrowPictureHasTheWholeLegendOnMoreLines() throws IOException {
    PictureLayout wide = layout(1600, 80_000, LaneScale.FILE, 9_000, 3_000);
    PictureLayout narrow = layout(300, 80_000, LaneScale.FILE, 9_000, 3_000);

    List<String> legend =
        List.of("peaks", "RMS, and talk in the bar below", "silence", "talk-over: 1 time, 0:10");
    assertThat(written(wide)).containsSubsequence(legend);
    assertThat(written(narrow)).containsSubsequence(legend);
    assertThat(narrow.swatches()).hasSameSizeAs(wide.swatches());
    assertThat(wide.swatches()).extracting(Swatch::y).containsOnly(wide.swatches().get(0).y());
    assertThat(narrow.height()).isGreaterThan(wide.height());
  }

  @Test
  void aNarrowPictureHasTheWholeHeaderOnMoreLines() throws IOException {
    assertThat(written(layout(1600, 8_000, LaneScale.FILE, 16_384)))
        .contains("0:01   ·   PCM_S16, 1 channel, 8000 Hz   ·   the lane reaches to −6.0 dBFS");
    assertThat(written(layout(300, 8_000, LaneScale.FILE, 16_384)))
        .containsSequence("0:01", "PCM_S16, 1 channel, 8000 Hz", "the lane reaches to −6.0 dBFS");
  }

  @Test
  void anEmptyFileSaysSo() throws IOException {
    PictureLayout layout = layout(400, 0, LaneScale.FILE, 0, 0);

    assertThat(written(layout))
        .contains("The file holds no audio.")
        .noneMatch(text -> text.contains("dBFS") || text.startsWith("talk"));
    assertThat(layout.notes())
        .extracting(PictureText::text)
        .containsExactly("no audio", "no audio");
    assertThat(layout.marks()).extracting(AxisMark::label).containsExactly("0:00");
  }

  /** -45 dBFS is an amplitude of 261 of a tone. */
  @Test
  void aChannelWithoutTalkSaysSoInItsLane() throws IOException {
    PictureLayout layout = layout(400, 8_000, LaneScale.FILE, 200, 9_000);

    assertThat(layout.notes()).extracting(PictureText::text).containsExactly("silence throughout");
    assertThat(layout.notes().get(0).baseline()).isBetween(layout.top(0), layout.middle(0));
    assertThat(written(layout)).contains("no talk", "talk 100 %", "talk-over: none");
  }

  @Test
  void aChannelOfZerosHasNoSignal() throws IOException {
    PictureLayout layout = layout(400, 8_000, LaneScale.FILE, 0);

    assertThat(written(layout)).contains("no signal").doesNotContain("not clipped");
    assertThat(layout.notes()).extracting(PictureText::text).containsExactly("silence throughout");
  }

  /** 20 lg (16384 / 32768) is -6.02, 20 lg (1024 / 32768) is -30.10. */
  @Test
  void eachLaneOfAScaleOfItsOwnSaysWhatItsEdgeIs() throws IOException {
    assertThat(written(layout(1600, 8_000, LaneScale.LANE, 1_024, 16_384)))
        .contains("edge −30.1 dBFS", "edge −6.0 dBFS")
        .noneMatch(text -> text.contains("lanes reach to"));
    assertThat(written(layout(1600, 8_000, LaneScale.FILE, 1_024, 16_384)))
        .noneMatch(text -> text.startsWith("edge"))
        .anyMatch(text -> text.endsWith("lanes reach to −6.0 dBFS"));
  }

  /** What is said of one lane stays beside it. */
  @ParameterizedTest
  @CsvSource({"300", "1600"})
  void theTextsOfALaneAreBesideIt(int width) throws IOException {
    PictureLayout layout = layout(width, 8_000, LaneScale.LANE, 9_000, 3_000);

    for (PictureText text : layout.texts()) {
      if (text.text().startsWith("RMS −20.3")) {
        assertThat(text.baseline()).isBetween(layout.top(1), layout.bottom());
        assertThat(text.x() + text.width()).isLessThan(layout.left());
      }
    }
    assertThat(written(layout)).anyMatch(text -> text.startsWith("RMS"));
  }

  private PictureLayout layout(int width, int frames, LaneScale scale, int... amplitudes)
      throws IOException {
    Waveform waveform = WaveformFiles.waveform(directory, width, frames, amplitudes);
    List<String> names = KnownRoles.NONE.names(amplitudes.length);
    return new PictureLayout(waveform, "a.wav", names, scale, width, WIDE);
  }

  private static List<String> written(PictureLayout layout) {
    return layout.texts().stream().map(PictureText::text).toList();
  }
}
