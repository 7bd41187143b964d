// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.measure.ChannelStatistics;
import com.ximasdk.audio.measure.SilenceThreshold;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.infra.Blackhole;

/** Levels, clipping, talk and silence of each channel of the long file, in windows of 20 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class StatisticsBenchmark {
  private static final int WINDOW = 160;
  private static final double SILENT = 32768 * Math.pow(10, -45 / 20.0);
  private static final long[] SQUARES = squares();

  private final Path file = AudioFiles.longFile();

  private static long[] squares() {
    long[] squares = new long[256];
    for (int code = 0; code < 256; code++) {
      squares[code] = (long) MulawTable.LINEAR[code] * MulawTable.LINEAR[code];
    }
    return squares;
  }

  @Benchmark
  public void ours(Blackhole sink) throws IOException {
    try (WavReader reader = WavReader.open(file)) {
      sink.consume(ChannelStatistics.of(reader, SilenceThreshold.DEFAULT));
    }
  }

  /** A square by table a sample, and how often each code comes for the rest. */
  @Benchmark
  public void loop(Blackhole sink) throws IOException {
    int[][] counts = new int[2][256];
    long[] silent = new long[2];
    long[] sums = new long[2];
    // Whole windows a block.
    byte[] codes = new byte[400 * WINDOW];
    ByteBuffer buffer = ByteBuffer.allocateDirect(codes.length);
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(AudioFiles.HEADER);
      for (int count; (count = channel.read(buffer.clear())) > 0; ) {
        buffer.flip().get(codes, 0, count);
        for (int start = 0; start < count; start += 2 * WINDOW) {
          int end = Math.min(count, start + 2 * WINDOW);
          long left = 0;
          long right = 0;
          for (int i = start; i + 1 < end; i += 2) {
            int one = codes[i] & 0xFF;
            int other = codes[i + 1] & 0xFF;
            counts[0][one]++;
            counts[1][other]++;
            left += SQUARES[one];
            right += SQUARES[other];
          }
          int frames = (end - start) / 2;
          sums[0] += left;
          sums[1] += right;
          silent[0] += left < SILENT * SILENT * frames ? frames : 0;
          silent[1] += right < SILENT * SILENT * frames ? frames : 0;
        }
      }
    }
    for (int channel = 0; channel < 2; channel++) {
      int peak = 0;
      for (int code = 0; code < 256; code++) {
        if (counts[channel][code] > 0) {
          peak = Math.max(peak, Math.abs(MulawTable.LINEAR[code]));
        }
      }
      sink.consume(peak);
      sink.consume(counts[channel][0x00] + counts[channel][0x80]);
      sink.consume(sums[channel]);
      sink.consume(silent[channel]);
    }
  }

  /** The JDK decodes; it measures nothing, so that is a loop over its samples. */
  @Benchmark
  public void jdk(Blackhole sink) throws IOException, UnsupportedAudioFileException {
    byte[] samples = new byte[400 * WINDOW * 2];
    int[] peaks = new int[2];
    long[] clipped = new long[2];
    long[] silent = new long[2];
    long[] sums = new long[2];
    try (AudioInputStream stream =
        AudioSystem.getAudioInputStream(
            AudioFormat.Encoding.PCM_SIGNED, AudioSystem.getAudioInputStream(file.toFile()))) {
      for (int count; (count = stream.readNBytes(samples, 0, samples.length)) > 0; ) {
        for (int start = 0; start < count; start += 4 * WINDOW) {
          int end = Math.min(count, start + 4 * WINDOW);
          for (int channel = 0; channel < 2; channel++) {
            long sum = 0;
            for (int i = start + 2 * channel; i < end; i += 4) {
              int sample = (short) (samples[i] & 0xFF | samples[i + 1] << 8);
              int size = Math.abs(sample);
              sum += (long) size * size;
              peaks[channel] = Math.max(peaks[channel], size);
              clipped[channel] += size == 32124 ? 1 : 0;
            }
            int frames = (end - start) / 4;
            sums[channel] += sum;
            silent[channel] += sum < SILENT * SILENT * frames ? frames : 0;
          }
        }
      }
    }
    sink.consume(peaks);
    sink.consume(clipped);
    sink.consume(sums);
    sink.consume(silent);
  }
}
