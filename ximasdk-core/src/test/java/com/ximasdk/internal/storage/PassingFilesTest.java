// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what is on disk for a time, and what comes of it. */
class PassingFilesTest {
  @TempDir private Path directory;

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only there can a file without a name be asked")
  void aSpooledAnswerIsForItsUserAlone() throws IOException {
    try (Spool spool = new Spool(0, directory)) {
      spool.write(ByteBuffer.wrap("personal".getBytes(UTF_8)));

      List<Path> open = openIn(directory);
      assertThat(open).hasSize(1);
      assertThat(Files.getPosixFilePermissions(open.get(0)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
    assertThat(openIn(directory)).isEmpty();
  }

  private static List<Path> openIn(Path directory) throws IOException {
    String within = directory.toRealPath() + "/";
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
      return descriptors.filter(descriptor -> target(descriptor).startsWith(within)).toList();
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  /** The one who runs the program says by its umask who may read what it writes. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a file has the rights of its directory")
  void aFileThatStaysIsAsOpenAsAnyOfTheProcessAlsoBeforeItIsWhole() throws IOException {
    Set<PosixFilePermission> usual =
        Files.getPosixFilePermissions(Files.createFile(directory.resolve("any")));
    Path target = directory.resolve("audio.wav");
    try (PartFile part = PartFile.only(target)) {
      part.write(ByteBuffer.wrap(new byte[10]));

      assertThat(Files.getPosixFilePermissions(part.path())).isEqualTo(usual);

      part.complete();
    }
    assertThat(Files.getPosixFilePermissions(target)).isEqualTo(usual);
    Path position = directory.resolve("position");
    new AtomicFile("position file", position).replace(new byte[10]);
    assertThat(Files.getPosixFilePermissions(position)).isEqualTo(usual);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "not every user may make links there")
  void aLinkInPlaceOfAPassingFileIsNotFollowed() throws IOException {
    Path other = Files.writeString(directory.resolve("other"), "kept");
    Path target = directory.resolve("audio.wav");
    Files.createSymbolicLink(directory.resolve("audio.wav.part"), other);

    assertThatThrownBy(() -> PartFile.only(target)).isInstanceOf(IOException.class);

    assertThat(other).hasContent("kept");
    assertThat(target).doesNotExist();
  }

  /** Who can write there may have put a link in the way. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "not every user may make links there")
  void aFileThatIsReplacedIsNotTheOneThatALinkNames() throws IOException {
    Path other = Files.writeString(directory.resolve("other"), "kept");
    Path link = Files.createSymbolicLink(directory.resolve("position"), other);

    new AtomicFile("position file", link).replace("new".getBytes(UTF_8));

    assertThat(other).hasContent("kept");
    assertThat(link).hasContent("new");
    assertThat(Files.isSymbolicLink(link)).isFalse();
  }
}
