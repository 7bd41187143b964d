// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes and ends the JDK's HTTP clients. */
public final class HttpClients {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.http");

  private HttpClients() {}

  /**
   * A client as this library wants it: HTTP/1.1, so that a cancelled call ends its connection and
   * no other, and no redirects, because the JDK takes the {@code Authorization} header along to
   * other hosts.
   */
  public static HttpClient create(
      Duration connectLimit, Executor executor, Optional<ProxySelector> proxy) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(connectLimit)
            .executor(executor);
    proxy.ifPresent(builder::proxy);
    return builder.build();
  }

  /**
   * Ends a client and its thread. Up to JDK 20 a client cannot be told to end: its thread ends by
   * itself once nothing refers to the client any more.
   */
  static void end(HttpClient client) {
    if (client instanceof AutoCloseable) {
      try {
        MethodHandle shutdownNow =
            MethodHandles.publicLookup()
                .findVirtual(HttpClient.class, "shutdownNow", MethodType.methodType(void.class));
        shutdownNow.invoke(client);
      } catch (Throwable e) {
        LOG.warn("The HTTP client could not be ended; its thread goes with the garbage.", e);
      }
    }
  }
}
