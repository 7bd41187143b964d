// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.jspecify.annotations.Nullable;

/** The HTTP server of a simulated tenant. */
final class TenantServer implements AutoCloseable {
  private static final Duration CONNECTIONS_KEPT = Duration.ofMinutes(10);

  private final Server server;
  private final ServerConnector connector;
  private final boolean isSecure;

  /**
   * It does not listen yet.
   *
   * @param tls what it shows to those who connect; null for plain HTTP
   */
  TenantServer(int port, @Nullable KeyStore tls) {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("simulated-tenant");
    threads.setDaemon(true);
    server = new Server(threads);
    server.setStopTimeout(0);
    isSecure = tls != null;
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // The handler tells the time by the tenant's own clock.
    http.setSendDateHeader(false);
    // A recording key may hold anything, slashes and dots too.
    http.setUriCompliance(UriCompliance.UNSAFE);
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    connector =
        tls == null
            ? new ServerConnector(server, 1, 1, plain)
            : new ServerConnector(
                server,
                1,
                1,
                new SslConnectionFactory(SimulatedTls.contextFactory(tls), plain.getProtocol()),
                plain);
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setIdleTimeout(CONNECTIONS_KEPT.toMillis());
    server.addConnector(connector);
    ServerWebSocketContainer.ensure(server).setIdleTimeout(CONNECTIONS_KEPT);
  }

  /** Starts to listen; if it cannot, it has ended when that is told. */
  URI listen(Handler handler) {
    int port = connector.getPort();
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw new UncheckedIOException(
          new IOException(
              "The simulated tenant cannot listen on port " + port + ". Is it in use?", e));
    }
    return URI.create((isSecure ? "https" : "http") + "://127.0.0.1:" + connector.getLocalPort());
  }

  /** Ends also on a thread that is interrupted, and leaves it so. */
  @Override
  public void close() {
    boolean isInterrupted = Thread.interrupted();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The simulated tenant does not end.", e);
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
    server.destroy();
  }
}
