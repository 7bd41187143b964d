// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.RateGate;
import com.ximasdk.internal.time.Carrier;
import com.ximasdk.internal.time.FewAtATime;
import com.ximasdk.internal.time.SystemTiming;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.internal.time.Workers;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * What the calls of any number of clients share: threads, one timer, HTTP clients, and a row of
 * waiting calls for each tenant's audio.
 */
public final class Engine implements AutoCloseable {
  /**
   * What a caller may give.
   *
   * @param http an HTTP client of the caller's own
   * @param proxy which proxy to take; for the library's own HTTP clients
   * @param credentials for the proxy
   * @param executor completes futures
   * @param clock the time of day
   * @param gate spaces requests for audio
   * @param waits what stands between the timer and the workers that run what has waited
   */
  public record Parts(
      Optional<HttpClient> http,
      Optional<ProxySelector> proxy,
      Optional<ProxyCredentials> credentials,
      Optional<Executor> executor,
      Clock clock,
      RateGate gate,
      UnaryOperator<Executor> waits) {}

  /** Of those that go on for months: enough that some which block do not hold up all others. */
  private static final int STEPS_AT_A_TIME = 16;

  private final Workers workers = new Workers();
  private final SystemTiming timing;
  private final HttpClients http;
  private final Deliveries deliveries;
  private final Optional<ProxyCredentials> credentials;
  private final RateGate gate;
  private final Carrier carrier;
  private final Map<URI, Turnstile> turnstiles = new ConcurrentHashMap<>();

  /** An engine of some parts; nothing runs before the first call. */
  public Engine(Parts parts) {
    this.timing = new SystemTiming(parts.clock(), parts.waits().apply(workers));
    this.http =
        parts
            .http()
            .map(HttpClients::given)
            .orElseGet(() -> HttpClients.own(workers, parts.proxy()));
    this.deliveries = new Deliveries(parts.executor(), timing, workers);
    this.credentials = parts.credentials();
    this.gate = parts.gate();
    this.carrier = new Carrier(timing, new FewAtATime(workers, STEPS_AT_A_TIME), deliveries);
  }

  Timing timing() {
    return timing;
  }

  /** What long work on the services goes on. */
  Carrier carrier() {
    return carrier;
  }

  Workers workers() {
    return workers;
  }

  HttpClients http() {
    return http;
  }

  Deliveries deliveries() {
    return deliveries;
  }

  Optional<ProxyCredentials> credentials() {
    return credentials;
  }

  /** The row of the calls that wait for a tenant's audio; the same for each spelling of it. */
  Turnstile turnstile(URI origin) {
    return turnstiles.computeIfAbsent(
        TenantKey.of(origin), tenant -> new Turnstile(gate, tenant, timing, workers));
  }

  boolean isOpen() {
    return http.isOpen();
  }

  /** Ends the HTTP clients that are its own, and the threads. Calls must have been ended before. */
  @Override
  public void close() {
    Runnable end = http.close();
    deliveries.close(timing::close);
    end.run();
    workers.close();
  }
}
