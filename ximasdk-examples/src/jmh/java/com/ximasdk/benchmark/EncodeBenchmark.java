// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.audio.WavWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Linear samples in memory to mu-law, block after block, to nowhere. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class EncodeBenchmark {
  private static final int FRAMES = 1_000_000;

  private final short[] linear = new short[2 * FRAMES];
  private final byte[] linearBytes = new byte[4 * FRAMES];

  @Setup
  public void makeSamples() {
    Random random = new Random(1);
    for (int i = 0; i < linear.length; i++) {
      linear[i] = (short) (random.nextGaussian() * 3000);
      linearBytes[2 * i] = (byte) linear[i];
      linearBytes[2 * i + 1] = (byte) (linear[i] >> 8);
    }
  }

  @Benchmark
  public void ours(Blackhole sink) throws IOException {
    WavWriter writer = WavWriter.stream(new Sink(sink), AudioFiles.STEREO, FRAMES);
    writer.writeSamples(linear, 0, FRAMES);
    writer.close();
  }

  @Benchmark
  public void loop(Blackhole sink) {
    byte[] codes = new byte[AudioFiles.BLOCK];
    for (int start = 0; start < linear.length; start += codes.length) {
      int count = Math.min(codes.length, linear.length - start);
      for (int i = 0; i < count; i++) {
        codes[i] = MulawTable.CODES[linear[start + i] & 0xFFFF];
      }
      sink.consume(codes);
    }
  }

  @Benchmark
  public void jdk(Blackhole sink) throws IOException {
    AudioFormat format = new AudioFormat(8000, 16, 2, true, false);
    byte[] codes = new byte[AudioFiles.BLOCK];
    try (AudioInputStream stream =
        AudioSystem.getAudioInputStream(
            AudioFormat.Encoding.ULAW,
            new AudioInputStream(new ByteArrayInputStream(linearBytes), format, FRAMES))) {
      while (stream.read(codes) > 0) {
        sink.consume(codes);
      }
    }
  }

  /** Takes what is written. */
  private static final class Sink extends OutputStream {
    private final Blackhole sink;

    Sink(Blackhole sink) {
      this.sink = sink;
    }

    @Override
    public void write(int one) {
      sink.consume(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      sink.consume(bytes);
    }
  }
}
