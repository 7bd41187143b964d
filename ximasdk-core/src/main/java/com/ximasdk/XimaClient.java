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
import com.ximasdk.internal.http.Transport;
import com.ximasdk.internal.http.Wiring;
import com.ximasdk.internal.json.JacksonFloor;
import com.ximasdk.internal.realtime.HttpRealtime;
import com.ximasdk.internal.recording.HttpRecordings;
import com.ximasdk.internal.report.HttpReports;
import com.ximasdk.internal.roster.HttpRoster;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.realtime.Realtime;
import com.ximasdk.realtime.RealtimeEncodings;
import com.ximasdk.recording.AudioPath;
import com.ximasdk.recording.ListLimits;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.recording.Recordings;
import com.ximasdk.report.Reports;
import com.ximasdk.roster.Roster;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.AuthenticationKeySource;
import com.ximasdk.settings.FixedAuthenticationKey;
import com.ximasdk.settings.RecordingSettings;
import com.ximasdk.settings.TenantUrl;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
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
 * <p>A client is made once and used for years, by any number of threads. Threads and connections
 * are those of its {@link XimaRuntime}: one of its own, unless it is given one that it shares with
 * others. All services share its time limits, retries and rate gate.
 *
 * @since 0.1.0
 */
public final class XimaClient implements AutoCloseable {
  private final TenantUrl tenantUrl;
  private final XimaRuntime runtime;
  private final boolean ownsRuntime;
  private final Transport transport;
  private final Recordings recordings;
  private final HttpRealtime realtime;
  private final Reports reports;
  private final Roster roster;
  private final AtomicBoolean closed = new AtomicBoolean();

  private XimaClient(
      TenantUrl tenantUrl,
      XimaRuntime runtime,
      boolean ownsRuntime,
      Transport transport,
      HttpRecordings recordings,
      HttpRealtime realtime) {
    this.tenantUrl = tenantUrl;
    this.runtime = runtime;
    this.ownsRuntime = ownsRuntime;
    this.transport = transport;
    this.recordings = recordings;
    this.realtime = realtime;
    this.reports = new HttpReports(transport);
    this.roster = new HttpRoster(transport);
  }

  /** {@return what makes a client; a tenant URL and an authentication key are needed} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the tenant's recordings: lists, and audio} */
  public Recordings recordings() {
    return recordings;
  }

  /** {@return the tenant's realtime metrics, and the watch of agents' states} */
  public Realtime realtime() {
    return realtime;
  }

  /** {@return the tenant's saved historical reports} */
  public Reports reports() {
    return reports;
  }

  /** {@return the tenant's agents and skills} */
  public Roster roster() {
    return roster;
  }

  /**
   * Ends all calls, watches and feeds, which fail with {@link ClientClosedException}, and the
   * runtime if it is this client's own. What a feed has handed out can still be dealt with. A
   * second call does nothing.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      realtime.close();
      transport.close();
      runtime.remove(this);
      if (ownsRuntime) {
        runtime.close();
      }
    }
  }

  @Override
  public String toString() {
    return "XimaClient[" + tenantUrl + "]";
  }

  /**
   * Makes clients. One builder is for one thread.
   *
   * @since 0.1.0
   */
  public static final class Builder {
    private @Nullable TenantUrl tenantUrl;
    private @Nullable AuthenticationKeySource authenticationKey;
    private @Nullable XimaRuntime runtime;
    private final XimaRuntime.Builder own = XimaRuntime.builder();
    private XimaListener listener = XimaListener.NONE;
    private TimeLimits timeLimits = TimeLimits.DEFAULTS;
    private RetryLimits retryLimits = RetryLimits.DEFAULTS;
    private PendingWaits pendingWaits = PendingWaits.DEFAULTS;
    private Duration audioInterval = Duration.ofSeconds(3);
    private List<AudioPath> audioPaths = List.of(AudioPath.V1, AudioPath.V2);
    private UnaryOperator<RecordingQuery> listLimits = UnaryOperator.identity();
    private RealtimeEncodings realtimeEncodings = RealtimeEncodings.DEFAULTS;

    private Builder() {}

    /**
     * Sets the tenant's address.
     *
     * @param url {@code https://<customer name>.xima.cloud}; see {@link TenantUrl#of}
     * @return this builder
     * @throws IllegalArgumentException if it is no such address
     */
    public Builder tenantUrl(String url) {
      return tenantUrl(TenantUrl.of(url));
    }

