// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
