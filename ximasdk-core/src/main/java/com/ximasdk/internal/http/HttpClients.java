// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.internal.time.ThreadPerProcessor;
import com.ximasdk.internal.time.Workers;
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
  /**
   * What is there until the end: who makes clients, those that were made, and the threads on which
   * they run if they are this one's own.
   */
  private record Open(
      Function<Duration, HttpClient> maker,
      Map<Duration, HttpClient> made,
      Optional<ThreadPerProcessor> threads) {}

  private final AtomicReference<@Nullable Open> open;
  private final Exchanges exchanges;

  private HttpClients(Open open, Exchanges exchanges) {
    this.open = new AtomicReference<>(open);
    this.exchanges = exchanges;
  }

  /** One client that somebody else keeps, for everything; it never follows redirects. */
  static HttpClients given(HttpClient client) {
    return new HttpClients(
        new Open(connectLimit -> client, new ConcurrentHashMap<>(), Optional.empty()),
        Exchanges.asynchronous());
  }

  /** A client for each connect limit, made when it is first needed. */
  static HttpClients own(Workers workers, Optional<ProxySelector> proxy) {
    ThreadPerProcessor threads = new ThreadPerProcessor();
    return new HttpClients(
        new Open(
            connectLimit -> make(connectLimit, threads, proxy),
            new ConcurrentHashMap<>(),
            Optional.of(threads)),
        Exchanges.on(workers));
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
    last.threads()
        .ifPresent(
            threads -> {
              last.made().values().forEach(ClientEnd::end);
              threads.close();
            });
    last.made().clear();
  }
}
