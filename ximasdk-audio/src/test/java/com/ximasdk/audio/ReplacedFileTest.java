// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is replaced whole or not at all. */
class ReplacedFileTest {
  private static final WavFormat MONO = new WavFormat(WavEncoding.MULAW, 1, 8000);

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRecordingIsReadToItsEndWhileItIsWrittenAnew(boolean known) throws IOException {
    // More than any buffer holds.
    byte[] codes = WavBytes.audio(1_000_000);
    Path file = recording("a.wav", codes);
    byte[] block = new byte[1000];
    try (WavReader reader = WavReader.open(file);
        WavWriter writer =
            known
                ? WavWriter.create(file, MONO, reader.info().frames())
                : WavWriter.create(file, MONO)) {
      for (int count; (count = reader.readCodes(block, 0, block.length)) > 0; ) {
        for (int i = 0; i < count; i++) {
          block[i] ^= 1;
        }
        writer.writeCodes(block, 0, count);
      }
    }

    byte[] written = codes(file, codes.length);
    for (int i = 0; i < codes.length; i++) {
      written[i] ^= 1;
    }
    assertThat(written).isEqualTo(codes);
    assertOnly(file);
  }

  @Test
  void aFileIsAsItWasUntilTheWriterIsClosed() throws IOException {
    Path file = Files.writeString(directory.resolve("a.wav"), "before");
    Path other = directory.resolve("b.wav");
    try (WavWriter writer = WavWriter.create(file, MONO);
        WavWriter otherWriter = WavWriter.create(other, MONO, 1)) {
      writer.writeCodes(new byte[100_000], 0, 100_000);
      otherWriter.writeCodes(new byte[1], 0, 1);
      writer.flush();

      assertThat(file).hasContent("before");
      assertThat(other).doesNotExist();
      try (Stream<Path> found = Files.list(directory)) {
        assertThat(found.map(path -> String.valueOf(path.getFileName())))
            .filteredOn(name -> !name.equals("a.wav"))
            .hasSize(2)
            .allMatch(name -> name.matches("\\.[ab]\\.wav\\.[0-9a-f-]{36}\\.part"));
      }
    }
    assertThat(WavReader.probe(file).frames()).isEqualTo(100_000);
    assertThat(WavReader.probe(other).frames()).isEqualTo(1);
    assertOnly(file, other);
  }

  @Test
  void whatIsGivenUpLeavesTheFileAsItWas() throws IOException {
    Path file = Files.writeString(directory.resolve("a.wav"), "before");
    WavWriter writer = WavWriter.create(file, MONO, 2);
    writer.writeCodes(new byte[2], 0, 2);
    writer.abandon();

    assertThatThrownBy(() -> writer.writeCodes(new byte[2], 0, 2))
        .isInstanceOf(IOException.class)
        .hasMessage("nothing more is written: it was given up");
    assertThatThrownBy(writer::close)
        .isInstanceOf(IOException.class)
        .hasMessage(file.toRealPath() + " is left as it was: it was given up");
    writer.close();
    assertThat(file).hasContent("before");
    assertOnly(file);
  }

  @Test
  void aFailedWriteLeavesTheFileAsItWas() throws IOException {
    Path file = Files.writeString(directory.resolve("a.wav"), "before");
    WavWriter writer = WavWriter.create(file, MONO);
    // Ends the channel at the next write.
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> writer.writeCodes(new byte[100_000], 0, 100_000))
          .isInstanceOf(ClosedByInterruptException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }

