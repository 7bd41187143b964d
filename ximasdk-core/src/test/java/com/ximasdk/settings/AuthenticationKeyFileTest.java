// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.InvalidSettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key file is read again when it has changed, or when its key was refused. */
class AuthenticationKeyFileTest {
  private static final AuthenticationKey FIRST = AuthenticationKey.of("canary-first=");
  private static final AuthenticationKey SECOND = AuthenticationKey.of("canary-other=");

  @TempDir Path directory;
  private Path file;
  private AuthenticationKeyFile source;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(directory.resolve("xima.key"), FIRST.reveal() + "\n");
    source = AuthenticationKeyFile.of(file);
  }

  @Test
  void aFileOfAnotherTimeIsReadAgain() throws IOException {
    FileTime before = Files.getLastModifiedTime(file);
    Files.writeString(file, SECOND.reveal());
    Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 2000));

    assertThat(source.current()).isEqualTo(SECOND);
  }

  @Test
  void aFileThatLooksTheSameIsReadAgainWhenItsKeyWasRefused() throws IOException {
    FileTime before = Files.getLastModifiedTime(file);
    Files.writeString(file, SECOND.reveal() + "\n");
    Files.setLastModifiedTime(file, before);
    assertThat(source.current()).isEqualTo(FIRST);

    source.refused(FIRST);

    assertThat(source.current()).isEqualTo(SECOND);
    source.refused(FIRST);
    assertThat(source.current()).isEqualTo(SECOND);
  }

  @Test
  void whileTheFileHoldsNoKeyTheLastOneStays() throws IOException {
    Files.writeString(file, "canary-cut");
    assertThat(source.current()).isEqualTo(FIRST);

    Files.delete(file);
    source.refused(FIRST);
    assertThat(source.current()).isEqualTo(FIRST);

    Files.writeString(file, SECOND.reveal());
    assertThat(source.current()).isEqualTo(SECOND);
  }

  @Test
  void aFileThatHoldsNoKeyAtFirstIsRefusedWithoutItsContent() throws IOException {
    Files.writeString(file, "canary-cut");

    assertThatThrownBy(() -> AuthenticationKeyFile.of(file))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContainingAll("authenticationKeyFile", "xima.key", "does not end in '='")
        .hasMessageNotContaining("canary");
    assertThat(source).hasToString("AuthenticationKeyFile[" + file + "]");
  }
}
