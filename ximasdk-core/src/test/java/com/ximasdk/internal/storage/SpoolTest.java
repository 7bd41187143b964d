// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 16_384, 50_000, Long.MAX_VALUE})
  void whateverIsPutDownIsReadFromAnyPlace(long mostInMemory) throws IOException {
    Random random = new Random(mostInMemory);
    byte[] all = new byte[200_000];
    random.nextBytes(all);
    try (Spool spool = new Spool(mostInMemory, directory)) {
      for (int from = 0; from < all.length; ) {
        int to = Math.min(all.length, from + random.nextInt(40_000));
        spool.write(ByteBuffer.wrap(all, from, to - from));
        from = to;
      }

      assertThat(spool.size()).isEqualTo(all.length);
      assertThat(spool.stream().readAllBytes()).isEqualTo(all);
      for (int i = 0; i < 200; i++) {
        int from = random.nextInt(all.length);
        int to = from + random.nextInt(all.length - from + 1);
        assertThat(spool.read(from, to - from)).isEqualTo(Arrays.copyOfRange(all, from, to));
      }
      assertThatThrownBy(() -> spool.read(all.length - 1, 2)).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void littleNeedsNoDirectory() throws IOException {
    try (Spool spool = new Spool(3, directory.resolve("missing"))) {
      spool.write(ByteBuffer.wrap(new byte[3]));

      assertThatThrownBy(() -> spool.write(ByteBuffer.wrap(new byte[1])))
          .isInstanceOf(NoSuchFileException.class);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a file that is open keeps its name there")
  void aFileHasNoNameThatAnybodyCouldOpen() throws IOException {
    try (Spool spool = new Spool(0, directory);
        Stream<Path> files = Files.list(directory)) {
      spool.write(ByteBuffer.wrap(new byte[1]));

      assertThat(files).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, Long.MAX_VALUE})
  void closedItHoldsAndTakesNothing(long mostInMemory) throws IOException {
    Spool spool = new Spool(mostInMemory, directory);
    spool.write(ByteBuffer.wrap(new byte[10]));

    spool.close();
    spool.close();

    assertThatThrownBy(() -> spool.read(0, 1)).isInstanceOf(ClosedChannelException.class);
    assertThatThrownBy(() -> spool.write(ByteBuffer.wrap(new byte[1])))
        .isInstanceOf(ClosedChannelException.class);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).isEmpty();
    }
  }
}
