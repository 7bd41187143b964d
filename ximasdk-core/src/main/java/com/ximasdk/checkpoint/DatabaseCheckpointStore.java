// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import com.ximasdk.error.LocalStorageException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints in two tables; {@link CheckpointStores#inDatabase(DataSource)} says how.
 *
 * <p>Safe for use by several threads; no thread keeps a connection between two calls.
 *
 * @since 0.1.0
 */
public final class DatabaseCheckpointStore implements CheckpointStore {
  private static final int BATCH = 500;

  /** How many entries a driver takes from the server at a time. */
  private static final int FETCHED = 1_000;

  private final DataSource source;
  private final DatabaseOptions options;
  private final CheckpointSql sql;

  /** Commits that may have been kept, though their answer was a failure. */
  private final Map<String, Unsure> unsure = new ConcurrentHashMap<>();

  private volatile @Nullable DatabaseDialect detected;

  /**
   * A commit of which is not known whether it was kept.
   *
   * @param writer what it has written beside its version
   */
  private record Unsure(long version, CheckpointChanges changes, String writer) {
    boolean is(long sameVersion, CheckpointChanges sameChanges) {
      return version == sameVersion && changes.equals(sameChanges);
    }
  }

  /** What is done within a transaction. */
  private interface Work<T> {
    T in(DatabaseSession session) throws SQLException;
  }

  DatabaseCheckpointStore(DataSource source, DatabaseOptions options) {
    this.source = source;
    this.options = options;
    this.sql = new CheckpointSql(options);
  }

  /**
   * Makes the tables unless they are there. Several hosts may do so at the same time.
   *
   * @throws LocalStorageException if they cannot be made
   */
  public void createSchema() {
    for (CheckpointSql.Table table : sql.tables(dialect())) {
      if (!isThere(table)) {
        try {
          write(
              "cannot be given their tables",
              session -> {
                try (PreparedStatement statement = session.prepare(table.creation())) {
                  return statement.execute();
                }
              });
        } catch (LocalStorageException e) {
          // Another host may have been faster.
          if (!isThere(table)) {
            throw e;
          }
        }
      }
    }
  }

  private boolean isThere(CheckpointSql.Table table) {
    try {
      return write(
          "cannot be read",
          session -> {
            try (PreparedStatement statement = session.prepare(table.probe());
                ResultSet none = statement.executeQuery()) {
              return !none.next();
            }
          });
    } catch (LocalStorageException e) {
      return false;
    }
  }

  @Override
  public long read(String checkpoint, BiConsumer<String, String> entry) {
    CheckpointTexts.requireName(checkpoint);
    String name = ColumnText.of(checkpoint);
    DatabaseDialect dialect = dialect();
    try (DatabaseSession session = begin("cannot be read", dialect.readIsolation());
        EntryRows rows = new EntryRows(session)) {
      long version = rows.begin(name);
      while (version > 0 && rows.next()) {
        entry.accept(rows.key(), rows.value());
      }
      return version;
    }
  }

  /** Rows of entries, whose failures are not those of who takes them. */
  private final class EntryRows implements AutoCloseable {
    private final DatabaseSession session;
    private @Nullable PreparedStatement statement;
    private @Nullable ResultSet rows;
    private String key = "";
    private String value = "";

    EntryRows(DatabaseSession session) {
      this.session = session;
    }

    long begin(String name) {
      try {
        Latest latest = latest(session, name);
        if (latest.version() > 0) {
          PreparedStatement opened = session.prepare(sql.entries());
          statement = opened;
          opened.setFetchSize(FETCHED);
          opened.setString(1, name);
          rows = opened.executeQuery();
        }
        return latest.version();
      } catch (Throwable e) {
        throw failure("cannot be read", e);
      }
    }

    boolean next() {
      ResultSet opened = rows;
      try {
        if (opened == null || !opened.next()) {
          return false;
        }
        key = ColumnText.read(text(opened, 1));
        value = ColumnText.read(text(opened, 2));
        return true;
      } catch (Throwable e) {
        throw failure("cannot be read", e);
      }
    }

    private static String text(ResultSet row, int column) throws SQLException {
      String text = row.getString(column);
      if (text == null) {
        throw new SQLException("A column of an entry is null.");
      }
      return text;
    }

    String key() {
      return key;
    }

    String value() {
      return value;
    }

    @Override
    public void close() {
      DatabaseSession.closeQuietly(rows);
      DatabaseSession.closeQuietly(statement);
    }
  }

  @Override
  public long commit(String checkpoint, long version, CheckpointChanges changes) {
    CheckpointTexts.requireName(checkpoint);
    CheckpointTexts.requireFitting(changes);
    Unsure before = unsure.get(checkpoint);
    // Who takes it out repeats it; anybody else is a committer of its own.
    boolean isRepeated =
        before != null && before.is(version, changes) && unsure.remove(checkpoint, before);
    String writer = before != null && isRepeated ? before.writer() : UUID.randomUUID().toString();
    try {
      return commit(ColumnText.of(checkpoint), checkpoint, version, changes, writer);
    } catch (LocalStorageException e) {
      unsure.put(checkpoint, new Unsure(version, changes, writer));
      throw e;
    }
  }

