// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutputFileTest {
  @TempDir private Path directory;

  @Test
  void whatReplacesAFileHasItsPermissions() throws IOException {
    assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"));
    Path target = Files.writeString(directory.resolve("out.wav"), "before");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw-rw-"));

    try (OutputFile file = new OutputFile(target)) {
      Files.writeString(onlyPart(file), "after");
      file.complete();
    }

    assertThat(target).hasContent("after");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-rw-rw-");
  }

  @Test
  void whatIsNotWritableIsNotReplaced() throws IOException {
    Path target = Files.writeString(directory.resolve("out.wav"), "before");
    assumeTrue(target.toFile().setWritable(false));
    assumeTrue(!Files.isWritable(target), "this user may write every file");

    assertThatThrownBy(() -> new OutputFile(target))
        .hasMessage(target + ": is there and is not writable. Name another file to write.");
  }

  @Test
  void aFailureOfTheDiskNamesTheFileThatIsWritten() throws IOException {
    try (OutputFile file = new OutputFile(directory.resolve("out.wav"))) {
      Path part = onlyPart(file);
      assertThatThrownBy(
              () ->
                  file.write(
                      () -> {
                        IOException disk = new IOException("No space left on device");
                        throw new IOException("I/O error writing PNG file!", disk);
                      }))
          .hasMessage(
              directory.resolve("out.wav") + ": could not be completed: No space left on device.");
      assertThatThrownBy(
              () ->
                  file.write(
                      () -> {
                        throw new FileSystemException(part.toString(), null, "Read-only");
                      }))
          .hasMessage(directory.resolve("out.wav") + ": could not be completed: Read-only.");
    }
    assertThat(directory).isEmptyDirectory();
  }

  static Stream<Arguments> named() {
    return Stream.of(
        arguments(new NoSuchFileException("in.wav")),
        arguments(new FileFailure("in.wav: found no WAV file")));
  }

  @ParameterizedTest
  @MethodSource("named")
  void whatIsOfAnotherFileStaysSo(IOException failure) throws IOException {
    try (OutputFile file = new OutputFile(directory.resolve("out.wav"))) {
      assertThatThrownBy(
              () ->
                  file.write(
                      () -> {
                        throw failure;
                      }))
          .isSameAs(failure);
    }
  }

  /** Begins a file; gives where it is. */
  private Path onlyPart(OutputFile file) throws IOException {
    file.channel().close();
    try (Stream<Path> present = Files.list(directory)) {
      return present.filter(path -> path.toString().endsWith(".part")).findFirst().orElseThrow();
    }
  }
}
