// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.internal.time.Durations;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The platform's HTTP clients, for as long as they are open. Calls hold this and no client: the
 * platform's pooled connections keep hold of the calls that they carried last, and up to JDK 20 a
 * client's thread ends only when nothing refers to the client any more.
 */
final class HttpClients {
  /** What is there until the end: who makes clients, and those that were made. */
  private record Open(
      Function<Duration, HttpClient> maker, Map<Duration, HttpClient> made, boolean owned) {}

  private final AtomicReference<@Nullable Open> open;
  private final Exchanges exchanges;

  private HttpClients(Open open, Exchanges exchanges) {
    this.open = new AtomicReference<>(open);
    this.exchanges = exchanges;
  }

  /** One client that somebody else keeps, for everything; it never follows redirects. */
  static HttpClients given(HttpClient client) {
    return new HttpClients(
        new Open(connectLimit -> client, new ConcurrentHashMap<>(), false),
        Exchanges.asynchronous());
  }

  /** A client for each connect limit, made when it is first needed. */
  static HttpClients own(Executor executor, Optional<ProxySelector> proxy) {
    return new HttpClients(
        new Open(
            connectLimit -> make(connectLimit, executor, proxy), new ConcurrentHashMap<>(), true),
        Exchanges.on(executor));
  }

  private static HttpClient make(
      Duration connectLimit, Executor executor, Optional<ProxySelector> proxy) {
    HttpClient.Builder builder =
        SafeClients.builder().connectTimeout(connectLimit).executor(executor);
    proxy.ifPresent(builder::proxy);
    return builder.build();
  }

  /** How requests are sent by these clients. */
  Exchanges exchanges() {
    return exchanges;
  }

  boolean isOpen() {
    return open.get() != null;
  }

  /** The client for a connect limit; throws once this is closed. */
  HttpClient get(Duration connectLimit) {
    Open now = open.get();
    if (now == null) {
      throw new ClientClosedException(CallSummary.NONE);
    }
    HttpClient client = now.made().computeIfAbsent(Durations.clamped(connectLimit), now.maker());
    if (open.get() == null) {
      // Closed meanwhile: the end may not have seen this one.
      end(now);
      throw new ClientClosedException(CallSummary.NONE);
    }
    return client;
  }

  /** Lets go of the clients; gives what ends those that are this one's own. */
  Runnable close() {
    Open last = open.getAndSet(null);
    return last == null ? () -> {} : () -> end(last);
  }

  private static void end(Open last) {
    if (last.owned()) {
      last.made().values().forEach(ClientEnd::end);
    }
    last.made().clear();
  }
}
