// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements, in SQL that all databases have in common. */
record CheckpointSql(DatabaseOptions options) {
  private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\S+)");

  /**
   * A table.
   *
   * @param creation the statement that makes it
   * @param probe a query that works if it is there, and gives no row
   */
  record Table(String creation, String probe) {}

  /** The tables as the dialect makes them. */
  List<Table> tables(DatabaseDialect dialect) {
    String script = options.named(dialect.schema().replaceAll("(?m)^--.*$", ""));
    return Arrays.stream(script.split(";", -1))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .map(statement -> new Table(statement, "SELECT 1 FROM " + name(statement) + " WHERE 1 = 0"))
        .toList();
  }

  private static String name(String creation) {
    Matcher table = TABLE.matcher(creation);
    if (!table.find()) {
      throw new IllegalStateException("The script makes no table by: " + creation);
    }
    return table.group(1);
  }

  /** Parameters: name. Columns: version, writer. */
  String version() {
    return options.named("SELECT version, writer FROM ximasdk_checkpoint WHERE name = ?");
  }

  /** Parameters: version, writer, name, version before. */
  String nextVersion() {
    return options.named(
        "UPDATE ximasdk_checkpoint SET version = ?, writer = ? WHERE name = ? AND version = ?");
  }

  /** Parameters: name, writer. */
  String firstVersion() {
    return options.named("INSERT INTO ximasdk_checkpoint (name, version, writer) VALUES (?, 1, ?)");
  }

  /** Parameters: checkpoint. Columns: key, value. */
  String entries() {
    return options.named(
        "SELECT entry_key, entry_value FROM ximasdk_checkpoint_entry WHERE checkpoint = ?");
  }

  /** Parameters: checkpoint, key. */
  String removal() {
    return options.named(
        "DELETE FROM ximasdk_checkpoint_entry WHERE checkpoint = ? AND entry_key = ?");
  }

  /** Parameters: checkpoint, key, value. */
  String put() {
    return options.named(
        "INSERT INTO ximasdk_checkpoint_entry (checkpoint, entry_key, entry_value)"
            + " VALUES (?, ?, ?)");
  }
}
