// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.edit.Mixdown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The two channels of the long file into one, file to file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class MixdownBenchmark {
  private final Path in = AudioFiles.longFile();
  private final Path out = AudioFiles.directory().resolve("out.wav");

  @Benchmark
  public void ours() throws IOException {
    try (WavReader reader = WavReader.open(in);
        WavWriter writer =
            WavWriter.create(out, Mixdown.targetFormat(reader.format()), reader.info().frames())) {
      Mixdown.mix(reader, writer);
    }
  }

  @Benchmark
  public void loop() throws IOException {
    byte[] codes = new byte[AudioFiles.BLOCK];
    ByteBuffer buffer = ByteBuffer.allocateDirect(AudioFiles.BLOCK);
    ByteBuffer written = ByteBuffer.allocateDirect(AudioFiles.BLOCK);
    try (FileChannel source = FileChannel.open(in);
        FileChannel target =
            FileChannel.open(
                out,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
      source.position(AudioFiles.HEADER);
      target.write(ByteBuffer.allocate(AudioFiles.HEADER));
      for (int count; (count = source.read(buffer.clear())) > 0; ) {
        buffer.flip().get(codes, 0, count);
        for (int i = 0; i < count / 2; i++) {
          codes[i] = MulawTable.MEAN[(codes[2 * i] & 0xFF) << 8 | codes[2 * i + 1] & 0xFF];
        }
        written.clear().put(codes, 0, count / 2).flip();
        while (written.hasRemaining()) {
          target.write(written);
        }
      }
    }
  }

  /** The JDK decodes and encodes; the mean is a loop, since it has none for two channels. */
  @Benchmark
  public void jdk() throws IOException, UnsupportedAudioFileException {
    AudioFormat mono = new AudioFormat(8000, 16, 1, true, false);
    try (AudioInputStream stereo =
        AudioSystem.getAudioInputStream(
            AudioFormat.Encoding.PCM_SIGNED, AudioSystem.getAudioInputStream(in.toFile()))) {
      AudioInputStream mixed =
          new AudioInputStream(new MeanOfTwo(stereo), mono, stereo.getFrameLength());
      AudioSystem.write(
          AudioSystem.getAudioInputStream(AudioFormat.Encoding.ULAW, mixed),
          AudioFileFormat.Type.WAVE,
          out.toFile());
    }
  }

  /** Linear frames of two channels as frames of one. */
  private static final class MeanOfTwo extends InputStream {
    private final InputStream stereo;
    private byte[] frames = new byte[0];

    MeanOfTwo(InputStream stereo) {
      this.stereo = stereo;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("frames are read by the block");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (frames.length < 2 * length) {
        frames = new byte[2 * length];
      }
      int count = stereo.readNBytes(frames, 0, length / 2 * 4) / 4;
      for (int i = 0; i < count; i++) {
        int left = (short) (frames[4 * i] & 0xFF | frames[4 * i + 1] << 8);
        int right = (short) (frames[4 * i + 2] & 0xFF | frames[4 * i + 3] << 8);
        int mean = (left + right + 1) >> 1;
        target[offset + 2 * i] = (byte) mean;
        target[offset + 2 * i + 1] = (byte) (mean >> 8);
      }
      return count == 0 ? -1 : 2 * count;
    }
  }
}
