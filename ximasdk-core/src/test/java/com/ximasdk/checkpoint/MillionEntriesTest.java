// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.ForkedJava;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MillionEntriesTest {
  @TempDir(factory = FastDirectory.class)
  Path directory;

  @Test
  void aMillionEntriesAndAsManyVoidOnesAreWrittenAndReadInLittleMemory() throws Exception {
    String file = directory.resolve("checkpoints").toString();
    for (String what : new String[] {"write", "read"}) {
      assertThat(
              ForkedJava.run(
                  directory, path -> true, "-Xmx128m", MillionEntriesProgram.class, file, what))
          .isEqualTo("400 1000000 1000000");
    }
  }
}
