// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import com.ximasdk.audio.g711.G711;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One hour of stereo mu-law, and ten thousand small files. {@link AudioRatios} compares. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class AudioBenchmark {
  static final int FRAMES = 3600 * 8000;
  private static final WavFormat STEREO = new WavFormat(WavEncoding.MULAW, 2, 8000);
  private static final int SMALL_FILES = 10_000;
  private static final int BLOCK = 32 * 1024;

  private Path directory;
  private Path hour;
  private List<Path> small;
  private short[] table;
  private short[] linear;
  private byte[] linearBytes;

  /** Makes the files. */
  @Setup
  public void makeFiles() throws IOException {
    directory = Files.createTempDirectory("ximasdk-benchmark");
    hour = directory.resolve("hour.wav");
    writeHour(hour);
    small = new ArrayList<>();
    byte[] codes = new byte[8000];
    for (int i = 0; i < SMALL_FILES; i++) {
      Path file = directory.resolve(i + ".wav");
      try (WavWriter writer = WavWriter.create(file, STEREO, 4000)) {
        writer.writeCodes(codes, 0, 4000);
      }
      small.add(file);
    }
    table = new short[256];
    for (int code = 0; code < 256; code++) {
      table[code] = G711.MULAW.decode((byte) code);
    }
    linear = new short[2 * 4_000_000];
    linearBytes = new byte[2 * linear.length];
    Random random = new Random(1);
    for (int i = 0; i < linear.length; i++) {
      linear[i] = (short) (random.nextGaussian() * 3000);
      linearBytes[2 * i] = (byte) linear[i];
      linearBytes[2 * i + 1] = (byte) (linear[i] >> 8);
    }
  }

  static void writeHour(Path file) throws IOException {
    Random random = new Random(1);
    byte[] codes = new byte[2 * 8000];
    try (WavWriter writer = WavWriter.create(file, STEREO, FRAMES)) {
      for (int second = 0; second < 3600; second++) {
        random.nextBytes(codes);
        writer.writeCodes(codes, 0, 8000);
      }
    }
  }

  /** Deletes the files. */
  @TearDown
  public void deleteFiles() throws IOException {
    for (Path file : small) {
      Files.delete(file);
    }
    Files.delete(hour);
    Files.delete(directory);
  }

  @Benchmark
  public int decodeHere() throws IOException {
    short[] samples = new short[BLOCK];
    int sum = 0;
    try (WavReader reader = WavReader.open(hour)) {
      while (reader.readSamples(samples, 0, BLOCK / 2) > 0) {
        sum += samples[0];
      }
    }
    return sum;
  }

  @Benchmark
  public int decodeBareLoop() throws IOException {
    byte[] codes = new byte[BLOCK];
    short[] samples = new short[BLOCK];
    int sum = 0;
    try (InputStream stream = new FileInputStream(hour.toFile())) {
      for (int count; (count = stream.read(codes)) > 0; ) {
        for (int i = 0; i < count; i++) {
          samples[i] = table[codes[i] & 0xFF];
        }
        sum += samples[0];
      }
    }
    return sum;
  }

  @Benchmark
  public int decodeJdk() throws IOException, UnsupportedAudioFileException {
    byte[] samples = new byte[2 * BLOCK];
    int sum = 0;
    try (AudioInputStream stream =
        AudioSystem.getAudioInputStream(
            AudioFormat.Encoding.PCM_SIGNED, AudioSystem.getAudioInputStream(hour.toFile()))) {
      while (stream.read(samples) > 0) {
        sum += samples[0];
      }
    }
    return sum;
  }

  @Benchmark
  public long encodeHere() throws IOException {
    int frames = linear.length / 2;
    WavWriter writer = WavWriter.stream(OutputStream.nullOutputStream(), STEREO, frames);
    writer.writeSamples(linear, 0, frames);
    writer.close();
    return writer.frames();
  }

  @Benchmark
  public long encodeJdk() throws IOException {
    AudioFormat format = new AudioFormat(8000, 16, 2, true, false);
    InputStream bytes = new BufferedInputStream(new ByteArrayInputStream(linearBytes));
    AudioInputStream linearStream = new AudioInputStream(bytes, format, linear.length / 2);
    byte[] codes = new byte[BLOCK];
    long total = 0;
    try (AudioInputStream stream =
        AudioSystem.getAudioInputStream(AudioFormat.Encoding.ULAW, linearStream)) {
      for (int count; (count = stream.read(codes)) > 0; ) {
        total += count;
      }
    }
    return total;
  }

  @Benchmark
  public long probeHere() throws IOException {
    long frames = 0;
    for (Path file : small) {
      frames += WavReader.probe(file).frames();
    }
    return frames;
  }

  @Benchmark
  public long probeOpenAndRead4KiB() throws IOException {
    long bytes = 0;
    for (Path file : small) {
      ByteBuffer buffer = ByteBuffer.allocate(4096);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        bytes += channel.read(buffer);
      }
    }
    return bytes;
  }
}
