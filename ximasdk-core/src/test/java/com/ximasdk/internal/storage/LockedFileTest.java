// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One holder at a time, of all threads and processes, and nobody waits without end. */
@Timeout(120)
class LockedFileTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path directory;

  @Test
  void aFileThatIsHeldInThisProcessIsNotOpenedAndThenIs() throws IOException {
    Path file = directory.resolve("lock");
    try (LockedFile first = LockedFile.open(file, Duration.ZERO).orElseThrow()) {
      assertThat(first.channel().size()).isZero();
      assertThat(LockedFile.open(file, Duration.ZERO)).isEmpty();
      assertThat(LockedFile.open(file, Duration.ofMillis(5))).isEmpty();
    }
    LockedFile.open(file, Duration.ZERO).orElseThrow().close();
  }

  @Test
  void anotherNameOfTheSameFileIsTheSameFile() throws IOException {
    Path file = Files.createFile(directory.resolve("lock"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), file);
    try (LockedFile first = LockedFile.open(file, Duration.ZERO).orElseThrow()) {
      assertThat(first.channel().isOpen()).isTrue();
      assertThat(LockedFile.open(link, Duration.ZERO)).isEmpty();
      assertThat(LockedFile.open(directory.resolve(".").resolve("lock"), Duration.ZERO)).isEmpty();
    }
  }

  @Test
  void aLockThatOtherCodeOfThisProcessHoldsIsRespected() throws IOException {
    Path file = directory.resolve("lock");
    try (FileChannel other =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertThat(other.lock().isValid()).isTrue();
      assertThat(LockedFile.open(file, Duration.ZERO)).isEmpty();
    }
    LockedFile.open(file, Duration.ZERO).orElseThrow().close();
  }

  @Test
  void aLockOfAnotherProcessIsRespectedUntilThatEnds() throws Exception {
    Path file = directory.resolve("lock");
    try (AnotherProcess holder = AnotherProcess.locking(file)) {
      assertThat(holder.answer()).isEqualTo("held");
      assertThat(LockedFile.open(file, Duration.ofMillis(20))).isEmpty();
    }
    LockedFile.open(file, LONG).orElseThrow().close();
  }

  @Test
  void whoWaitsGetsItsTurn() throws Exception {
    Path file = directory.resolve("counter");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(threads.submit((Callable<Void>) () -> countTo25(file)));
      }
      for (Future<Void> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(Files.size(file)).isEqualTo(100);
  }

  /** Each opening makes the file one byte longer; two at a time would lose one. */
  private static Void countTo25(Path file) throws IOException {
    for (int i = 0; i < 25; i++) {
      try (LockedFile held = LockedFile.open(file, LONG).orElseThrow()) {
        long size = held.channel().size();
        held.channel().write(java.nio.ByteBuffer.wrap(new byte[1]), size);
      }
    }
    return null;
  }

  @Test
  void anInterruptEndsTheWait() throws Exception {
    Path file = directory.resolve("lock");
    try (LockedFile first = LockedFile.open(file, Duration.ZERO).orElseThrow()) {
      assertThat(first.channel().isOpen()).isTrue();
      Thread.currentThread().interrupt();
      Optional<LockedFile> second = LockedFile.open(file, LONG);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(second).isEmpty();
    }
  }
}
