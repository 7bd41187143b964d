// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL that dies at once, as when its host does, and comes back at another address, as
 * its replica does that takes over. Its data source knows both addresses.
 */
public final class RestartedPostgres implements AutoCloseable {
  private final Path data;
  private final int[] ports = {freePort(), freePort()};
  private EmbeddedPostgres server;
  private int starts;

  /** One that runs, with its data in a directory of its own. */
  public RestartedPostgres(Path data) throws IOException {
    this.data = data;
    this.server = started();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private EmbeddedPostgres started() throws IOException {
    return EmbeddedPostgres.builder()
        .setPGStartupWait(Duration.ofMinutes(2))
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(ports[starts++ % ports.length])
        .setServerConfig("fsync", "off")
        // Without it, a server that is embedded gives up what it has confirmed last.
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  /** Connects to whichever address has the server. */
  public DataSource database() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"localhost", "localhost"});
    source.setPortNumbers(ports);
    source.setUser("postgres");
    source.setPassword("postgres");
    source.setDatabaseName("postgres");
    return source;
  }

  /** Nothing is finished, nothing written that is not yet. */
  public void die() throws IOException, InterruptedException {
    long process =
        Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    new ProcessBuilder("kill", "-QUIT", "" + process).start().waitFor();
    ProcessHandle.of(process)
        .ifPresent(
            dying ->
                dying
                    .onExit()
                    .orTimeout(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS)
                    .join());
  }

  /** It is there again, at the other address. */
  public void comeBack() throws IOException {
    // Gives back what the dead one had locked.
    server.close();
    server = started();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
