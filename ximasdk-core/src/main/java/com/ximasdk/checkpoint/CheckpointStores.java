// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import java.nio.file.Path;
import javax.sql.DataSource;

/**
 * Where checkpoints can be kept.
 *
 * @since 0.1.0
 */
public final class CheckpointStores {
  private CheckpointStores() {}

  /**
   * Keeps checkpoints in a file, in a directory that exists: what a program on one machine needs.
   * The file has a line of JSON for each commit, with a checksum, and is shortened by itself when
   * more than half of it counts no more. Of each key 16 to 44 bytes are in memory; values stay on
   * disk.
   *
   * <p>The file belongs to one store at a time: another one on the same file is refused, in this
   * process and in others. For that a file with the ending {@code .lock} is put beside it, and
   * stays.
   *
   * <p>A line that the end of a process or of the machine has torn is set aside in a file with the
   * ending {@code .torn}, and told as a warning of the logger {@code com.ximasdk.storage} and by
   * {@link FileCheckpointStore#repaired()}; its commit has never returned, and counts as not done.
   * Any other damage is refused, with the number of the line.
   *
   * <p>A commit that fails, as for want of room, leaves the file as it was, and the next one works
   * when there is room again. An interrupt does not end a commit; the thread's flag stays set.
   *
   * @param file need not be there yet
   * @return the store, to be closed: the file is its own until then
   * @throws com.ximasdk.error.LocalStorageException if it cannot be opened, is damaged, or belongs
   *     to another store
   */
  public static FileCheckpointStore inFile(Path file) {
    return FileCheckpointStore.open(file);
  }

  /**
   * Keeps checkpoints in a database, where several hosts share them, with {@link
   * DatabaseOptions#DEFAULTS}.
   *
   * <p>Two tables: {@code ximasdk_checkpoint} with the version of each, {@code
   * ximasdk_checkpoint_entry} with the entries. {@link DatabaseDialect#schema()} is the script that
   * makes them, {@link DatabaseCheckpointStore#createSchema()} runs it where they are missing. They
   * are worked on with plain SQL: each commit and each reading is one transaction on a connection
   * of its own, which is closed at the end, with its settings as they were. A commit changes the
   * version first, where it is still the one that was seen, so one of several wins, at any
   * isolation; it asks for READ COMMITTED (SQLite has SERIALIZABLE alone). A reading is of one
   * moment: it asks for REPEATABLE READ (SERIALIZABLE with SQLite and {@link
   * DatabaseDialect#ANSI}), and takes 1,000 rows at a time.
   *
   * <p>What the data source and its driver throw is a {@link
   * com.ximasdk.error.LocalStorageException}, without their text, since that may hold a password. A
   * statement, and where the driver can limit it an answer of the network, takes at most the time
   * limit of the options. How long getting a connection may take is the data source's own setting:
   * one that blocks holds up who asked.
   *
   * <p>Any text can be kept. Names and keys that hold the character 0, halves of surrogate pairs,
   * U+001A, or a space at the end are written with a mark (U+001A) in the tables; all others as
   * they are.
   *
   * @param source gives a connection of its own for each commit and each reading; a pool is best
   * @return the store, which has not connected yet. Closing it leaves the data source as it is
   */
  public static DatabaseCheckpointStore inDatabase(DataSource source) {
    return inDatabase(source, DatabaseOptions.DEFAULTS);
  }

  /**
   * Keeps checkpoints in a database, as {@link #inDatabase(DataSource)}, with other options.
   *
   * @param source gives a connection of its own for each commit and each reading
   * @param options the dialect, the tables' names, the time limit
   * @return the store, which has not connected yet
   */
  public static DatabaseCheckpointStore inDatabase(DataSource source, DatabaseOptions options) {
    return new DatabaseCheckpointStore(source, options);
  }

  /**
   * {@return a store in memory, for tests and for work that is done at one go} Its checkpoints are
   * gone with it.
   */
  public static CheckpointStore inMemory() {
    return new CheckpointMemory();
  }
}
