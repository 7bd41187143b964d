// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.LocalStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file is one content or another, whole, whoever writes it. */
@Timeout(120)
class AtomicFileTest {
  private static final int ROUNDS = 200;

  @TempDir Path directory;

  @Test
  void aFileThatIsNotThereIsEmptyAndThenHoldsWhatWasWritten() {
    AtomicFile file = new AtomicFile("list", directory.resolve("a"));
    assertThat(file.read()).isEmpty();
    file.replace(new byte[] {1, 2});
    assertThat(file.read()).contains(new byte[] {1, 2});
  }

  @Test
  void writersAtTheSameTimeNeverTearIt() throws Exception {
    Path path = directory.resolve("shared");
    AtomicFile reader = new AtomicFile("list", path);
    reader.replace(content(0));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    AtomicInteger writing = new AtomicInteger(3);
    try {
      List<Future<Void>> all = new ArrayList<>();
      for (int writer = 1; writer <= 3; writer++) {
        byte[] content = content(writer);
        all.add(
            threads.submit(
                (Callable<Void>)
                    () -> {
                      AtomicFile file = new AtomicFile("list", path);
                      for (int i = 0; i < ROUNDS; i++) {
                        file.replace(content);
                      }
                      writing.decrementAndGet();
                      return null;
                    }));
      }
      while (writing.get() > 0 && all.stream().noneMatch(Future::isDone)) {
        byte[] found = reader.read().orElseThrow();
        assertThat(found).isEqualTo(content(found[0]));
      }
      for (Future<Void> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(directory).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void whatAKilledWriterLeftGoesWithTheNextWriting() throws IOException {
    Path path = directory.resolve("a");
    Path leftover = directory.resolve("a.3f2504e0-4f89-11d3-9a0c-0305e82c3301.part");
    Path other = directory.resolve("a.mine.part");
    Files.writeString(leftover, "half");
    Files.writeString(other, "somebody else's");

    new AtomicFile("list", path).replace(new byte[] {1});

    assertThat(leftover).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void anErrorNamesWhatTheFileIs() {
    AtomicFile file = new AtomicFile("list of days", directory.resolve("none").resolve("a"));
    assertThatThrownBy(() -> file.replace(new byte[1]))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContainingAll("The list of days ", "cannot be written");
    AtomicFile notAFile = new AtomicFile("position file", directory);
    assertThatThrownBy(notAFile::read)
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContainingAll("The position file ", "cannot be read");
  }

  private static byte[] content(int writer) {
    byte[] content = new byte[10_000 + 1000 * writer];
    Arrays.fill(content, (byte) writer);
    return content;
  }
}
