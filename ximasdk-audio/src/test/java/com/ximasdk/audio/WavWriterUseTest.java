// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a writer may be used, and what it does where its output fails. */
class WavWriterUseTest {
  private static final WavFormat MONO = new WavFormat(WavEncoding.MULAW, 1, 8000);
  private static final WavFormat STEREO = new WavFormat(WavEncoding.PCM_S16, 2, 8000);

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(longs = {-1, -2, Long.MIN_VALUE})
  void aNumberOfFramesBelowZeroIsRefusedAndLeavesWhatIsThere(long frames) throws IOException {
    Path file = Files.writeString(directory.resolve("a.wav"), "before");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> WavWriter.create(file, MONO, frames))
        .withMessage("frames: found %s, expected 0 or more", frames);
    assertThat(file).hasContent("before");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WavWriter.stream(new ByteArrayOutputStream(), MONO, frames))
        .withMessage("frames: found %s, expected 0 or more", frames);
  }

  @Test
  void moreFramesThanALongCountsAreRefusedAndLeaveWhatIsThere() throws IOException {
    Path file = Files.writeString(directory.resolve("a.wav"), "before");

    // A frame of stereo has four bytes, a long counts up to 2^63 - 1, and so long a file's header
    // has 80 bytes.
    long most = 2305843009213693931L;
    assertThatThrownBy(() -> WavWriter.create(file, STEREO, most + 1))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("frames: found 2305843009213693932, expected at most 2305843009213693931");
    assertThat(file).hasContent("before");
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    WavWriter.stream(header, STEREO, most).flush();
    WavReader announced = WavReader.open(new ByteArrayInputStream(header.toByteArray()));
    assertThat(announced.announcedFrames()).hasValue(most);
  }

  /** Elsewhere than on Linux the directory cannot be deleted while they are open. */
  @Test
  void noFileStaysOpen() throws IOException {
    Path noWav = Files.writeString(directory.resolve("no.wav"), "no audio at all");
    Path wav = directory.resolve("a.wav");
    WavWriter.create(wav, MONO).close();
    WavWriter.create(wav, MONO, 0).close();
    WavReader.open(wav).close();
    assertThatThrownBy(() -> WavReader.open(noWav)).isInstanceOf(WavFormatException.class);

    assertThat(open()).doesNotContain(noWav.toRealPath(), wav.toRealPath());
    assertThatThrownBy(() -> WavWriter.create(Path.of("/dev/full"), MONO, 0).close())
        .isInstanceOf(IOException.class);
    assertThat(open()).doesNotContain(Path.of("/dev/full"));
  }

  private static List<Path> open() throws IOException {
    Path handles = Path.of("/proc/self/fd");
    if (!Files.isDirectory(handles)) {
      return List.of();
    }
    try (Stream<Path> links = Files.list(handles)) {
      List<Path> targets = new ArrayList<>();
      for (Path link : links.toList()) {
        try {
          targets.add(Files.readSymbolicLink(link));
        } catch (NoSuchFileException e) {
          // It was closed since it was listed.
        }
      }
      return targets;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void oneArrayForEachChannelIsExpected(int arrays) throws IOException {
    WavWriter writer = WavWriter.stream(new ByteArrayOutputStream(), STEREO);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.writeSamples(new short[arrays][4], 0, 2))
        .withMessage("arrays: found %s, expected one for each of 2 channels", arrays);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.writeCodes(new byte[arrays][8], 0, 2))
        .withMessage("arrays: found %s, expected one for each of 2 channels", arrays);
  }

  @Test
  void whatIsNotInTheArrayIsRefusedBeforeAnythingIsWritten() throws IOException {
    WavWriter writer = WavWriter.stream(new ByteArrayOutputStream(), STEREO);

    refusesAsOutOfRange(() -> writer.writeSamples(new short[5], 2, 2));
    refusesAsOutOfRange(() -> writer.writeSamples(new short[2][2], 1, 2));
    refusesAsOutOfRange(() -> writer.writeSamples(new float[5], 2, 2));
    refusesAsOutOfRange(() -> writer.writeCodes(new byte[9], 2, 2));
    refusesAsOutOfRange(() -> writer.writeCodes(new byte[2][7], 0, 4));
    assertThat(writer.frames()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void framesAreTakenFromWhereTheCallerSays(WavEncoding encoding) throws IOException {
    WavFormat format = new WavFormat(encoding, 2, 8000);
    short[] samples = {9, 9, 256, 512, 768, 1024, 9, 9};
    int bytes = encoding.bytesPerSample();
    byte[] expected = written(format, writer -> writer.writeSamples(samples, 2, 2));
    byte[] codes = Arrays.copyOfRange(expected, expected.length - 4 * bytes, expected.length);

    assertThat(
            written(
                format,
                writer ->
                    writer.writeSamples(new short[][] {{9, 256, 768, 9}, {9, 512, 1024, 9}}, 1, 2)))
        .isEqualTo(expected);
    float[] floats = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      floats[i] = samples[i] / 32768f;
    }
    assertThat(written(format, writer -> writer.writeSamples(floats, 2, 2))).isEqualTo(expected);
    byte[] around = new byte[codes.length + 2];
    System.arraycopy(codes, 0, around, 1, codes.length);
    assertThat(written(format, writer -> writer.writeCodes(around, 1, 2))).isEqualTo(expected);
    byte[][] channels = new byte[2][1 + 2 * bytes];
    for (int i = 0; i < 2 * bytes; i++) {
      channels[0][1 + i] = codes[i / bytes * 2 * bytes + i % bytes];
      channels[1][1 + i] = codes[i / bytes * 2 * bytes + bytes + i % bytes];
    }
    assertThat(written(format, writer -> writer.writeCodes(channels, 1, 2))).isEqualTo(expected);
  }

  @Test
  void codesKeepTheirOrderHoweverTheyAreGiven() throws IOException {
    byte[] codes = WavBytes.audio(300_000);
    byte[] inPieces =
        written(
            MONO,
            writer -> {
              int step = 1;
              for (int from = 0; from < codes.length; from += step) {
                step = Math.min(codes.length - from, 1 + from / 3);
                writer.writeCodes(codes, from, step);
              }
            });

    assertThat(Arrays.copyOfRange(inPieces, 58, inPieces.length)).isEqualTo(codes);
  }

  @Test
  void whatIsBeforeTheChannelsPositionStays() throws IOException {
    Path file = directory.resolve("a.wav");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
      try (WavWriter writer = WavWriter.create(new ClosedLater(channel), MONO)) {
        writer.writeCodes(new byte[] {4, 5}, 0, 2);
      }
      // Who goes on writes behind the audio.
      channel.write(ByteBuffer.wrap(new byte[] {6}));
    }

    byte[] bytes = Files.readAllBytes(file);
    assertThat(bytes).startsWith(1, 2, 3).endsWith(4, 5, 6);
    byte[] wav = Arrays.copyOfRange(bytes, 3, bytes.length - 1);
    assertThat(WavReader.probe(WavSources.channel(wav)).frames()).isEqualTo(2);
    assertThat(WavReader.probe(WavSources.channel(wav)).warnings()).isEmpty();
  }

  @Test
  void closingAgainDoesNothing() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WavWriter writer = WavWriter.stream(bytes, MONO, 1);
    writer.writeCodes(new byte[] {7}, 0, 1);
    writer.close();
    int size = bytes.size();

    writer.close();

    assertThat(bytes.size()).isEqualTo(size).isEqualTo(60);
  }

  @Test
  void whatAChannelHadBehindTheFileIsCutOff() throws IOException {
    Path file = Files.write(directory.resolve("a.wav"), new byte[1000]);
    try (WavWriter writer =
        WavWriter.create(FileChannel.open(file, StandardOpenOption.WRITE), MONO)) {
      writer.writeCodes(new byte[] {7, 8}, 0, 2);
    }

    assertThat(WavReader.probe(file).frames()).isEqualTo(2);
    assertThat(WavReader.probe(file).warnings()).isEmpty();
  }

  @Test
  void aFileThatIsThereIsNotCreatedAnew() throws IOException {
    Path file = directory.resolve("a.wav");
    try (WavWriter writer = WavWriter.createNew(file, MONO)) {
      writer.writeCodes(new byte[] {7}, 0, 1);
    }

    assertThatThrownBy(() -> WavWriter.createNew(file, MONO))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(WavReader.probe(file).frames()).isEqualTo(1);
  }

  @Test
  void afterItsEndAFileTakesNothingMore() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WavWriter writer = WavWriter.stream(bytes, MONO, 0);
    writer.close();

    for (ThrowingCallable write : eachWayToWrite(writer)) {
      assertThatThrownBy(write).isInstanceOf(IOException.class).hasMessage("the writer is closed");
    }
    assertThat(bytes.size()).isEqualTo(58);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 200_000})
  void afterAFailedWriteAFileStaysVisiblyUnfinished(long announced) throws IOException {
    Path file = directory.resolve("a.wav");
    FullChannel channel =
        new FullChannel(
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    WavWriter writer =
        announced < 0
            ? WavWriter.create(channel, MONO)
            : WavWriter.stream(Channels.newOutputStream(channel), MONO, announced);
    byte[] codes = WavBytes.audio(100_000);
    writer.writeCodes(codes, 0, 50_000);
    channel.room = 70_000;

    assertThatThrownBy(() -> writer.writeCodes(codes, 50_000, 50_000)).hasMessage("no space");
    channel.room = Long.MAX_VALUE;
    for (ThrowingCallable write : eachWayToWrite(writer)) {
      assertThatThrownBy(write)
          .isInstanceOf(IOException.class)
          .hasMessage("nothing more is written: a write has failed before");
    }
    assertThatThrownBy(writer::close)
        .isInstanceOf(IOException.class)
        .hasMessage("the file stays unfinished: a write has failed before");
    assertThat(channel.isOpen()).isFalse();
    writer.close();

    WavInfo info = WavReader.probe(file);
    assertThat(info.warnings())
        .extracting(WavWarning::kind)
        .containsExactly(announced < 0 ? WavWarning.Kind.STREAMED_SIZE : WavWarning.Kind.TRUNCATED);
    byte[] there = Files.readAllBytes(file);
    assertThat(there).hasSize(70_000);
    int begin = (int) info.dataOffset();
    assertThat(Arrays.copyOfRange(there, begin, there.length))
        .isEqualTo(Arrays.copyOf(codes, there.length - begin));
  }

  private static List<ThrowingCallable> eachWayToWrite(WavWriter writer) {
    return List.of(
        () -> writer.writeCodes(new byte[1], 0, 1),
        () -> writer.writeCodes(new byte[1][1], 0, 1),
        () -> writer.writeSamples(new short[1], 0, 1),
        () -> writer.writeSamples(new short[1][1], 0, 1),
        () -> writer.writeSamples(new float[1], 0, 1),
        writer::flush);
  }

  @Test
  void anOutputThatFailsIsClosedAllTheSame() throws IOException {
    FailingOutput output = new FailingOutput();
    WavWriter writer = WavWriter.stream(output, MONO);
    writer.writeCodes(new byte[] {7}, 0, 1);
    output.full = true;

    assertThatThrownBy(writer::close)
        .isInstanceOf(IOException.class)
        .hasMessage("no space")
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));

    assertThat(output.closed).isTrue();
  }

  private static void refusesAsOutOfRange(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private interface Writing {
    void to(WavWriter writer) throws IOException;
  }

  private static byte[] written(WavFormat format, Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WavWriter writer = WavWriter.stream(bytes, format)) {
      writing.to(writer);
    }
    return bytes.toByteArray();
  }

  /** A disk with room for so many bytes. */
  private static final class FullChannel extends ForwardingChannel {
    private long room = Long.MAX_VALUE;

    FullChannel(FileChannel channel) {
      super(channel);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      long left = room - position();
      if (left <= 0) {
        throw new IOException("no space");
      }
      int more = (int) Math.max(0, source.remaining() - left);
      source.limit(source.limit() - more);
      int count = super.write(source);
      source.limit(source.limit() + more);
      return count;
    }
  }

  /** Leaves it to the test to close the file. */
  private static final class ClosedLater extends ForwardingChannel {
    ClosedLater(FileChannel channel) {
      super(channel);
    }

    @Override
    public void close() {}
  }

  /** Neither takes bytes once it is full, nor closes without a complaint. */
  private static final class FailingOutput extends OutputStream {
    private boolean full;
    private boolean closed;

    @Override
    public void write(int value) throws IOException {
      if (full) {
        throw new IOException("no space");
      }
    }

    @Override
    public void close() throws IOException {
      closed = true;
      throw new IOException("nor an end");
    }
  }
}
