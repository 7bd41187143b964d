// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiskReasonTest {
  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(new NoSuchFileException("/a"), "there is no such file or directory"),
        arguments(new AccessDeniedException("/a"), "access is denied"),
        arguments(new AccessDeniedException("/a", null, "Read-only"), "Read-only"),
        arguments(new FileAlreadyExistsException("/a"), "it exists already"),
        arguments(new NotDirectoryException("/a"), "it is no directory"),
        arguments(new DirectoryNotEmptyException("/a"), "the directory is not empty"),
        arguments(new FileSystemException("/a"), "the system gives no reason"),
        arguments(new ClosedByInterruptException(), "the thread that was at it was interrupted"),
        arguments(new IOException("No space left on device"), "No space left on device"),
        arguments(new IOException(), "the system gives no reason"),
        arguments(new IOException(" "), "the system gives no reason"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureIsSaidWithoutAClass(IOException failure, String reason) {
    assertThat(DiskReason.of(failure)).isEqualTo(reason);
  }

  @Test
  void aFileIsNamedUnlessItIsNamedAlready() {
    IOException failure = new FileSystemException("/a/b", null, "No space left on device");

    assertThat(DiskReason.of(failure, Path.of("/a"))).isEqualTo("/a/b: No space left on device");
    assertThat(DiskReason.of(failure, Path.of("/a/b"))).isEqualTo("No space left on device");
  }

  @Test
  void whatIsAbsentMayBeSaidInOtherWords() {
    assertThat(DiskReason.of(new NoSuchFileException("/a"), "its directory does not exist"))
        .isEqualTo("its directory does not exist");
  }
}
