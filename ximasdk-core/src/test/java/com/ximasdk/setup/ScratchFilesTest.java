// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ScratchFilesTest {
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there the directory of a user is the user's")
  void nobodyElseMayLookAtThemAndTheyDoNotStay() throws IOException {
    Path directory;
    try (ScratchFiles scratch = new ScratchFiles()) {
      Path audio = Files.createFile(scratch.file("sample.wav"));
      directory = audio.getParent();

      assertThat(Files.getPosixFilePermissions(directory))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
    assertThat(directory).doesNotExist();
  }
}
