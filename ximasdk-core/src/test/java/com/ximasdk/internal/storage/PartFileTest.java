// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartFileTest {
  @TempDir private Path directory;

  @Test
  void aSecondWriterInThisProcessIsRefusedAndDoesNotGiveTheFirstOnesLockAway() throws Exception {
    Path target = directory.resolve("mix.wav").toAbsolutePath();
    try (PartFile first = PartFile.only(target)) {
      assertThatThrownBy(() -> PartFile.only(target))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another download writes to it");

      try (AnotherProcess other = AnotherProcess.locking(first.path())) {
        assertThat(other.answer()).isEqualTo("refused");
      }
      first.write(ByteBuffer.wrap(new byte[] {1}));
      first.complete();
    }
    assertThat(target).hasBinaryContent(new byte[] {1});
  }

  @Test
  void afterTheFirstWriterTheNextOneHasItsTurn() throws IOException {
    Path target = directory.resolve("mix.wav").toAbsolutePath();
    PartFile.only(target).close();
    try (PartFile next = PartFile.only(target)) {
      next.complete();
    }
    PartFile.only(target).close();

    assertThat(target).isEmptyFile();
    assertThat(directory).isDirectoryContaining(file -> file.equals(target));
  }

  @Test
  void whileItIsWrittenOthersMayReadItsContentOnEverySystem() throws Exception {
    Path target = directory.resolve("mix.wav").toAbsolutePath();
    try (PartFile part = PartFile.only(target);
        FileChannel other = FileChannel.open(part.path(), WRITE)) {
      part.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));

      // What a system with mandatory locks asks itself before it lets another handle read.
      assertThat(other.lock(0, Long.MAX_VALUE - 1, false).isValid()).isTrue();
      assertThatThrownBy(other::lock).isInstanceOf(OverlappingFileLockException.class);
    }
  }

  @Test
  void itsContentIsReadFromTheFirstByteAndCanNotBeChanged() throws IOException {
    try (PartFile part = PartFile.only(directory.resolve("mix.wav").toAbsolutePath())) {
      part.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
      ByteBuffer read = ByteBuffer.allocate(2);
      SeekableByteChannel content = part.content();

      assertThat(content.read(read)).isEqualTo(2);
      assertThat(read.array()).containsExactly(1, 2);
      assertThat(content.position()).isEqualTo(2);
      assertThat(content.size()).isEqualTo(3);
      assertThat(content.position(9).read(ByteBuffer.allocate(1))).isEqualTo(-1);
      assertThatThrownBy(() -> content.write(ByteBuffer.allocate(1)))
          .isInstanceOf(NonWritableChannelException.class);
      assertThatThrownBy(() -> content.truncate(0)).isInstanceOf(NonWritableChannelException.class);
      assertThatThrownBy(() -> content.position(-1)).isInstanceOf(IllegalArgumentException.class);

      content.close();
      assertThat(content.isOpen()).isFalse();
      assertThatThrownBy(content::size).isInstanceOf(ClosedChannelException.class);
      assertThat(part.write(ByteBuffer.wrap(new byte[] {4}))).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anInterruptedWriterLeavesNothing(boolean beforeOpening) throws IOException {
    Path target = directory.resolve("mix.wav").toAbsolutePath();
    if (beforeOpening) {
      Thread.currentThread().interrupt();
    }

    assertThatThrownBy(
            () -> {
              try (PartFile part = PartFile.only(target)) {
                Thread.currentThread().interrupt();
                part.write(ByteBuffer.allocate(1));
              }
            })
        .isInstanceOf(ClosedByInterruptException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(directory).isEmptyDirectory();
    PartFile.only(target).close();
  }

  @Test
  void whatAWriterLostToAnInterruptAndAnotherOneHasTakenOverIsLeftToThatOne() throws Exception {
    Path target = directory.resolve("mix.wav").toAbsolutePath();
    PartFile part = PartFile.only(target);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> part.write(ByteBuffer.allocate(1))).isInstanceOf(IOException.class);
    assertThat(Thread.interrupted()).isTrue();
    try (AnotherProcess other = AnotherProcess.locking(part.path())) {
      assertThat(other.answer()).isEqualTo("held");

      part.close();

      assertThat(part.path()).exists();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mix.wav", "mix.wav.part"})
  void aDirectoryInTheWayIsNamedAndLeftAlone(String name) throws IOException {
    Path inTheWay = Files.createDirectory(directory.resolve(name)).toAbsolutePath();

    assertThatThrownBy(() -> PartFile.only(directory.resolve("mix.wav").toAbsolutePath()))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("a directory is in the way at " + inTheWay);

    assertThat(inTheWay).isDirectory();
  }

  @Test
  void whatWasClosedIsNotCompletedAndWhatIsCompleteIsNotRemoved() throws IOException {
    Path target = directory.resolve("mix.wav").toAbsolutePath();
    PartFile given = PartFile.only(target);
    given.close();
    assertThatThrownBy(given::complete).isInstanceOf(ClosedChannelException.class);
    assertThat(directory).isEmptyDirectory();

    PartFile complete = PartFile.only(target);
    complete.complete();
    complete.close();
    assertThat(target).exists();
  }

  /** Many times, since which of the two comes first is the system's choice. */
  @Test
  void closingWhileAnotherThreadWritesAndCompletesLeavesTheWholeOrNothing() throws Exception {
    Path target = directory.resolve("mix.wav").toAbsolutePath();
    ExecutorService writers = Executors.newSingleThreadExecutor();
    try {
      for (int round = 0; round < 500; round++) {
        PartFile part = PartFile.only(target);
        CyclicBarrier together = new CyclicBarrier(2);
        Future<Boolean> completed =
            writers.submit(
                () -> {
                  together.await();
                  try {
                    part.write(ByteBuffer.allocate(1000));
                    part.complete();
                    return true;
                  } catch (ClosedChannelException closed) {
                    return false;
                  }
                });
        together.await();
        part.close();

        assertThat(part.path()).doesNotExist();
        boolean there = Files.exists(target);
        assertThat(completed.get()).isEqualTo(there);
        assertThat(Files.exists(target)).isEqualTo(there);
        Files.deleteIfExists(target);
      }
    } finally {
      writers.shutdownNow();
    }
  }
}
