// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A directory for the time of one check; it is made when it is first needed. */
final class ScratchFiles implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScratchFiles.class);

  private @Nullable Path directory;

  /** A place for a file that is not there yet. */
  Path file(String name) {
    try {
      Path made = directory == null ? Files.createTempDirectory("ximasdk-setup-") : directory;
      directory = made;
      return made.resolve(name);
    } catch (IOException e) {
      throw new LocalStorageException(
          CallSummary.of("Check the set-up"),
          "no temporary directory can be made: " + Verdict.sentence(e) + ".",
          e);
    }
  }

  @Override
  public void close() {
    Path made = directory;
    if (made == null) {
      return;
    }
    try (Stream<Path> files = Files.list(made)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(made);
    } catch (IOException e) {
      // What was found does not depend on it.
      LOG.warn("The temporary directory {} cannot be deleted.", made, e);
    }
  }
}
