// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static com.ximasdk.audio.WavBytes.audio;
import static com.ximasdk.audio.WavBytes.container;
import static com.ximasdk.audio.WavBytes.riff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.audio.g711.G711;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavReaderTest {
  private static final byte[] STEREO =
      riff().format(7, 2, 8000, 8).data(audio(200_001)).chunk("LIST", 4).bytes();

  @Test
  void readsTheSameSamplesInEveryForm() throws IOException {
    int frames = 100_000;
    short[] interleaved = new short[2 * frames];
    short[][] channels = new short[2][frames];
    byte[] littleEndian = new byte[4 * frames];
    ByteBuffer buffer = ByteBuffer.allocate(4 * frames + 3).order(ByteOrder.BIG_ENDIAN);
    byte[] codes = new byte[2 * frames];
    byte[][] codesOfChannels = new byte[2][frames];

    assertThat(reader(STEREO).readSamples(interleaved, 0, frames)).isEqualTo(frames);
    assertThat(reader(STEREO).readSamples(channels, 0, frames)).isEqualTo(frames);
    assertThat(reader(STEREO).readLittleEndian(littleEndian, 0, frames)).isEqualTo(frames);
    assertThat(reader(STEREO).readSamples(buffer)).isEqualTo(frames);
    assertThat(reader(STEREO).readCodes(codes, 0, frames)).isEqualTo(frames);
    assertThat(reader(STEREO).readCodes(codesOfChannels, 0, frames)).isEqualTo(frames);

    assertThat(codes).startsWith(Arrays.copyOf(audio(200_001), 200_000));
    for (int i = 0; i < 2 * frames; i++) {
      short sample = G711.MULAW.decode(codes[i]);
      assertThat(interleaved[i]).isEqualTo(sample);
      assertThat(channels[i % 2][i / 2]).isEqualTo(sample);
      assertThat(buffer.getShort(2 * i)).isEqualTo(sample);
      assertThat((littleEndian[2 * i] & 0xFF) | (littleEndian[2 * i + 1] << 8)).isEqualTo(sample);
      assertThat(codesOfChannels[i % 2][i / 2]).isEqualTo(codes[i]);
    }
  }

  @Test
  void linearSamplesHaveTheByteOrderOfTheirContainer() throws IOException {
    byte[] little = riff().format(1, 1, 8000, 16).data(new byte[] {1, 2, 3, -4}).bytes();
    byte[] big = container("RIFX").format(1, 1, 8000, 16).data(new byte[] {2, 1, -4, 3}).bytes();
    for (byte[] bytes : new byte[][] {little, big}) {
      short[] samples = new short[2];
      byte[] codes = new byte[4];
      byte[][] channel = new byte[1][4];
      assertThat(reader(bytes).readSamples(samples, 0, 2)).isEqualTo(2);
      assertThat(reader(bytes).readCodes(codes, 0, 2)).isEqualTo(2);
      assertThat(reader(bytes).readCodes(channel, 0, 2)).isEqualTo(2);

      assertThat(samples).containsExactly(0x0201, (short) 0xFC03);
      assertThat(codes).containsExactly(1, 2, 3, -4);
      assertThat(channel[0]).isEqualTo(codes);
    }
  }

  @Test
  void unsignedBytesAreCentredOn128() throws IOException {
    byte[] bytes = riff().format(1, 1, 8000, 8).data(new byte[] {0, (byte) 128, -1}).bytes();
    short[] samples = new short[3];

    assertThat(reader(bytes).readSamples(samples, 0, 3)).isEqualTo(3);

    assertThat(samples).containsExactly(-32768, 0, 32512);
  }

  @Test
  void seeksByFrameAndByTime() throws IOException {
    WavReader reader = reader(STEREO);
    short[] expected = new short[200_000];
    reader.readSamples(expected, 0, 100_000);
    short[] frame = new short[2];

    for (long target : new long[] {99_999, 0, 1, 40_000, 39_999, 70_000, 50_000}) {
      reader.seek(target);
      assertThat(reader.position()).isEqualTo(target);
      assertThat(reader.readSamples(frame, 0, 1)).isEqualTo(1);
      assertThat(frame).containsExactly(expected[(int) target * 2], expected[(int) target * 2 + 1]);
    }
    reader.seek(Duration.ofMillis(1250));
    assertThat(reader.position()).isEqualTo(10_000);
    assertThat(reader.time()).isEqualTo(Duration.ofMillis(1250));
    reader.seek(100_000);
    assertThat(reader.readSamples(frame, 0, 1)).isEqualTo(-1);
    assertThatThrownBy(() -> reader.seek(100_001)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> reader.seek(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aStreamIsKnownWhenItsEndWasRead() throws IOException {
    WavReader reader = WavReader.open(WavSources.reluctantStream(STEREO));
    short[] samples = new short[200_002];

    assertThat(reader.seekable()).isFalse();
    assertThat(reader.announcedFrames()).hasValue(100_000);
    assertThatThrownBy(reader::info).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> reader.seek(1)).isInstanceOf(UnsupportedOperationException.class);
    assertThat(reader.readSamples(samples, 0, 100_001)).isEqualTo(100_000);
    assertThat(reader.info().frames()).isEqualTo(100_000);
    assertThat(reader.info().warnings())
        .extracting(WavWarning::kind)
        .containsExactly(WavWarning.Kind.PARTIAL_FRAME);
  }

  @Test
  void durationIsExactToTheNanosecond() {
    WavFormat format = new WavFormat(WavEncoding.MULAW, 1, 11025);

    assertThat(format.durationOf(11025 + 1)).isEqualTo(Duration.ofSeconds(1, 90702));
    assertThat(format.frameAt(Duration.ofSeconds(1, 90702))).isEqualTo(11025);
    assertThat(format.frameAt(Duration.ofSeconds(1, 90703))).isEqualTo(11026);
    assertThat(format.durationOf(Long.MAX_VALUE).toSeconds()).isEqualTo(Long.MAX_VALUE / 11025);
  }

  @Test
  void anotherLimitLetsMoreChannelsPass() throws IOException {
    byte[] bytes = riff().format(7, 300, 8000, 8).data(audio(600)).bytes();

    assertThatThrownBy(() -> reader(bytes)).hasMessageContaining("300 channels");
    WavReader reader =
        WavReader.open(WavSources.channel(bytes), WavLimits.DEFAULT.withMaxChannels(300));
    assertThat(reader.info().frames()).isEqualTo(2);
  }

  @Test
  void closingTheReaderClosesItsSourceAndProbingLeavesItOpen() throws IOException {
    SeekableByteChannel channel = WavSources.channel(STEREO);

    WavReader.probe(channel);
    assertThat(channel.isOpen()).isTrue();
    WavReader.open(channel).close();
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void aFileThatShrinksWhileItIsReadIsTold(@TempDir Path directory) throws IOException {
    Path file = Files.write(directory.resolve("a.wav"), STEREO);
    try (WavReader reader = WavReader.open(file)) {
      Files.write(file, Arrays.copyOf(STEREO, 150_000));
      short[] samples = new short[200_000];
      assertThatThrownBy(() -> reader.readSamples(samples, 0, 100_000))
          .isInstanceOf(EOFException.class)
          .hasMessageContaining("100000");
    }
  }

  @Test
  void aFileThatIsNotThereOrEmptyOrADirectoryIsAnIoException(@TempDir Path directory)
      throws IOException {
    Path empty = Files.createFile(directory.resolve("empty.wav"));

    assertThatThrownBy(() -> WavReader.probe(empty)).isInstanceOf(WavFormatException.class);
    assertThatThrownBy(() -> WavReader.probe(directory)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> WavReader.probe(directory.resolve("none")))
        .isInstanceOf(IOException.class);
  }

  private static WavReader reader(byte[] bytes) throws IOException {
    return WavReader.open(WavSources.channel(bytes));
  }
}
