// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.audio.g711.G711;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each encoding, container, source and form of target gives the same samples, however many frames
 * are asked for at once.
 */
class SamplePathsTest {
  /** More than one buffer of the smallest frame, and no multiple of anything. */
  private static final int FRAMES = 70_003;

  /** What stays where nothing is to be written. */
  private static final int UNTOUCHED = 0x5B;

  @TempDir private Path directory;

  /** Where the bytes of a file come from. */
  enum Source {
    FILE {
      @Override
      WavReader open(byte[] bytes, Path directory) throws IOException {
        return WavReader.open(Files.write(directory.resolve("a.wav"), bytes));
      }
    },
    CHANNEL {
      @Override
      WavReader open(byte[] bytes, Path directory) throws IOException {
        return WavReader.open(WavSources.channel(bytes));
      }
    },
    CHANNEL_IN_PIECES {
      @Override
      WavReader open(byte[] bytes, Path directory) throws IOException {
        return WavReader.open(new PieceChannel(WavSources.channel(bytes)));
      }
    },
    STREAM {
      @Override
      WavReader open(byte[] bytes, Path directory) throws IOException {
        return WavReader.open(WavSources.stream(bytes));
      }
    },
    STREAM_IN_PIECES {
      @Override
      WavReader open(byte[] bytes, Path directory) throws IOException {
        return WavReader.open(new PieceStream(WavSources.stream(bytes)));
      }
    };

    abstract WavReader open(byte[] bytes, Path directory) throws IOException;
  }

  /** What frames are read into; gives the 16-bit samples, or the bytes as they are stored. */
  enum Form {
    SHORTS {
      @Override
      short[] read(WavReader reader, int frames) throws IOException {
        int count = frames * reader.format().channels();
        short[] target = new short[count + 5];
        Arrays.fill(target, (short) UNTOUCHED);
        assertThat(reader.readSamples(target, 3, frames)).isEqualTo(frames);
        assertThat(new int[] {target[0], target[2], target[count + 3], target[count + 4]})
            .containsOnly(UNTOUCHED);
        return Arrays.copyOfRange(target, 3, count + 3);
      }
    },
    PLANES {
      @Override
      short[] read(WavReader reader, int frames) throws IOException {
        int channels = reader.format().channels();
        short[][] targets = new short[channels][frames + 2];
        for (short[] target : targets) {
          Arrays.fill(target, (short) UNTOUCHED);
        }
        assertThat(reader.readSamples(targets, 1, frames)).isEqualTo(frames);
        short[] samples = new short[frames * channels];
        for (int channel = 0; channel < channels; channel++) {
          assertThat(new int[] {targets[channel][0], targets[channel][frames + 1]})
              .containsOnly(UNTOUCHED);
          for (int i = 0; i < frames; i++) {
            samples[i * channels + channel] = targets[channel][1 + i];
          }
        }
        return samples;
      }
    },
    HEAP_BUFFER_LITTLE_ENDIAN {
      @Override
      short[] read(WavReader reader, int frames) throws IOException {
        return buffered(reader, frames, ByteBuffer.allocate(size(reader, frames)), false);
      }
    },
    HEAP_BUFFER_BIG_ENDIAN {
      @Override
      short[] read(WavReader reader, int frames) throws IOException {
        ByteBuffer larger = ByteBuffer.allocate(size(reader, frames) + 9).position(9);
        return buffered(reader, frames, larger.slice(), true);
      }
    },
    DIRECT_BUFFER_LITTLE_ENDIAN {
      @Override
      short[] read(WavReader reader, int frames) throws IOException {
        return buffered(reader, frames, ByteBuffer.allocateDirect(size(reader, frames)), false);
      }
    },
    DIRECT_BUFFER_BIG_ENDIAN {
      @Override
      short[] read(WavReader reader, int frames) throws IOException {
        return buffered(reader, frames, ByteBuffer.allocateDirect(size(reader, frames)), true);
      }
    },
    LITTLE_ENDIAN_BYTES {
      @Override
      short[] read(WavReader reader, int frames) throws IOException {
        int bytes = 2 * frames * reader.format().channels();
        byte[] target = new byte[bytes + 4];
        Arrays.fill(target, (byte) UNTOUCHED);
        assertThat(reader.readLittleEndian(target, 3, frames)).isEqualTo(frames);
        assertThat(new int[] {target[2], target[bytes + 3]}).containsOnly(UNTOUCHED);
        return words(ByteBuffer.wrap(target, 3, bytes).order(ByteOrder.LITTLE_ENDIAN));
      }
    },
    CODES {
      @Override
      short[] read(WavReader reader, int frames) throws IOException {
        int bytes = frames * reader.format().frameSize();
        byte[] target = new byte[bytes + 4];
        Arrays.fill(target, (byte) UNTOUCHED);
        assertThat(reader.readCodes(target, 3, frames)).isEqualTo(frames);
        assertThat(new int[] {target[2], target[bytes + 3]}).containsOnly(UNTOUCHED);
        return decoded(Arrays.copyOfRange(target, 3, bytes + 3), reader.format().encoding(), false);
      }
    },
    CODES_OF_CHANNELS {
      @Override
      short[] read(WavReader reader, int frames) throws IOException {
        WavFormat format = reader.format();
        int size = format.encoding().bytesPerSample();
        byte[][] targets = new byte[format.channels()][frames * size + 2];
        for (byte[] target : targets) {
          Arrays.fill(target, (byte) UNTOUCHED);
        }
        assertThat(reader.readCodes(targets, 1, frames)).isEqualTo(frames);
        byte[] codes = new byte[frames * format.frameSize()];
        for (int channel = 0; channel < targets.length; channel++) {
          assertThat(new int[] {targets[channel][0], targets[channel][frames * size + 1]})
              .containsOnly(UNTOUCHED);
          for (int i = 0; i < frames; i++) {
            int to = i * format.frameSize() + channel * size;
            System.arraycopy(targets[channel], 1 + i * size, codes, to, size);
          }
        }
        return decoded(codes, format.encoding(), false);
      }
    };