    /**
     * Sets the tenant's address.
     *
     * @param url checked; plain {@code http} is possible for a tenant simulated on this machine
     *     alone
     * @return this builder
     */
    public Builder tenantUrl(TenantUrl url) {
      tenantUrl = requireNonNull(url, "url");
      return this;
    }

    /**
     * Sets the tenant's address and where its key comes from, as settings say; {@link #audioPaths}
     * and {@link #listLimits}, if they say it; and {@link #realtimeEncodings}, if they have a part
     * for WFM.
     *
     * @param settings checked settings; their other parts are for the services' callers
     * @return this builder
     */
    public Builder settings(XimaSettings settings) {
      settings
          .recording()
          .flatMap(RecordingSettings::audioPath)
          .ifPresent(path -> audioPaths(List.of(path)));
      settings.recording().flatMap(RecordingSettings::listLimits).ifPresent(this::listLimits);
      settings.wfm().map(WfmSettings::realtimeEncodings).ifPresent(this::realtimeEncodings);
      return tenantUrl(settings.tenantUrl()).authenticationKey(settings.authenticationKeySource());
    }

    /**
     * Sets the key of the Service User, once and for all. A key that is refreshed in the product
     * needs a new client; {@link #authenticationKey(AuthenticationKeySource)} does not.
     *
     * @param key it is shown in no log, message or URL
     * @return this builder
     */
    public Builder authenticationKey(AuthenticationKey key) {
      return authenticationKey(new FixedAuthenticationKey(key));
    }

    /**
     * Sets where the key comes from; it is asked before each request.
     *
     * @param source is called by several threads at once; what it throws fails the call that asked
     * @return this builder
     */
    public Builder authenticationKey(AuthenticationKeySource source) {
      authenticationKey = requireNonNull(source, "source");
      return this;
    }

    /**
     * Sets what the client runs on, which it shares with others and leaves open. Default: a runtime
     * of its own, made of what {@link #httpClient}, {@link #proxy}, {@link #proxyCredentials},
     * {@link #executor}, {@link #clock} and {@link #rateGate} say here.
     *
     * @param shared open; closing it closes this client too
     * @return this builder
     */
    public Builder runtime(XimaRuntime shared) {
      runtime = requireNonNull(shared, "shared");
      return this;
    }

    /**
     * Sets the HTTP client to use, as {@link XimaRuntime.Builder#httpClient}.
     *
     * @param client stays open when this client is closed
     * @return this builder
     */
    public Builder httpClient(HttpClient client) {
      own.httpClient(client);
      return this;
    }

    /**
     * Sets the proxy, as {@link XimaRuntime.Builder#proxy}.
     *
     * @param selector is asked for each connection
     * @return this builder
     */
    public Builder proxy(ProxySelector selector) {
      own.proxy(selector);
      return this;
    }

    /**
     * Sets a name and a password for the proxy, as {@link XimaRuntime.Builder#proxyCredentials}.
     *
     * @param user without a colon, which would end it
     * @param password may be empty; it is shown nowhere
     * @return this builder
     */
    public Builder proxyCredentials(String user, String password) {
      own.proxyCredentials(user, password);
      return this;
    }

    /**
     * Sets what completes futures, as {@link XimaRuntime.Builder#executor}.
     *
     * @param completer stays open when this client is closed
     * @return this builder
     */
    public Builder executor(Executor completer) {
      own.executor(completer);
      return this;
    }

    /**
     * Sets the clock for times of day, as {@link XimaRuntime.Builder#clock}.
     *
     * @param timeOfDay its zone does not count
     * @return this builder
     */
    public Builder clock(Clock timeOfDay) {
      own.clock(timeOfDay);
      return this;
    }

    /**
     * Sets what spaces the requests for audio, as {@link XimaRuntime.Builder#rateGate}.
     *
     * @param gate may be that of several clients, of the same or of other tenants
     * @return this builder
     */
    public Builder rateGate(RateGate gate) {
      own.rateGate(gate);
      return this;
    }

    /** Sets what stands between the timer and what it starts, as in the runtime's builder. */
    Builder waits(UnaryOperator<Executor> between) {
      own.waits(between);
      return this;
    }

    /**
     * Sets who is told what happens inside calls, beside the listeners that calls have of their own
     * ({@link com.ximasdk.call.CallOptions#withListener}). Default: nobody.
     *
     * @param events is told by several threads at once where calls start
     * @return this builder
     */
    public Builder listener(XimaListener events) {
      listener = requireNonNull(events, "events");
      return this;
    }

