-- SPDX-License-Identifier: Apache-2.0
-- Checkpoints in SQL Server. Keys that differ in anything are two: they are compared as code points.
CREATE TABLE ximasdk_checkpoint (
  name NVARCHAR(400) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  writer NVARCHAR(36) NOT NULL
);
CREATE TABLE ximasdk_checkpoint_entry (
  checkpoint NVARCHAR(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
  entry_key NVARCHAR(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
  entry_value NVARCHAR(MAX) NOT NULL,
  PRIMARY KEY NONCLUSTERED (checkpoint, entry_key)
);
