// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Other programs read what is written here, and what they write is read here. */
@Timeout(120)
class OutsideToolsTest {
  private static final int FRAMES = 65_536 + 1;

  @TempDir private Path directory;

  /** A program that converts audio. */
  enum Tool {
    SOX("sox"),
    FFMPEG("ffmpeg"),
    LIBSNDFILE("sndfile-convert");

    final String program;

    Tool(String program) {
      this.program = program;
    }

    List<String> convert(Path in, Path out, WavEncoding encoding) {
      String name = encoding.name();
      return switch (this) {
        case SOX -> {
          String type =
              switch (encoding) {
                case MULAW -> "u-law";
                case ALAW -> "a-law";
                case PCM_U8 -> "unsigned-integer";
                case PCM_S16 -> "signed-integer";
              };
          int bits = 8 * encoding.bytesPerSample();
          yield List.of("sox", "-D", in.toString(), "-e", type, "-b", "" + bits, out.toString());
        }
        case FFMPEG -> {
          String codec =
              switch (encoding) {
                case PCM_S16 -> "pcm_s16le";
                case PCM_U8 -> "pcm_u8";
                case MULAW, ALAW -> "pcm_" + name.toLowerCase(Locale.ROOT);
              };
          yield List.of(
              "ffmpeg", "-v", "warning", "-i", in.toString(), "-c:a", codec, out.toString());
        }
        case LIBSNDFILE -> {
          String option =
              switch (encoding) {
                case MULAW -> "-ulaw";
                case ALAW -> "-alaw";
                case PCM_U8 -> "-pcmu8";
                case PCM_S16 -> "-pcm16";
              };
          yield List.of("sndfile-convert", option, in.toString(), out.toString());
        }
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void theyReadWhatIsWrittenHereWithoutAWarning(Tool tool) throws Exception {
    OutsideProgram.require(tool.program);
    for (WavEncoding encoding : WavEncoding.values()) {
      for (int channels : new int[] {1, 2}) {
        Path ours = write(encoding, channels);
        Path theirs = directory.resolve(tool + "-" + encoding + channels + ".wav");

        String said = OutsideProgram.run(tool.convert(ours, theirs, WavEncoding.PCM_S16));

        assertThat(said).doesNotContainIgnoringCase("warn").doesNotContainIgnoringCase("error");
        assertThat(samples(theirs)).as(tool + " " + encoding).isEqualTo(samples(ours));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTheyWriteIsReadHereWithoutAWarning(Tool tool) throws Exception {
    OutsideProgram.require(tool.program);
    Path linear = write(WavEncoding.PCM_S16, 2);
    for (WavEncoding encoding : WavEncoding.values()) {
      Path theirs = directory.resolve(tool + "-" + encoding + ".wav");
      Path decoded = directory.resolve(tool + "-" + encoding + "-decoded.wav");
      OutsideProgram.run(tool.convert(linear, theirs, encoding));
      OutsideProgram.run(tool.convert(theirs, decoded, WavEncoding.PCM_S16));

      WavInfo info = WavReader.probe(theirs);

      assertThat(info.encoding()).isEqualTo(encoding);
      assertThat(info.frames()).isEqualTo(FRAMES);
      assertThat(info.truncated()).isFalse();
      assertThat(info.warnings()).isEmpty();
      assertThat(samples(theirs)).as(tool + " " + encoding).isEqualTo(samples(decoded));
    }
  }

  private Path write(WavEncoding encoding, int channels) throws IOException {
    Path file = directory.resolve("ours-" + encoding + channels + ".wav");
    short[] samples = new short[FRAMES * channels];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (i / channels * (i % channels + 1));
    }
    WavFormat format = new WavFormat(encoding, channels, 8000);
    try (WavWriter writer = WavWriter.create(file, format, FRAMES)) {
      writer.writeSamples(samples, 0, FRAMES);
    }
    return file;
  }

  private static short[] samples(Path file) throws IOException {
    try (WavReader reader = WavReader.open(file)) {
      int frames = (int) reader.info().frames();
      short[] samples = new short[frames * reader.info().channels()];
      reader.readSamples(samples, 0, frames);
      return samples;
    }
  }
}
