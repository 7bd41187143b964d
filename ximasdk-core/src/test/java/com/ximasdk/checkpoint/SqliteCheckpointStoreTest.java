// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class SqliteCheckpointStoreTest extends CheckpointStoreContract {
  @TempDir(factory = FastDirectory.class)
  Path directory;

  @Override
  CheckpointStore open() {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + directory.resolve("checkpoints.db"));
    DatabaseCheckpointStore store = CheckpointStores.inDatabase(source);
    store.createSchema();
    return store;
  }
}
