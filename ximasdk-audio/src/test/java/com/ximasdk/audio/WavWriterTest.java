// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WavWriterTest {
  private static final WavFormat MONO = new WavFormat(WavEncoding.MULAW, 1, 8000);

  @TempDir private Path directory;

  @Test
  void compandedAudioHasTheLayoutOfExif() throws IOException {
    Path file = directory.resolve("a.wav");
    try (WavWriter writer = WavWriter.create(file, new WavFormat(WavEncoding.ALAW, 2, 8000), 1)) {
      writer.writeCodes(new byte[] {1, 2}, 0, 1);
    }

    byte[] expected =
        WavBytes.riff()
            .id("fmt ", 18)
            .formatFields(6, 2, 8000, 16000, 2, 8)
            .int16(0)
            .id("fact", 4)
            .int32(1)
            .data(new byte[] {1, 2})
            .bytes();
    assertThat(file).hasBinaryContent(expected);
  }

  @Test
  void oddAudioIsPadded() throws IOException {
    Path file = directory.resolve("a.wav");
    try (WavWriter writer = WavWriter.create(file, MONO, 3)) {
      writer.writeCodes(new byte[] {1, 2, 3}, 0, 3);
    }

    byte[] bytes = Files.readAllBytes(file);
    assertThat(bytes).hasSize(58 + 4).endsWith(1, 2, 3, 0);
    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
        .isEqualTo(58 + 4 - 8);
    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(54)).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenReadsBackWithoutAWarning(WavEncoding encoding) throws IOException {
    for (int channels : new int[] {1, 2, 3}) {
      for (int frames : new int[] {0, 1, 2, 33_333}) {
        WavFormat format = new WavFormat(encoding, channels, 8000);
        byte[] codes = WavBytes.audio(frames * format.frameSize());
        Path known = directory.resolve("known.wav");
        Path unknown = directory.resolve("unknown.wav");
        Path wronglyAnnounced = directory.resolve("other.wav");
        Path streamed = directory.resolve("streamed.wav");
        write(WavWriter.create(known, format, frames), codes, frames);
        write(WavWriter.create(unknown, format), codes, frames);
        write(WavWriter.create(wronglyAnnounced, format, 77), codes, frames);
        try (OutputStream stream = Files.newOutputStream(streamed)) {
          write(WavWriter.stream(stream, format, frames), codes, frames);
        }

        assertThat(streamed).hasSameBinaryContentAs(known);
        assertThat(wronglyAnnounced).hasSameBinaryContentAs(known);
        for (Path file : new Path[] {known, unknown}) {
          try (WavReader reader = WavReader.open(file)) {
            assertThat(reader.info().warnings()).isEmpty();
            assertThat(reader.info().frames()).isEqualTo(frames);
            assertThat(reader.format()).isEqualTo(format);
            byte[] read = new byte[codes.length];
            reader.readCodes(read, 0, frames);
            assertThat(read).isEqualTo(codes);
          }
        }
      }
    }
  }

  private static void write(WavWriter writer, byte[] codes, int frames) throws IOException {
    try (writer) {
      int half = frames / 2;
      writer.writeCodes(codes, 0, half);
      writer.writeCodes(codes, half * writer.format().frameSize(), frames - half);
      assertThat(writer.frames()).isEqualTo(frames);
    }
  }

  @ParameterizedTest
  @EnumSource
  void samplesInEveryFormBecomeTheSameCodes(WavEncoding encoding) throws IOException {
    int frames = 50_000;
    WavFormat format = new WavFormat(encoding, 2, 8000);
    short[] samples = new short[2 * frames];
    short[][] channels = new short[2][frames];
    float[] floats = new float[2 * frames];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (i * 31);
      channels[i % 2][i / 2] = samples[i];
      floats[i] = samples[i] / 32768f;
    }
    ByteArrayOutputStream interleaved = new ByteArrayOutputStream();
    ByteArrayOutputStream separate = new ByteArrayOutputStream();
    ByteArrayOutputStream fromFloats = new ByteArrayOutputStream();
    ByteArrayOutputStream fromCodes = new ByteArrayOutputStream();
    try (WavWriter writer = WavWriter.stream(interleaved, format, frames)) {
      writer.writeSamples(samples, 0, frames);
    }
    try (WavWriter writer = WavWriter.stream(separate, format, frames)) {
      writer.writeSamples(channels, 0, frames);
    }
    try (WavWriter writer = WavWriter.stream(fromFloats, format, frames)) {
      writer.writeSamples(floats, 0, frames);
    }
    byte[][] codes = new byte[2][frames * encoding.bytesPerSample()];
    try (WavReader reader = WavReader.open(WavSources.channel(interleaved.toByteArray()));
        WavWriter writer = WavWriter.stream(fromCodes, format, frames)) {
      assertThat(reader.readCodes(codes, 0, frames)).isEqualTo(frames);
      writer.writeCodes(codes, 0, frames);
    }

    assertThat(separate.toByteArray()).isEqualTo(interleaved.toByteArray());
    assertThat(fromFloats.toByteArray()).isEqualTo(interleaved.toByteArray());
    assertThat(fromCodes.toByteArray()).isEqualTo(interleaved.toByteArray());
  }

  @Test
  void unsignedBytesAreRoundedAndDoNotWrap() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    short[] samples = {-32768, -32641, -32640, -1, 0, 127, 128, 32639, 32640, 32767};
    try (WavWriter writer =
        WavWriter.stream(bytes, new WavFormat(WavEncoding.PCM_U8, 1, 8000), samples.length)) {
      writer.writeSamples(samples, 0, samples.length);
    }

    assertThat(Arrays.copyOfRange(bytes.toByteArray(), 44, 54))
        .containsExactly(0, 0, 1, 128, 128, 128, 129, 255, 255, 255);
  }

  @Test
  void aStreamThatGotOtherFramesThanAnnouncedIsTold() throws IOException {
    WavWriter writer = WavWriter.stream(new ByteArrayOutputStream(), MONO, 2);
    writer.writeCodes(new byte[1], 0, 1);

    assertThatThrownBy(writer::close)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("announces 2 frames, and 1");
  }

  @Test
  void aStreamOfUnknownLengthIsReadToItsEnd() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WavWriter writer = WavWriter.stream(bytes, MONO)) {
      writer.writeCodes(new byte[10], 0, 10);
      writer.flush();
      assertThat(bytes.size()).isEqualTo(58 + 10);
    }

    WavInfo info = WavReader.probe(WavSources.stream(bytes.toByteArray()));
    assertThat(info.frames()).isEqualTo(10);
    assertThat(info.warnings())
        .extracting(WavWarning::kind)
        .containsExactly(WavWarning.Kind.STREAMED_SIZE);
  }

  /** It would be read as one more frame. */
  @Test
  void aStreamOfUnknownLengthGetsNoPadByte() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WavWriter writer = WavWriter.stream(bytes, MONO)) {
      writer.writeCodes(new byte[3], 0, 3);
    }

    assertThat(WavReader.probe(WavSources.stream(bytes.toByteArray())).frames()).isEqualTo(3);
  }

  @Test
  void audioPast4GiBBecomesRf64() throws IOException {
    long frames = (1L << 32) + 5;
    Path announced = directory.resolve("announced.wav");
    Path grown = directory.resolve("grown.wav");
    writeSparse(announced, frames);
    try (FileChannel channel = sparse(grown)) {
      SkippingChannel skipping = new SkippingChannel(channel);
      try (WavWriter writer = WavWriter.create(skipping, MONO)) {
        byte[] block = new byte[1 << 20];
        for (long left = frames; left > 0; left -= block.length) {
          writer.writeCodes(block, 0, (int) Math.min(block.length, left));
        }
      }
    }
    for (Path file : new Path[] {announced, grown}) {
      WavInfo info = WavReader.probe(file);
      assertThat(info.container()).isEqualTo(WavContainer.RF64);
      assertThat(info.frames()).isEqualTo(frames);
      assertThat(info.truncated()).isFalse();
      assertThat(info.warnings()).isEmpty();
    }
  }

  /** Sizes that other programs write for "not known" are told in 64 bits. */
  @Test
  void audioOfASizeThatMeansUnknownBecomesRf64() throws IOException {
    for (long frames : new long[] {0x7FFF_FFFFL, 0x7FFF_F000L}) {
      Path file = directory.resolve(frames + ".wav");
      writeSparse(file, frames);
      WavInfo info = WavReader.probe(file);
      assertThat(info.container()).isEqualTo(WavContainer.RF64);
      assertThat(info.frames()).isEqualTo(frames);
      assertThat(info.warnings()).isEmpty();
    }
  }

  /** Only the header is of interest: the audio is a hole. */
  private static void writeSparse(Path file, long frames) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    WavWriter.stream(header, MONO, frames).flush();
    try (FileChannel channel = sparse(file)) {
      channel.write(ByteBuffer.wrap(header.toByteArray()));
      channel.write(ByteBuffer.allocate(1), header.size() + frames + frames % 2 - 1);
    }
  }

  private static FileChannel sparse(Path file) throws IOException {
    return FileChannel.open(
        file,
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.SPARSE,
        StandardOpenOption.WRITE,
        StandardOpenOption.READ);
  }
}
