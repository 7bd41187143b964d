// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import com.ximasdk.internal.text.ForeignFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction on a connection of its own. Unless it is committed it is rolled back; the
 * connection gets back what it came with, and is closed.
 */
final class DatabaseSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.storage");
  private static final int UNKNOWN = -1;

  /** What may fail where a driver does not know it. */
  private interface Step {
    void run() throws SQLException;
  }

  private final Connection connection;
  private final int limitSeconds;
  private final boolean autoCommit;
  private final int isolation;
  private int networkLimit = UNKNOWN;
  private boolean isIsolationChanged;
  private boolean isCommitted;

  private DatabaseSession(Connection connection, int limitSeconds) throws SQLException {
    this.connection = connection;
    this.limitSeconds = limitSeconds;
    this.autoCommit = connection.getAutoCommit();
    this.isolation = connection.getTransactionIsolation();
  }

  static DatabaseSession begin(DataSource source, int limitSeconds, int isolation)
      throws SQLException {
    Connection connection = source.getConnection();
    if (connection == null) {
      throw new SQLException("The data source gave no connection.");
    }
    DatabaseSession session;
    try {
      session = new DatabaseSession(connection, limitSeconds);
    } catch (Throwable e) {
      quietly("closed", connection::close);
      throw e;
    }
    try {
      session.begin(isolation);
      return session;
    } catch (Throwable e) {
      session.close();
      throw e;
    }
  }

  private void begin(int wanted) throws SQLException {
    // Not every driver has it, and some refuse the call.
    quietly(
        "limited",
        () -> {
          int before = connection.getNetworkTimeout();
          connection.setNetworkTimeout(Runnable::run, limitSeconds * 1_000);
          networkLimit = before;
        });
    connection.setAutoCommit(false);
    if (isolation != wanted) {
      isIsolationChanged = true;
      connection.setTransactionIsolation(wanted);
    }
  }

  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      statement.setQueryTimeout(limitSeconds);
      return statement;
    } catch (Throwable e) {
      statement.close();
      throw e;
    }
  }

  void commit() throws SQLException {
    connection.commit();
    isCommitted = true;
  }

  /** What fails here changes nothing of what was done; a pool throws such a connection away. */
  @Override
  public void close() {
    if (!isCommitted) {
      quietly("rolled back", connection::rollback);
    }
    if (isIsolationChanged) {
      quietly("restored", () -> connection.setTransactionIsolation(isolation));
    }
    quietly("restored", () -> connection.setAutoCommit(autoCommit));
    if (networkLimit != UNKNOWN) {
      quietly("restored", () -> connection.setNetworkTimeout(Runnable::run, networkLimit));
    }
    quietly("closed", connection::close);
  }

  static void closeQuietly(@Nullable AutoCloseable resource) {
    if (resource != null) {
      try {
        resource.close();
      } catch (Throwable e) {
        LOG.debug("A part of a connection to the database was not closed.", ForeignFailure.of(e));
      }
    }
  }

  private static void quietly(String what, Step step) {
    try {
      step.run();
    } catch (Throwable e) {
      LOG.debug("A connection to the database was not {}.", what, ForeignFailure.of(e));
    }
  }
}