    assertThatThrownBy(writer::close)
        .isInstanceOf(IOException.class)
        .hasMessage(file.toRealPath() + " is left as it was: a write has failed before");
    assertThat(file).hasContent("before");
    assertOnly(file);
  }

  @Test
  void aFailureAtTheEndLeavesTheFileAsItWas() throws IOException {
    Path file = Files.writeString(directory.resolve("a.wav"), "before");
    WavWriter writer = WavWriter.create(file, MONO);
    writer.writeCodes(new byte[10], 0, 10);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(writer::close).isInstanceOf(ClosedByInterruptException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(file).hasContent("before");
    assertOnly(file);
  }

  /** Only an administrator can mount one. */
  @Test
  void aFullDiskLeavesTheFileAsItWas() throws Exception {
    boolean mounted =
        System.getProperty("os.name", "").equals("Linux")
            && run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", directory.toString()) == 0;
    assumeTrue(mounted, "a tmpfs can be mounted");
    try {
      Path file = recording("a.wav", WavBytes.audio(100_000));
      WavWriter writer = WavWriter.create(file, MONO);
      assertThatThrownBy(() -> writer.writeCodes(new byte[300_000], 0, 300_000))
          .isInstanceOf(IOException.class)
          .hasMessage("No space left on device");
      assertThatThrownBy(writer::close).hasMessageEndingWith("a write has failed before");

      assertThat(codes(file, 100_000)).isEqualTo(WavBytes.audio(100_000));
      assertOnly(file);
    } finally {
      assertThat(run("umount", directory.toString())).isZero();
    }
  }

  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException noSuchProgram) {
      return -1;
    }
  }

  @Test
  void ofALinkWhatItLeadsToIsReplaced() throws IOException {
    Path archive = Files.createDirectory(directory.resolve("archive"));
    Path file = Files.writeString(archive.resolve("a.wav"), "before");
    Path link = Files.createSymbolicLink(directory.resolve("link.wav"), file);

    write(link);

    assertThat(link).isSymbolicLink();
    assertThat(WavReader.probe(file).frames()).isEqualTo(1);
    assertOnly(archive, link);
  }

  @Test
  void whatIsNoPlaceForAFileIsRefused() throws IOException {
    Path link = directory.resolve("link.wav");
    Files.createSymbolicLink(link, directory.resolve("absent.wav"));
    Path nowhere = directory.resolve("absent").resolve("a.wav");

    assertThatThrownBy(() -> WavWriter.create(directory, MONO))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(
            directory + ": found a directory, expected a file or none; name a file to write");
    assertThatThrownBy(() -> WavWriter.create(link, MONO, 0))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(link + ": found a link that leads to no file; remove it first");
    assertThatThrownBy(() -> WavWriter.create(nowhere, MONO))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(nowhere + ": its directory is not there; create it first");
    assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
    assertOnly(link);
  }

  @Test
  void aFileThatMayNotBeWrittenIsNotReplaced() throws IOException {
    Path file = Files.writeString(directory.resolve("a.wav"), "before");
    assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file), "files can be read-only");

    assertThatThrownBy(() -> WavWriter.create(file, MONO))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessage(file + ": it is there and is not writable");
    assertThat(file).hasContent("before");
    assertOnly(file);
  }

  @Test
  void aDirectoryThatMayNotBeWrittenIsNamedWithTheFile() throws IOException {
    Path closed = Files.createDirectory(directory.resolve("closed"));
    assumeTrue(
        closed.toFile().setReadOnly() && !Files.isWritable(closed), "directories can be read-only");
    Path file = closed.resolve("a.wav");

    assertThatThrownBy(() -> WavWriter.create(file, MONO))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessage(file + ": no file can be written beside it, in " + closed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw----", "rwxr-xrwx"})
  void thePermissionsOfTheReplacedFileStay(String permissions) throws IOException {
    assumePosix();
    Path file = Files.writeString(directory.resolve("a.wav"), "before");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    write(file);

    assertThat(WavReader.probe(file).frames()).isEqualTo(1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo(permissions);
  }

  @Test
  void whatNobodyElseMayReadIsNotShownUnderItsPassingName() throws IOException {
    assumePosix();
    Path file = Files.writeString(directory.resolve("a.wav"), "before");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    try (WavWriter writer = WavWriter.create(file, MONO);
        Stream<Path> found = Files.list(directory)) {
      for (Path path : found.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .isEqualTo("rw-------");
      }
      writer.flush();
    }
  }

  @Test
  void aNewFileHasThePermissionsOfNewFiles() throws IOException {
    assumePosix();
    Path other = Files.createFile(directory.resolve("other"));
    Path file = directory.resolve("a.wav");

    write(file);

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u00e9", "\ud83d\ude00"})
  void aNameMayBeAsLongAsTheSystemTakes(String character) throws IOException {
    int bytes = character.getBytes(StandardCharsets.UTF_8).length;
    Path file;
    try {
      file = directory.resolve(character.repeat(251 / bytes) + ".wav");
      Files.deleteIfExists(Files.createFile(file));
    } catch (InvalidPathException | IOException e) {
      assumeTrue(false, "names of 255 bytes can be given");
      return;
    }

    write(file);

    assertThat(WavReader.probe(file).frames()).isEqualTo(1);
    assertOnly(file);
  }

  /** One without links, permissions and locks. */
  @Test
  void anotherFileSystemTakesFilesToo() throws IOException {
    URI archive = URI.create("jar:" + directory.resolve("a.zip").toUri());
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      Path file = Files.writeString(zip.getPath("a.wav"), "before");
      write(file);
      try (Stream<Path> found = Files.list(zip.getPath("/"))) {
        assertThat(found.map(Path::toString)).containsExactly("/a.wav");
      }
      assertThat(WavReader.probe(file).frames()).isEqualTo(1);
    }
  }

  @Test
  void aFileThatGrowsInItsPlaceMayHaveItsLengthAnnounced() throws IOException {
    Path file = directory.resolve("a.wav");
    try (WavWriter writer = WavWriter.createNew(file, WavHeader.of(MONO).withFrames(3))) {
      writer.writeCodes(new byte[3], 0, 3);
      assertOnly(file);
    }

    assertThat(WavReader.probe(file).frames()).isEqualTo(3);
    assertThat(Files.size(file)).isEqualTo(58 + 4);
  }

  @Test
  void aFileThatGrewInItsPlaceStaysUnfinishedWhenItIsGivenUp() throws IOException {
    Path file = directory.resolve("a.wav");
    WavWriter writer = WavWriter.createNew(file, MONO);
    writer.writeCodes(new byte[3], 0, 3);
    writer.abandon();

    assertThatThrownBy(writer::close)
        .isInstanceOf(IOException.class)
        .hasMessage("the file stays unfinished: it was given up");
    assertThat(WavReader.probe(file).warnings())
        .extracting(WavWarning::kind)
        .containsExactly(WavWarning.Kind.STREAMED_SIZE);
  }

  private static void assumePosix() {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "files have POSIX permissions");
  }

  private static void write(Path file) throws IOException {
    try (WavWriter writer = WavWriter.create(file, MONO, 1)) {
      writer.writeCodes(new byte[1], 0, 1);
    }
  }

  private Path recording(String name, byte[] codes) throws IOException {
    Path file = directory.resolve(name);
    try (WavWriter writer =
        WavWriter.createNew(file, WavHeader.of(MONO).withFrames(codes.length))) {
      writer.writeCodes(codes, 0, codes.length);
    }
    return file;
  }

  private static byte[] codes(Path file, int frames) throws IOException {
    try (WavReader reader = WavReader.open(file)) {
      assertThat(reader.info().frames()).isEqualTo(frames);
      byte[] codes = new byte[frames];
      reader.readCodes(codes, 0, frames);
      return codes;
    }
  }

  private void assertOnly(Path... files) throws IOException {
    try (Stream<Path> found = Files.list(directory)) {
      assertThat(found).containsExactlyInAnyOrder(files);
    }
  }
}