    abstract short[] read(WavReader reader, int frames) throws IOException;

    /** With room for half a frame more, which is not used. */
    private static int size(WavReader reader, int frames) {
      return 2 * reader.format().channels() * frames + 1 + reader.format().channels();
    }

    private static short[] buffered(
        WavReader reader, int frames, ByteBuffer target, boolean bigEndian) throws IOException {
      target.order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN).put(0, (byte) 7);
      int end = 1 + 2 * reader.format().channels() * frames;
      assertThat(reader.readSamples(target.position(1))).isEqualTo(frames);
      assertThat(target.position()).isEqualTo(end);
      assertThat(target.get(0)).isEqualTo((byte) 7);
      assertThat(target.get(end)).isZero();
      return words(target.limit(end).position(1));
    }

    private static short[] words(ByteBuffer bytes) {
      short[] words = new short[bytes.remaining() / 2];
      for (int i = 0; i < words.length; i++) {
        words[i] = bytes.getShort();
      }
      return words;
    }
  }

  static Stream<Arguments> paths() {
    List<Arguments> paths = new ArrayList<>();
    for (WavEncoding encoding : WavEncoding.values()) {
      for (String container : List.of("RIFF", "RIFX", "RF64")) {
        for (int channels : new int[] {1, 2, 3}) {
          for (Source source : Source.values()) {
            paths.add(Arguments.of(encoding, container, channels, source));
          }
        }
      }
    }
    return paths.stream();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everyFormGivesTheSameSamples(
      WavEncoding encoding, String container, int channels, Source source) throws IOException {
    byte[] audio = new byte[FRAMES * channels * encoding.bytesPerSample()];
    for (int i = 0; i < audio.length; i++) {
      audio[i] = (byte) (i + i / 256 * 7);
    }
    byte[] file = file(encoding, container, channels, audio);
    short[] expected = decoded(audio, encoding, container.equals("RIFX"));

    for (Form form : Form.values()) {
      try (WavReader reader = source.open(file, directory)) {
        int done = 0;
        for (int frames : new int[] {1, 6, 0, 40_001, FRAMES - 40_009, 1}) {
          short[] read = form.read(reader, frames);
          short[] part = Arrays.copyOfRange(expected, done * channels, (done + frames) * channels);
          assertThat(Arrays.mismatch(read, part)).as("%s from frame %s", form, done).isEqualTo(-1);
          done += frames;
          assertThat(reader.position()).isEqualTo(done);
        }
        assertThat(reader.readCodes(new byte[100_000], 0, 1)).isEqualTo(-1);
        assertThat(reader.info().frames()).isEqualTo(FRAMES);
        assertThat(reader.info().warnings()).isEmpty();
      }
    }
  }

  /** A large read of codes goes past the buffer; what is read before and behind it does not. */
  @ParameterizedTest
  @MethodSource("paths")
  void formsMayChangeFromReadToRead(
      WavEncoding encoding, String container, int channels, Source source) throws IOException {
    byte[] audio = new byte[FRAMES * channels * encoding.bytesPerSample()];
    for (int i = 0; i < audio.length; i++) {
      audio[i] = (byte) (i + i / 256 * 7);
    }
    short[] expected = decoded(audio, encoding, container.equals("RIFX"));

    try (WavReader reader = source.open(file(encoding, container, channels, audio), directory)) {
      int done = 0;
      for (Form form : List.of(Form.CODES, Form.SHORTS, Form.CODES, Form.PLANES, Form.CODES)) {
        int frames = form == Form.CODES ? 20_000 : 5_001;
        short[] part = Arrays.copyOfRange(expected, done * channels, (done + frames) * channels);
        assertThat(Arrays.mismatch(form.read(reader, frames), part)).isEqualTo(-1);
        done += frames;
        if (reader.seekable()) {
          done -= 123;
          reader.seek(done);
        }
      }
    }
  }

  /** Past the buffer or through it, the rest of a frame is kept for the next read. */
  @ParameterizedTest
  @ValueSource(ints = {40_000, 65_535})
  void aFrameMayBeLargerThanTheBuffer(int channels) throws IOException {
    byte[] audio = new byte[2 * channels * 5];
    for (int i = 0; i < audio.length; i++) {
      audio[i] = (byte) (i + i / 256 * 7);
    }
    byte[] file = file(WavEncoding.PCM_S16, "RIFF", channels, audio);
    WavLimits limits = WavLimits.DEFAULT.withMaxChannels(channels);
    for (WavReader reader :
        List.of(
            WavReader.open(new PieceChannel(WavSources.channel(file)), limits),
            WavReader.open(new PieceStream(WavSources.stream(file)), limits),
            WavReader.open(WavSources.stream(file), limits))) {
      byte[] codes = new byte[audio.length];
      assertThat(reader.readCodes(codes, 0, 1)).isEqualTo(1);
      assertThat(reader.readCodes(codes, 2 * channels, 4)).isEqualTo(4);
      assertThat(Arrays.mismatch(codes, audio)).isEqualTo(-1);
      assertThat(reader.readCodes(codes, 0, 1)).isEqualTo(-1);
    }
  }

  private static byte[] file(WavEncoding encoding, String container, int channels, byte[] audio) {
    WavBytes bytes = WavBytes.container(container);
    boolean isLong = container.equals("RF64");
    if (isLong) {
      bytes.ds64(audio.length + 72L + audio.length % 2, audio.length, FRAMES);
    }
    int bits = 8 * encoding.bytesPerSample();
    bytes.format(encoding.formatTag(), channels, 8000, bits);
    bytes.id("data", isLong ? 0xFFFF_FFFFL : audio.length).raw(audio).zeros(audio.length % 2);
    return isLong ? bytes.withRiffSize(0xFFFF_FFFFL) : bytes.bytes();
  }

  /** One by one; the laws themselves are held to the reference by their own tests. */
  private static short[] decoded(byte[] stored, WavEncoding encoding, boolean bigEndian) {
    short[] samples = new short[stored.length / encoding.bytesPerSample()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] =
          switch (encoding) {
            case MULAW -> G711.MULAW.decode(stored[i]);
            case ALAW -> G711.ALAW.decode(stored[i]);
            case PCM_U8 -> (short) (((stored[i] & 0xFF) - 128) * 256);
            case PCM_S16 ->
                (short)
                    ((stored[2 * i + (bigEndian ? 0 : 1)] << 8)
                        + (stored[2 * i + (bigEndian ? 1 : 0)] & 0xFF));
          };
    }
    return samples;
  }

  /** Gives pieces of a length that no frame divides. */
  private static final class PieceChannel extends ForwardingChannel {
    PieceChannel(SeekableByteChannel channel) {
      super(channel);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      int limit = target.limit();
      target.limit(Math.min(limit, target.position() + 10_007));
      int read = super.read(target);
      target.limit(limit);
      return read;
    }
  }

  /** Gives pieces of a length that no frame divides. */
  private static final class PieceStream extends FilterInputStream {
    PieceStream(InputStream stream) {
      super(stream);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return super.read(target, offset, Math.min(length, 10_007));
    }
  }
}
