// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * A real PostgreSQL, one for all tests of a JVM, at whose end it is stopped. It refuses to run for
 * root, so then it is started in a user namespace of its own ({@code unshare -U}).
 */
final class PostgresServer {
  private PostgresServer() {}

  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setPGStartupWait(Duration.ofMinutes(2))
            .setServerConfig("fsync", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static DataSource database() {
    return Running.SERVER.getPostgresDatabase();
  }
}
