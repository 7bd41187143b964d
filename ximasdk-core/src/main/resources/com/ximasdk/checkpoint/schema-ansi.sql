-- SPDX-License-Identifier: Apache-2.0
-- Checkpoints in a database of standard SQL. Keys that differ in anything must be two: the first two
-- columns need a collation that compares bytes or code points, which here is the database's own.
CREATE TABLE ximasdk_checkpoint (
  name VARCHAR(400) NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  writer VARCHAR(36) NOT NULL
);
CREATE TABLE ximasdk_checkpoint_entry (
  checkpoint VARCHAR(400) NOT NULL,
  entry_key VARCHAR(400) NOT NULL,
  entry_value CLOB NOT NULL,
  PRIMARY KEY (checkpoint, entry_key)
);
