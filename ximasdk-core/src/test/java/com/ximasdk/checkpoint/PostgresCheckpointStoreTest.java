// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import java.util.UUID;

class PostgresCheckpointStoreTest extends CheckpointStoreContract {
  private final DatabaseOptions options =
      DatabaseOptions.DEFAULTS.withTablePrefix("t" + UUID.randomUUID().toString().replace("-", ""));

  @Override
  CheckpointStore open() {
    DatabaseCheckpointStore store = CheckpointStores.inDatabase(PostgresServer.database(), options);
    store.createSchema();
    return store;
  }
}
