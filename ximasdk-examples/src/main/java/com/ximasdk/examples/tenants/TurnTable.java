// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The table in which db-scheduler keeps who has which tenant's turn. */
final class TurnTable {
  static final String NAME = "ximasdk_tenant_turn";

  /** Of several processes that begin together, one makes it. */
  private static final long LOCK = 0x78696d61_7475726eL;

  private static final String[] SCRIPT = {
    """
    create table if not exists ximasdk_tenant_turn (
      task_name text not null,
      task_instance text not null,
      task_data bytea,
      execution_time timestamp with time zone not null,
      picked boolean not null,
      picked_by text,
      last_success timestamp with time zone,
      last_failure timestamp with time zone,
      consecutive_failures integer,
      last_heartbeat timestamp with time zone,
      version bigint not null,
      priority smallint,
      primary key (task_name, task_instance))
    """,
    """
    create index if not exists ximasdk_tenant_turn_time
      on ximasdk_tenant_turn (execution_time)
    """,
    """
    create index if not exists ximasdk_tenant_turn_heartbeat
      on ximasdk_tenant_turn (last_heartbeat)
    """
  };

  private TurnTable() {}

  /** Makes the table if it is not there. */
  static void create(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (isThere(statement)) {
        return;
      }
      connection.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
      for (String sql : SCRIPT) {
        statement.execute(sql);
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private static boolean isThere(Statement statement) throws SQLException {
    try (ResultSet found = statement.executeQuery("select to_regclass('" + NAME + "')")) {
      return found.next() && found.getString(1) != null;
    }
  }
}
