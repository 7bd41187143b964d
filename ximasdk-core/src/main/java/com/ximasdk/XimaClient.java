// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static java.util.Objects.requireNonNull;

import com.ximasdk.call.PendingWaits;
import com.ximasdk.call.RateGate;
import com.ximasdk.call.RetryLimits;
import com.ximasdk.call.TimeLimits;
import com.ximasdk.call.XimaListener;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import com.ximasdk.internal.http.OpenHttpClient;
import com.ximasdk.internal.http.Transport;
import com.ximasdk.internal.http.Wiring;
import com.ximasdk.internal.realtime.HttpRealtime;
import com.ximasdk.internal.recording.HttpRecordings;
import com.ximasdk.internal.report.HttpReports;
import com.ximasdk.internal.roster.HttpRoster;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.internal.time.SystemTiming;
import com.ximasdk.internal.time.Workers;
import com.ximasdk.realtime.Realtime;
import com.ximasdk.recording.AudioPath;
import com.ximasdk.recording.Recordings;
import com.ximasdk.report.Reports;
import com.ximasdk.roster.Roster;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.AuthenticationKeySource;
import com.ximasdk.settings.TenantUrl;
import com.ximasdk.settings.XimaSettings;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The client of one Xima CCaaS tenant.
 *
 * <pre>{@code
 * try (XimaClient client =
 *     XimaClient.builder()
 *         .tenantUrl("https://example.xima.cloud")
 *         .authenticationKey(key)
 *         .build()) {
 *   client.roster().agents().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>A client is made once and used for years, by any number of threads. It holds connections, a
 * timer thread and the threads that carry its calls; {@link #close} ends them. All services share
 * its time limits, retries and rate gate.
 */
public final class XimaClient implements AutoCloseable {
  private final TenantUrl tenantUrl;
  private final Transport transport;
  private final Optional<ExecutorService> ownExecutor;
  private final Recordings recordings;
  private final HttpRealtime realtime;
  private final Reports reports;
  private final Roster roster;

  private XimaClient(
      TenantUrl tenantUrl,
      Transport transport,
      Optional<ExecutorService> ownExecutor,
      TimeLimits limits,
      List<AudioPath> audioPaths) {
    this.tenantUrl = tenantUrl;
    this.transport = transport;
    this.ownExecutor = ownExecutor;
    this.recordings = new HttpRecordings(transport, limits.total(), audioPaths);
    this.realtime = new HttpRealtime(transport);
    this.reports = new HttpReports(transport);
    this.roster = new HttpRoster(transport);
  }

  /** Begins to make a client; a tenant URL and an authentication key are needed. */
  public static Builder builder() {
    return new Builder();
  }

  /** The tenant's recordings. */
  public Recordings recordings() {
    return recordings;
  }

  /** The tenant's realtime metrics, and the watch of agents' states. */
  public Realtime realtime() {
    return realtime;
  }

  /** The tenant's saved historical reports. */
  public Reports reports() {
    return reports;
  }

  /** The tenant's agents and skills. */
  public Roster roster() {
    return roster;
  }

  /**
   * Ends all calls, which fail with {@link ClientClosedException}, and all threads of this client.
   * An HTTP client and an executor that the builder was given stay open. A second call does
   * nothing.
   *
   * <p>Up to Java 20 the one thread of the platform's HTTP client ends a few seconds after the
   * garbage collector has found that nothing refers to that client any more; it cannot be told to.
   */
  @Override
  public void close() {
    realtime.close();
    transport.close();
    ownExecutor.ifPresent(ExecutorService::shutdown);
  }

  @Override
  public String toString() {
    return "XimaClient[" + tenantUrl + "]";
  }

  /** Makes clients. One builder is for one thread. */
  public static final class Builder {
    private static final AtomicInteger THREADS = new AtomicInteger();

    private @Nullable TenantUrl tenantUrl;
    private @Nullable AuthenticationKeySource authenticationKey;
    private @Nullable HttpClient httpClient;
    private @Nullable ProxySelector proxy;
    private @Nullable Executor executor;
    private Clock clock = Clock.systemUTC();
    private XimaListener listener = XimaListener.NONE;
    private TimeLimits timeLimits = TimeLimits.DEFAULTS;
    private RetryLimits retryLimits = RetryLimits.DEFAULTS;
    private PendingWaits pendingWaits = PendingWaits.DEFAULTS;
    private RateGate rateGate = RateGate.ofThisProcess();
    private Duration audioInterval = Duration.ofSeconds(3);
    private List<AudioPath> audioPaths = List.of(AudioPath.V1, AudioPath.V2);

    private Builder() {}

    /**
     * Sets the tenant's address.
     *
     * @param url {@code https://<customer name>.xima.cloud}; see {@link TenantUrl#of}
     * @throws IllegalArgumentException if it is no such address
     */
    public Builder tenantUrl(String url) {
      return tenantUrl(TenantUrl.of(url));
    }

    /** Sets the tenant's address. */
    public Builder tenantUrl(TenantUrl url) {
      tenantUrl = requireNonNull(url, "url");
      return this;
    }

    /**
     * Sets the tenant's address and where its key comes from, as settings say.
     *
     * @param settings checked settings; their other parts are for the services' callers
     */
    public Builder settings(XimaSettings settings) {
      return tenantUrl(settings.tenantUrl()).authenticationKey(settings.authenticationKeySource());
    }

    /** Sets the key of the Service User. */
    public Builder authenticationKey(AuthenticationKey key) {
      requireNonNull(key, "key");
      return authenticationKey(() -> key);
    }

    /** Sets where the key comes from; it is asked before each request. */
    public Builder authenticationKey(AuthenticationKeySource source) {
      authenticationKey = requireNonNull(source, "source");
      return this;
    }

    /**
     * Sets the HTTP client to use, for its TLS settings, proxy or authenticator. It stays open when
     * this client is closed. It must not follow redirects: the platform's client takes the
     * authentication key along to other hosts.
     */
    public Builder httpClient(HttpClient client) {
      httpClient = requireNonNull(client, "client");
      return this;
    }

    /** Sets the proxy. Default: the one of the Java system properties, if any. */
    public Builder proxy(ProxySelector selector) {
      proxy = requireNonNull(selector, "selector");
      return this;
    }

    /**
     * Sets what carries calls and completes futures. It must have room for several tasks at once,
     * and stays open when this client is closed. Default: threads of this client's own, as many as
     * needed.
     */
    public Builder executor(Executor carrier) {
      executor = requireNonNull(carrier, "carrier");
      return this;
    }

    /** Sets the clock for times of day. Default: the system's. Time limits do not depend on it. */
    public Builder clock(Clock timeOfDay) {
      clock = requireNonNull(timeOfDay, "timeOfDay");
      return this;
    }

    /** Sets who is told what happens inside calls. Default: nobody. */
    public Builder listener(XimaListener events) {
      listener = requireNonNull(events, "events");
      return this;
    }

    /** Sets the time limits. Default: {@link TimeLimits#DEFAULTS}. */
    public Builder timeLimits(TimeLimits limits) {
      timeLimits = requireNonNull(limits, "limits");
      return this;
    }

    /** Sets the retries. Default: {@link RetryLimits#DEFAULTS}. */
    public Builder retryLimits(RetryLimits limits) {
      retryLimits = requireNonNull(limits, "limits");
      return this;
    }

    /**
     * Sets the waits for data that the tenant still prepares. Default: {@link
     * PendingWaits#DEFAULTS}.
     */
    public Builder pendingWaits(PendingWaits waits) {
      pendingWaits = requireNonNull(waits, "waits");
      return this;
    }

    /** Sets what spaces the requests for audio. Default: {@link RateGate#ofThisProcess}. */
    public Builder rateGate(RateGate gate) {
      rateGate = requireNonNull(gate, "gate");
      return this;
    }

    /**
     * Sets the least time between two requests for audio.
     *
     * @param interval zero or more; default 3 seconds, the tenant's limit (Xima CCaaS guide, "API
     *     Limits &amp; Statuses"; KNOWN)
     */
    public Builder audioInterval(Duration interval) {
      audioInterval = Durations.requireNotNegative("The audio interval", interval);
      return this;
    }

    /** Sets where to ask for audio, in this order. Default: version 1, then version 2. */
    public Builder audioPaths(List<AudioPath> paths) {
      if (paths.isEmpty()) {
        throw new IllegalArgumentException("At least one audio path is needed.");
      }
      audioPaths = List.copyOf(paths);
      return this;
    }

    /**
     * The client. Nothing is sent before it is used.
     *
     * @throws InvalidSettingsException if a setting is missing or two contradict each other; it
     *     names all of them
     */
    public XimaClient build() {
      List<SettingsViolation> violations = new ArrayList<>();
      BiConsumer<String, String> wrong =
          (setting, message) -> violations.add(new SettingsViolation(setting, message));
      if (tenantUrl == null) {
        wrong.accept("tenantUrl", "is missing. Expected https://<customer name>.xima.cloud.");
      }
      if (authenticationKey == null) {
        wrong.accept(
            "authenticationKey",
            "is missing. Copy it from API Enablement > Service Users in Xima CCaaS.");
      }
      if (httpClient != null && httpClient.followRedirects() != Redirect.NEVER) {
        wrong.accept(
            "httpClient",
            "follows redirects, which would take the authentication key to other hosts."
                + " Expected followRedirects(NEVER).");
      }
      if (httpClient != null && proxy != null) {
        wrong.accept("proxy", "is given together with httpClient. Set it on that HTTP client.");
      }
      if (!violations.isEmpty() || tenantUrl == null || authenticationKey == null) {
        throw new InvalidSettingsException(violations);
      }
      return client(tenantUrl, authenticationKey);
    }

    private XimaClient client(TenantUrl url, AuthenticationKeySource key) {
      Optional<ExecutorService> ownExecutor =
          executor == null ? Optional.of(newExecutor()) : Optional.empty();
      Executor carrier = executor == null ? ownExecutor.orElseThrow() : executor;
      OpenHttpClient http =
          httpClient == null
              ? OpenHttpClient.create(timeLimits.connect(), carrier, Optional.ofNullable(proxy))
              : OpenHttpClient.given(httpClient);
      Wiring wiring =
          Wiring.of(
              new Wiring.Tenant(url.origin(), key),
              new Wiring.Rules(timeLimits, retryLimits, pendingWaits),
              new Wiring.Pace(rateGate, audioInterval),
              new Wiring.Carrier(http, carrier, new SystemTiming(clock, carrier), new Workers()),
              listener);
      return new XimaClient(url, new Transport(wiring), ownExecutor, timeLimits, audioPaths);
    }

    private static ExecutorService newExecutor() {
      return Executors.newCachedThreadPool(
          task -> {
            Thread thread = Executors.defaultThreadFactory().newThread(task);
            thread.setName("ximasdk-" + THREADS.incrementAndGet());
            thread.setDaemon(true);
            return thread;
          });
    }
  }
}
