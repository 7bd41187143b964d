-- SPDX-License-Identifier: Apache-2.0
-- Checkpoints in PostgreSQL. Keys that differ in anything are two: they are compared as bytes.
CREATE TABLE ximasdk_checkpoint (
  name VARCHAR(400) COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  writer VARCHAR(36) NOT NULL
);
CREATE TABLE ximasdk_checkpoint_entry (
  checkpoint VARCHAR(400) COLLATE "C" NOT NULL,
  entry_key VARCHAR(400) COLLATE "C" NOT NULL,
  entry_value TEXT NOT NULL,
  PRIMARY KEY (checkpoint, entry_key)
);
