// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.ClientClosedException;
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
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP client of the JDK's, for as long as it is open. Calls hold this and not the client: the
 * platform's pooled connections keep hold of the calls that they carried last, and up to JDK 20 a
 * client's thread ends only when nothing refers to the client any more.
 */
public final class OpenHttpClient {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.http");

  private final AtomicReference<@Nullable HttpClient> client;
  private final boolean owned;

  private OpenHttpClient(HttpClient client, boolean owned) {
    this.client = new AtomicReference<>(client);
    this.owned = owned;
  }

  /** A client that somebody else keeps; it never follows redirects. */
  public static OpenHttpClient given(HttpClient client) {
    return new OpenHttpClient(client, false);
  }

  /**
   * A client as this library wants it: HTTP/1.1, so that a cancelled call ends its connection and
   * no other, and no redirects, because the JDK takes the {@code Authorization} header along to
   * other hosts.
   */
  public static OpenHttpClient create(
      Duration connectLimit, Executor executor, Optional<ProxySelector> proxy) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(connectLimit)
            .executor(executor);
    proxy.ifPresent(builder::proxy);
    return new OpenHttpClient(builder.build(), true);
  }

  boolean isOpen() {
    return client.get() != null;
  }

  HttpClient get() {
    HttpClient open = client.get();
    if (open == null) {
      throw new ClientClosedException(CallSummary.NONE);
    }
    return open;
  }

  /** Lets go of the client; gives what ends it, if it is to be ended; null the second time. */
  @Nullable Runnable close() {
    HttpClient open = client.getAndSet(null);
    return open == null ? null : owned ? () -> end(open) : () -> {};
  }

  /** Ends a client and its thread, from JDK 21 on; before, it cannot be told to end. */
  private static void end(HttpClient client) {
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
