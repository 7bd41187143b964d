-- SPDX-License-Identifier: Apache-2.0
-- Checkpoints in SQLite. Keys that differ in anything are two: they are compared as bytes.
CREATE TABLE ximasdk_checkpoint (
  name TEXT COLLATE BINARY NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  writer TEXT NOT NULL
);
CREATE TABLE ximasdk_checkpoint_entry (
  checkpoint TEXT COLLATE BINARY NOT NULL,
  entry_key TEXT COLLATE BINARY NOT NULL,
  entry_value TEXT NOT NULL,
  PRIMARY KEY (checkpoint, entry_key)
) WITHOUT ROWID;
