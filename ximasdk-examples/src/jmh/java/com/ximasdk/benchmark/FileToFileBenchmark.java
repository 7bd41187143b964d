// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.edit.Transcoding;
import java.io.IOException;
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

/** The long file to one of 16 bits, header and all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class FileToFileBenchmark {
  private final Path in = AudioFiles.longFile();
  private final Path out = AudioFiles.directory().resolve("out.wav");

  /** As a user writes it. */
  @Benchmark
  public void ours() throws IOException {
    try (WavReader reader = WavReader.open(in);
        WavWriter writer =
            WavWriter.create(
                out,
                Transcoding.targetFormat(reader.format(), WavEncoding.PCM_S16),
                reader.info().frames())) {
      Transcoding.transcode(reader, writer);
    }
  }

  @Benchmark
  public void loop() throws IOException {
    byte[] codes = new byte[AudioFiles.BLOCK];
    byte[] samples = new byte[2 * AudioFiles.BLOCK];
    ByteBuffer buffer = ByteBuffer.allocateDirect(AudioFiles.BLOCK);
    ByteBuffer written = ByteBuffer.allocateDirect(samples.length);
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
        for (int i = 0; i < count; i++) {
          int sample = MulawTable.LINEAR[codes[i] & 0xFF];
          samples[2 * i] = (byte) sample;
          samples[2 * i + 1] = (byte) (sample >> 8);
        }
        written.clear().put(samples, 0, 2 * count).flip();
        while (written.hasRemaining()) {
          target.write(written);
        }
      }
    }
  }

  @Benchmark
  public void jdk() throws IOException, UnsupportedAudioFileException {
    try (AudioInputStream stream =
        AudioSystem.getAudioInputStream(
            AudioFormat.Encoding.PCM_SIGNED, AudioSystem.getAudioInputStream(in.toFile()))) {
      AudioSystem.write(stream, AudioFileFormat.Type.WAVE, out.toFile());
    }
  }
}