  private long commit(
      String name, String checkpoint, long version, CheckpointChanges changes, String writer) {
    boolean isKept;
    try {
      isKept =
          write(
              "cannot be written",
              session -> {
                if (!makeVersion(session, name, version, writer)) {
                  return false;
                }
                change(session, name, changes);
                return true;
              });
    } catch (LocalStorageException e) {
      // Two that begin a checkpoint at once both insert its row, and one of them fails.
      if (version != 0 || !isMadeByAnother(name, writer)) {
        throw e;
      }
      isKept = false;
    }
    if (isKept) {
      return version + 1;
    }
    Latest latest = write("cannot be read", session -> latest(session, name));
    if (latest.version() == version + 1 && latest.writer().equals(writer)) {
      return version + 1;
    }
    throw Conflict.of(checkpoint, version, latest.version());
  }

  private boolean isMadeByAnother(String name, String writer) {
    try {
      Latest latest = write("cannot be read", session -> latest(session, name));
      return latest.version() > 0 && !latest.writer().equals(writer);
    } catch (LocalStorageException e) {
      return false;
    }
  }

  /** Makes the version, unless another one is there than the one before it. */
  private boolean makeVersion(DatabaseSession session, String name, long version, String writer)
      throws SQLException {
    try (PreparedStatement update = session.prepare(sql.nextVersion())) {
      update.setLong(1, version + 1);
      update.setString(2, writer);
      update.setString(3, name);
      update.setLong(4, version);
      if (update.executeUpdate() == 1) {
        return true;
      }
    }
    if (version != 0 || latest(session, name).version() != 0) {
      return false;
    }
    try (PreparedStatement insert = session.prepare(sql.firstVersion())) {
      insert.setString(1, name);
      insert.setString(2, writer);
      return insert.executeUpdate() == 1;
    }
  }

  private void change(DatabaseSession session, String name, CheckpointChanges changes)
      throws SQLException {
    try (PreparedStatement delete = session.prepare(sql.removal())) {
      int count = 0;
      for (Iterable<String> keys : List.of(changes.removals(), changes.puts().keySet())) {
        for (String key : keys) {
          delete.setString(1, name);
          delete.setString(2, ColumnText.of(key));
          count = batch(delete, count);
        }
      }
      finish(delete, count);
    }
    try (PreparedStatement insert = session.prepare(sql.put())) {
      int count = 0;
      for (Map.Entry<String, String> put : changes.puts().entrySet()) {
        insert.setString(1, name);
        insert.setString(2, ColumnText.of(put.getKey()));
        insert.setString(3, ColumnText.of(put.getValue()));
        count = batch(insert, count);
      }
      finish(insert, count);
    }
  }

  private static int batch(PreparedStatement statement, int count) throws SQLException {
    statement.addBatch();
    if (count + 1 == BATCH) {
      statement.executeBatch();
      return 0;
    }
    return count + 1;
  }

  private static void finish(PreparedStatement statement, int count) throws SQLException {
    if (count > 0) {
      statement.executeBatch();
    }
  }

  /**
   * What a checkpoint's row says.
   *
   * @param version 0 without a row
   */
  private record Latest(long version, String writer) {}

  private Latest latest(DatabaseSession session, String name) throws SQLException {
    try (PreparedStatement select = session.prepare(sql.version())) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new Latest(row.getLong(1), String.valueOf(row.getString(2)))
            : new Latest(0, "");
      }
    }
  }

  private <T> T write(String what, Work<T> work) {
    try (DatabaseSession session = begin(what, dialect().commitIsolation())) {
      T result = work.in(session);
      session.commit();
      return result;
    } catch (LocalStorageException e) {
      throw e;
    } catch (Throwable e) {
      throw failure(what, e);
    }
  }

  private DatabaseSession begin(String what, int isolation) {
    try {
      return DatabaseSession.begin(source, options.limitSeconds(), isolation);
    } catch (Throwable e) {
      throw failure(what, e);
    }
  }

  private static LocalStorageException failure(String what, Throwable thrown) {
    if (thrown instanceof VirtualMachineError error) {
      throw error;
    }
    return DatabaseTrouble.of(what, thrown);
  }

  /** The dialect that was chosen, or is found on the first connection. */
  DatabaseDialect dialect() {
    DatabaseDialect known = options.dialect().orElse(detected);
    if (known == null) {
      known = detect();
      detected = known;
    }
    return known;
  }

  private DatabaseDialect detect() {
    String product;
    try (var connection = source.getConnection()) {
      if (connection == null) {
        throw new SQLException("The data source gave no connection.");
      }
      product = connection.getMetaData().getDatabaseProductName();
    } catch (Throwable e) {
      throw failure("cannot be reached", e);
    }
    return DatabaseDialect.ofProduct(String.valueOf(product))
        .orElseThrow(
            () ->
                DatabaseTrouble.of(
                    "cannot be kept in " + product + " as it is",
                    "it takes keys for one that differ in capitals. Make the tables of the dialect"
                        + " ANSI by hand, with a binary collation, and choose that dialect."));
  }

  @Override
  public boolean isShared() {
    return true;
  }

  /** Does nothing: the data source belongs to the caller. */
  @Override
  public void close() {}
}
