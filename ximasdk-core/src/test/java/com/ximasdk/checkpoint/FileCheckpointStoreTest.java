// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileCheckpointStoreTest extends CheckpointStoreContract {
  @TempDir Path directory;

  @Override
  CheckpointStore open() {
    return CheckpointStores.inFile(directory.resolve("checkpoints"));
  }
}
