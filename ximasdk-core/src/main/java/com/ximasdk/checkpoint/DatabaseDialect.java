// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Locale;
import java.util.Optional;

/**
 * In what databases differ, as far as checkpoints go.
 *
 * @since 0.1.0
 */
public enum DatabaseDialect {
  /**
   * Standard SQL, for databases that are none of the others. Their {@code VARCHAR} must hold
   * Unicode and compare all characters, capitals too, and {@code CLOB} must be a type: so it is in
   * H2, and in others by their settings. Tested with none.
   */
  ANSI("ansi", Connection.TRANSACTION_SERIALIZABLE),
  /** PostgreSQL, tested with version 14. The database's encoding must be UTF-8. */
  POSTGRESQL("postgresql", Connection.TRANSACTION_REPEATABLE_READ),
  /** SQLite 3.8.2 or later, tested with 3.54. */
  SQLITE("sqlite", Connection.TRANSACTION_SERIALIZABLE),
  /** SQL Server 2016 or later; its text is tested, without a server. */
  SQL_SERVER("sqlserver", Connection.TRANSACTION_REPEATABLE_READ);

  private final String script;
  private final int readIsolation;

  DatabaseDialect(String script, int readIsolation) {
    this.script = script;
    this.readIsolation = readIsolation;
  }

  /**
   * The dialect of a database that calls itself so ({@code
   * DatabaseMetaData.getDatabaseProductName}); empty for those that compare texts without regard to
   * capitals by default, where {@link #ANSI} needs tables with another collation.
   */
  static Optional<DatabaseDialect> ofProduct(String product) {
    String name = product.toLowerCase(Locale.ROOT);
    if (name.contains("mysql") || name.contains("mariadb")) {
      return Optional.empty();
    }
    return Optional.of(
        name.contains("postgresql")
            ? POSTGRESQL
            : name.contains("sqlite")
                ? SQLITE
                : name.contains("microsoft sql server") ? SQL_SERVER : ANSI);
  }

  /**
   * The isolation of a reading, by which the version and all entries are of one moment: a snapshot,
   * or a row of the checkpoint that nobody can commit to meanwhile.
   */
  int readIsolation() {
    return readIsolation;
  }

  /** The isolation of a commit. The database itself sees to it that one version is made once. */
  int commitIsolation() {
    return this == SQLITE
        ? Connection.TRANSACTION_SERIALIZABLE
        : Connection.TRANSACTION_READ_COMMITTED;
  }

  /**
   * {@return the script that makes the tables, for whoever makes them by hand: two statements, each
   * ended by a semicolon} The tables have the names of {@link DatabaseOptions#DEFAULTS}; lines that
   * begin with {@code --} are remarks.
   */
  public String schema() {
    String name = "schema-" + script + ".sql";
    try (InputStream input = DatabaseDialect.class.getResourceAsStream(name)) {
      if (input == null) {
        throw new IllegalStateException("The resource " + name + " is missing in the jar.");
      }
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
