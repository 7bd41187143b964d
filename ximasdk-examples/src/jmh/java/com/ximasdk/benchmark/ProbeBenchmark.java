// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.audio.WavReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What is in each of many small files, header and size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class ProbeBenchmark {
  /** How many there are. */
  @Param({"1000"})
  public int count;

  private List<Path> files = List.of();

  @Setup
  public void findFiles() throws IOException {
    try (Stream<Path> found = Files.list(AudioFiles.directory())) {
      files = found.limit(count).toList();
    }
  }

  @Benchmark
  public void ours(Blackhole sink) throws IOException {
    for (Path file : files) {
      sink.consume(WavReader.probe(file));
    }
  }

  /** The file's first 4 KiB, and nothing made of them. */
  @Benchmark
  public void read(Blackhole sink) throws IOException {
    for (Path file : files) {
      ByteBuffer buffer = ByteBuffer.allocate(4096);
      try (FileChannel channel = FileChannel.open(file)) {
        channel.read(buffer);
      }
      sink.consume(buffer);
    }
  }

  @Benchmark
  public void jdk(Blackhole sink) throws IOException, UnsupportedAudioFileException {
    for (Path file : files) {
      sink.consume(AudioSystem.getAudioFileFormat(file.toFile()));
    }
  }
}
