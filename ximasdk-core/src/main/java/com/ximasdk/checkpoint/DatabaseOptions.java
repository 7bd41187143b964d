// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import com.ximasdk.internal.time.Durations;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How checkpoints are kept in a database. Immutable.
 *
 * @since 0.1.0
 */
public final class DatabaseOptions {
  /** The tables {@code ximasdk_checkpoint} and {@code ximasdk_checkpoint_entry}, 30 seconds. */
  public static final DatabaseOptions DEFAULTS =
      new DatabaseOptions(null, "", "ximasdk_", Duration.ofSeconds(30));

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,60}");

  private final @Nullable DatabaseDialect dialect;
  private final String schema;
  private final String prefix;
  private final Duration timeLimit;

  private DatabaseOptions(
      @Nullable DatabaseDialect dialect, String schema, String prefix, Duration timeLimit) {
    this.dialect = dialect;
    this.schema = schema;
    this.prefix = prefix;
    this.timeLimit = timeLimit;
  }

  /**
   * {@return these options with a dialect, instead of the one that goes with the name of the
   * database's product}
   *
   * @param wanted holds whatever the product says
   */
  public DatabaseOptions withDialect(DatabaseDialect wanted) {
    return new DatabaseOptions(wanted, schema, prefix, timeLimit);
  }

  /**
   * {@return these options with the schema in which the tables are, instead of the connection's
   * own}
   *
   * @param name a letter or {@code _}, then up to 60 of ASCII letters, digits and {@code _}; it is
   *     written into the SQL without quotes
   * @throws IllegalArgumentException if that is no such name
   */
  public DatabaseOptions withSchema(String name) {
    return new DatabaseOptions(dialect, required("schema", name), prefix, timeLimit);
  }

  /**
   * {@return these options with what the names of the tables begin with, instead of {@code
   * ximasdk_}}
   *
   * @param begin a plain name, as {@link #withSchema} takes
   * @throws IllegalArgumentException if that is no plain name, as {@link #withSchema}
   */
  public DatabaseOptions withTablePrefix(String begin) {
    return new DatabaseOptions(dialect, schema, required("prefix of tables", begin), timeLimit);
  }

  /**
   * {@return these options with how long one statement, and one answer of the network, may take,
   * where the driver can limit it}
   *
   * @param limit more than zero; it counts in whole seconds, at least one
   * @throws IllegalArgumentException if that is not more than zero
   */
  public DatabaseOptions withTimeLimit(Duration limit) {
    Durations.requirePositive("The time limit", limit);
    return new DatabaseOptions(dialect, schema, prefix, limit);
  }

  private static String required(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "The %s '%s' is no plain name. Expected a letter, then letters, digits or _."
              .formatted(what, name));
    }
    return name;
  }

  Optional<DatabaseDialect> dialect() {
    return Optional.ofNullable(dialect);
  }

  int limitSeconds() {
    return (int) Math.min(Integer.MAX_VALUE / 1_000, Math.max(1, timeLimit.toSeconds()));
  }

  /** The names of the script's tables as they are to be. */
  String named(String sql) {
    return sql.replace("ximasdk_", schema.isEmpty() ? prefix : schema + "." + prefix);
  }
}
