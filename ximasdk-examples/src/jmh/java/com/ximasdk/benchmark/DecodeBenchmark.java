// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.audio.WavReader;
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

/** The long file to linear samples, block after block. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class DecodeBenchmark {
  private final Path file = AudioFiles.longFile();

  @Benchmark
  public void ours(Blackhole sink) throws IOException {
    short[] samples = new short[AudioFiles.BLOCK];
    try (WavReader reader = WavReader.open(file)) {
      while (reader.readSamples(samples, 0, samples.length / 2) > 0) {
        sink.consume(samples);
      }
    }
  }

  @Benchmark
  public void loop(Blackhole sink) throws IOException {
    byte[] codes = new byte[AudioFiles.BLOCK];
    short[] samples = new short[AudioFiles.BLOCK];
    ByteBuffer buffer = ByteBuffer.allocateDirect(AudioFiles.BLOCK);
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(AudioFiles.HEADER);
      for (int count; (count = channel.read(buffer.clear())) > 0; ) {
        buffer.flip().get(codes, 0, count);
        for (int i = 0; i < count; i++) {
          samples[i] = (short) MulawTable.LINEAR[codes[i] & 0xFF];
        }
        sink.consume(samples);
      }
    }
  }

  @Benchmark
  public void jdk(Blackhole sink) throws IOException, UnsupportedAudioFileException {
    byte[] samples = new byte[2 * AudioFiles.BLOCK];
    try (AudioInputStream stream =
        AudioSystem.getAudioInputStream(
            AudioFormat.Encoding.PCM_SIGNED, AudioSystem.getAudioInputStream(file.toFile()))) {
      while (stream.read(samples) > 0) {
        sink.consume(samples);
      }
    }
  }
}