    /**
     * Sets the time limits. Default: {@link TimeLimits#DEFAULTS}.
     *
     * @param limits for each call that has no {@linkplain com.ximasdk.call.CallOptions options} of
     *     its own
     * @return this builder
     */
    public Builder timeLimits(TimeLimits limits) {
      timeLimits = requireNonNull(limits, "limits");
      return this;
    }

    /**
     * Sets the retries. Default: {@link RetryLimits#DEFAULTS}.
     *
     * @param limits for each call; {@link RetryLimits#NONE} for one attempt
     * @return this builder
     */
    public Builder retryLimits(RetryLimits limits) {
      retryLimits = requireNonNull(limits, "limits");
      return this;
    }

    /**
     * Sets the waits for data that the tenant still prepares. Default: {@link
     * PendingWaits#DEFAULTS}.
     *
     * @param waits between two requests for the same data
     * @return this builder
     */
    public Builder pendingWaits(PendingWaits waits) {
      pendingWaits = requireNonNull(waits, "waits");
      return this;
    }

    /**
     * Sets the least time between two requests for audio.
     *
     * @param interval zero or more; default 3 seconds, the tenant's limit (Xima CCaaS guide, "API
     *     Limits &amp; Statuses"; KNOWN)
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder audioInterval(Duration interval) {
      audioInterval = Durations.requireNotNegative("The audio interval", interval);
      return this;
    }

    /**
     * Sets where to ask for audio, in this order: at the next one where one answers 404, within the
     * same call and its limits, each request in its turn. The one that had the audio is asked first
     * from then on. Default: version 1, then version 2.
     *
     * @param paths at least one, in the order in which they are asked
     * @return this builder
     * @throws IllegalArgumentException if there is none
     */
    public Builder audioPaths(List<AudioPath> paths) {
      if (paths.isEmpty()) {
        throw new IllegalArgumentException("At least one audio path is needed.");
      }
      audioPaths = List.copyOf(paths);
      return this;
    }

    /**
     * Sets how much of its recordings the tenant is asked to list at a time. It holds for every
     * list of this client, also for those of feeds. Default: each query says it.
     *
     * @param limits the longest window of one request, and its overlap
     * @return this builder
     */
    public Builder listLimits(ListLimits limits) {
      listLimits = requireNonNull(limits, "limits")::within;
      return this;
    }

    /**
     * Sets how realtime values are asked for and understood. Default: {@link
     * RealtimeEncodings#DEFAULTS}.
     *
     * @param encodings the forms that the vendor does not print
     * @return this builder
     */
    public Builder realtimeEncodings(RealtimeEncodings encodings) {
      realtimeEncodings = requireNonNull(encodings, "encodings");
      return this;
    }

    /**
     * {@return the client} Nothing is sent before it is used.
     *
     * @throws InvalidSettingsException if a setting is missing or two contradict each other; it
     *     names all of them
     */
    public XimaClient build() {
      List<SettingsViolation> violations = new ArrayList<>();
      JacksonFloor.violation()
          .ifPresent(message -> violations.add(new SettingsViolation("jackson-databind", message)));
      if (tenantUrl == null) {
        violations.add(
            new SettingsViolation(
                "tenantUrl", "is missing. Expected https://<customer name>.xima.cloud."));
      }
      if (authenticationKey == null) {
        violations.add(
            new SettingsViolation(
                "authenticationKey",
                "is missing. Copy it from API Enablement > Service Users in Xima CCaaS."));
      }
      violations.addAll(own.violations());
      if (runtime != null) {
        own.made()
            .forEach(
                name ->
                    violations.add(
                        new SettingsViolation(
                            name, "is given together with runtime. Set it on that runtime.")));
      }
      if (!violations.isEmpty() || tenantUrl == null || authenticationKey == null) {
        throw new InvalidSettingsException(violations);
      }
      return client(tenantUrl, authenticationKey);
    }

    private XimaClient client(TenantUrl url, AuthenticationKeySource key) {
      XimaRuntime carrier = runtime == null ? own.build() : runtime;
      Wiring wiring =
          Wiring.of(
              url.origin(),
              key,
              new Wiring.Rules(timeLimits, retryLimits, pendingWaits, audioInterval),
              carrier.engine(),
              listener);
      Transport transport = new Transport(wiring);
      XimaClient client =
          new XimaClient(
              url,
              carrier,
              runtime == null,
              transport,
              new HttpRecordings(transport, audioPaths, listLimits),
              new HttpRealtime(transport, realtimeEncodings));
      carrier.add(client);
      return client;
    }
  }
}
