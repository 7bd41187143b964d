// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.Violations;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Option;

/**
 * A PostgreSQL database by its JDBC URL. It is never shown, since somebody may have put a password
 * there, which is refused.
 */
final class DatabaseOption {
  /** The environment variable that holds the password. */
  static final String PASSWORD_VARIABLE = "XIMA_DATABASE_PASSWORD";

  private static final String EXPECTED =
      "Expected jdbc:postgresql://HOST:PORT/DATABASE?user=USER, and the password in the environment"
          + " variable "
          + PASSWORD_VARIABLE
          + ".";

  private static final Pattern AUTHORITY_WITH_USER = Pattern.compile("[^/]*//[^?]*@");

  private static final Pattern PASSWORD =
      Pattern.compile("[?&][a-z]*password=", Pattern.CASE_INSENSITIVE);

  /**
   * The driver's own log repeats the URL with its password, and what it throws as well, with a
   * stack trace. Held here, since a logger that nobody holds forgets its level.
   */
  private static final Logger DRIVER = Logger.getLogger("org.postgresql");

  private static final int MOST_CONNECTIONS = 16;

  @Option(
      names = "--database",
      paramLabel = "JDBC-URL",
      description =
          "Shares the tenants with other processes over this PostgreSQL database, as"
              + " jdbc:postgresql://db/recorder?user=recorder. The password comes from"
              + " the environment variable "
              + PASSWORD_VARIABLE
              + ". Default: this process has all tenants.")
  private @Nullable String url;

  private @Nullable PGSimpleDataSource source;

  /** Whether a database was named. */
  boolean isGiven() {
    return url != null;
  }

  void check(Console console, Violations violations) {
    if (url == null) {
      return;
    }
    if (PASSWORD.matcher(url).find()) {
      violations.add(
          "--database holds a password, and others can list arguments. Leave it out there, and set"
              + " it in the environment variable "
              + PASSWORD_VARIABLE
              + ".");
      return;
    }
    DRIVER.setLevel(Level.OFF);
    PGSimpleDataSource made = new PGSimpleDataSource();
    try {
      if (AUTHORITY_WITH_USER.matcher(url).lookingAt()) {
        // The driver takes no user there.
        throw new IllegalArgumentException("user and password before the host");
      }
      made.setURL(url);
    } catch (IllegalArgumentException withTheUrlInItsMessage) {
      violations.add("--database is no address of a PostgreSQL database. " + EXPECTED);
      return;
    }
    String password = console.environment().get(PASSWORD_VARIABLE);
    if (password != null) {
      made.setPassword(password);
    }
    source = made;
  }

  /** Connections to the database; empty if none was named. */
  Optional<HikariDataSource> connections() {
    PGSimpleDataSource named = source;
    if (named == null) {
      return Optional.empty();
    }
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(named);
    pool.setPoolName("import-tenants");
    pool.setMaximumPoolSize(MOST_CONNECTIONS);
    pool.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
    // Whether the database is there is seen when it is needed.
    pool.setInitializationFailTimeout(-1);
    return Optional.of(new HikariDataSource(pool));
  }
}
