// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static java.util.Objects.requireNonNull;

import com.ximasdk.XimaClient;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.XimaSettings;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A Xima CCaaS tenant on the loopback address, for tests and demonstrations.
 *
 * <pre>{@code
 * try (SimulatedTenant tenant = SimulatedTenant.start()) {
 *   URI url = tenant.url();
 *   String key = tenant.authenticationKey();
 *   // run what is to be tested
 *   assert tenant.requests(Operation.AUDIO).size() == 3;
 * }
 * }</pre>
 *
 * <p>It checks the key, keeps the limits on audio, and misbehaves on request, see {@link Fault}.
 * Its {@linkplain TenantData data} are the demo's or one's own, and change only as it is told.
 * Closing it ends all its threads and connections. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class SimulatedTenant implements AutoCloseable {
  /** The product's least time between two audio requests (KNOWN). */
  public static final Duration AUDIO_INTERVAL = Duration.ofSeconds(3);

  private static final int KEY_BYTES = 47; // Base64 of these ends in one equals sign.

  private final TenantServer server;
  private final URI url;
  private final TenantData data;
  private final TenantData saidData;
  private final ReportForm reports;
  private final SetupFaults setup;
  private final @Nullable KeyStore tls;
  private final Duration audioInterval;
  private final TenantStore store;
  private final RealtimeFloor floor;
  private final RealtimeEndpoint realtime;
  private final List<Endpoint> endpoints;
  private final FaultScript script;
  private final RequestLog log;
  private final AudioLimits limits;
  private final TenantKeys keys;

  private SimulatedTenant(Builder settings) {
    this.saidData = settings.data == null ? TenantData.demo(settings.seed) : settings.data;
    this.setup = new SetupFaults(settings.setupFaults);
    this.data = setup.data(saidData);
    this.tls = setup.tls().map(SimulatedTls::keyStore).orElse(null);
    this.keys =
        new TenantKeys(settings.authenticationKey == null ? newKey() : settings.authenticationKey);
    this.audioInterval = settings.audioInterval;
    this.log = new RequestLog();
    this.script = new FaultScript();
    settings.faults.forEach(script::add);
    setup.answers().forEach(script::add);
    this.limits = new AudioLimits(settings.clock, settings.audioInterval, settings.egressCap);
    this.store = new TenantStore(data);
    this.floor =
        new RealtimeFloor(
            settings.clock,
            saidData.agents().stream().map(SimulatedAgent::label).toList(),
            data.skills());
    setup.changeFloor(floor);
    TenantDialect dialect = settings.dialect;
    this.reports = dialect.reports();
    this.realtime = new RealtimeEndpoint(floor, data, dialect.realtime(), setup);
    this.endpoints =
        List.of(
            new ReportEndpoint(data, store, reports, setup),
            realtime,
            new RosterEndpoint(data),
            new RecordingListEndpoint(store, dialect, settings.clock),
            new AudioEndpoint(store, limits, dialect.audio(), setup));
    this.server = new TenantServer(settings.port, tls);
    this.url =
        server.listen(
            new TenantHandler(
                endpoints, script, log, keys, settings.clock, setup.clockSkew(), dialect.errors()));
    if (settings.speedUp > 0) {
      floor.play(
          AgentDay.of(loggedOutAgents(), settings.seed, Duration.ofDays(1)), settings.speedUp);
    }
  }

  /** Those of whom no set-up fault says what they do. */
  private List<String> loggedOutAgents() {
    List<String> agents = saidData.agents().stream().map(SimulatedAgent::label).toList();
    return floor.now().stream()
        .filter(agent -> agents.contains(agent.agent()))
        .filter(agent -> agent.state().equals(RealtimeFloor.LOGGED_OUT))
        .map(RealtimeFloor.Change::agent)
        .toList();
  }

  /**
   * Starts one with the demo data and the product's limits, on a free port.
   *
   * @return the tenant, which listens
   */
  public static SimulatedTenant start() {
    return builder().start();
  }

  /**
   * Begins to set one up.
   *
   * @return a builder in which everything has its default
   */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return its address, as {@code http://127.0.0.1:41234}} */
  public URI url() {
    return url;
  }

  /** {@return what its agents are doing; a test may change it} */
  public RealtimeFloor floor() {
    return floor;
  }

  /** Ends every open subscription to realtime metrics, as a restart of the tenant does. */
  public void breakSubscriptions() {
    realtime.breakSubscriptions();
  }

  /**
   * The settings that a technician writes for it, as JSON: recordings, reports and realtime metric,
   * all that it has; with the mistakes of its {@linkplain Builder#setupFault set-up faults}.
   *
   * @param keyFile where the authentication key is; named in it, not written
   * @return the settings, which end with a line break
   */
  public String settings(Path keyFile) {
    return TechnicianSettings.json(
        setup.settings(TechnicianSettings.of(saidData, reports, url, keyFile)));
  }

  /**
   * What trusts its certificate, for an HTTP client; empty over plain {@code http}.
   *
   * @return the context; empty over plain HTTP
   * @see SetupFault#CERTIFICATE_ENDS_SOON
   */
  public Optional<SSLContext> sslContext() {
    return Optional.ofNullable(tls).map(SimulatedTls::trusting);
  }

  /** {@return the key that it takes now} */
  public String authenticationKey() {
    return keys.current();
  }

  /**
   * Makes a new key; the old one is refused from now on, as after a refresh in the product.
   *
   * @return the new key
   */
  public String refreshAuthenticationKey() {
    String newKey = newKey();
    keys.change(newKey);
    return newKey;
  }

  /** {@return what was in it at the start} */
  public TenantData data() {
    return data;
  }

  /**
   * A call was recorded: the recording is listed, last, and its audio is served from now on. One
   * whose field {@code tenantName} is null prints the tenant's.
   *
   * @param recording a recording with a key of its own
   */
  public void add(SimulatedRecording recording) {
    store.add(requireNonNull(recording, "recording").ofTenant(data.name()));
  }

  /**
   * A call was recorded: its recordings are listed, last, and reports of call details have it from
   * now on.
   *
   * @param call the call
   */
  public void add(RecordedCall call) {
    store.add(requireNonNull(call, "call").call());
    call.recordings(data.name()).forEach(this::add);
  }

  /**
   * A report was saved in the product, or says something else from now on, as intervals do that are
   * corrected later.
   *
   * @param report the report; one of the same id is replaced
   */
  public void add(SimulatedReport report) {
    store.add(requireNonNull(report, "report"));
  }

  /**
   * A recording was deleted in the product: it is listed no more, and its audio is absent.
   *
   * @param recordingKey its key
   * @return whether it was there
   */
  public boolean remove(String recordingKey) {
    return store.remove(recordingKey);
  }

  /**
   * From now on it misbehaves. Of several faults that fit a request, the one added first befalls
   * it.
   *
   * @param fault how, and which requests
   */
  public void add(ScriptedFault fault) {
    script.add(requireNonNull(fault, "fault"));
  }

  /** From now on it behaves. */
  public void clearFaults() {
    script.clear();
  }

  /** {@return the requests so far, in the order they came; the last 20,000 are kept} */
  public List<SeenRequest> requests() {
    return log.all();
  }

  /**
   * The requests so far for one operation.
   *
   * @param operation which
   * @return the requests; unmodifiable
   */
  public List<SeenRequest> requests(Operation operation) {
    return log.all().stream()
        .filter(request -> request.operation().filter(operation::equals).isPresent())
        .toList();
  }

  /** Forgets the requests so far. */
  public void clearRequests() {
    log.clear();
  }

  /**
   * What is in it now.
   *
   * @return the state, for {@link #restore}
   */
  public TenantState state() {
    return new TenantState(store.content(), floor.content(), script.left(), keys.current());
  }

  /**
   * Makes it what it was, so that one test knows nothing of another: recordings, calls, reports,
   * key, faults in force and what the agents were doing. The requests so far are forgotten, also by
   * the limits on audio; days that are played since then end. Connections stay.
   *
   * @param earlier what it is again
   */
  public void restore(TenantState earlier) {
    store.restore(earlier.content());
    script.replace(earlier.faults());
    keys.change(earlier.key());
    limits.forget();
    realtime.forget();
    floor.restore(earlier.floor());
    log.clear();
  }

  /**
   * Begins to make a client of it: with its address, with its key as it is at each request, with
   * its certificate, and with its {@linkplain Builder#audioInterval interval} between audio
   * requests.
   *
   * @return the builder, for further settings; who builds a client closes it
   */
  public XimaClient.Builder clientBuilder() {
    XimaClient.Builder client =
        XimaClient.builder()
            .tenantUrl(url.toString())
            .authenticationKey(() -> AuthenticationKey.of(keys.current()))
            .audioInterval(audioInterval);
    sslContext()
        .ifPresent(
            trusting -> client.httpClient(HttpClient.newBuilder().sslContext(trusting).build()));
    return client;
  }

  /**
   * Begins to write the settings of it, as {@link #settings} does without its set-up faults: with
   * all its agents who have an extension, with all its skills for intervals, and with the reports
   * that every simulated tenant has. A part for which it has neither is left out.
   *
   * @return the builder, for further settings; building needs Hibernate Validator
   */
  public XimaSettings.Builder settingsBuilder() {
    return TechnicianSettings.builder(
        saidData, reports, url, () -> AuthenticationKey.of(keys.current()));
  }

  /** Ends all connections and threads. Does nothing the second time. */
  @Override
  public void close() {
    endpoints.forEach(Endpoint::close);
    server.close();
  }

  private static String newKey() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * The settings of a simulated tenant. Not for use by several threads at once.
   *
   * @since 0.1.0
   */
  public static final class Builder {
    private static final int LAST_PORT = 65_535;

    private final List<ScriptedFault> faults = new ArrayList<>();
    private final List<SetupFault> setupFaults = new ArrayList<>();
    private int port;
    private long seed = TenantData.DEFAULT_SEED;
    private double speedUp;
    private Clock clock = Clock.systemUTC();
    private Duration audioInterval = AUDIO_INTERVAL;
    private @Nullable Long egressCap;
    private @Nullable String authenticationKey;
    private @Nullable TenantData data;

    private TenantDialect dialect = TenantDialect.PLAIN;

    private Builder() {}

    /**
     * How it decides what the vendor does not print. Default: {@link TenantDialect#PLAIN}.
     *
     * @param decided the dialect
     * @return this
     */
    public Builder dialect(TenantDialect decided) {
      this.dialect = requireNonNull(decided, "decided");
      return this;
    }

    /**
     * How it writes the rows of JSON reports, of its dialect so far. Default: {@link
     * ReportDialect#ARRAYS}.
     *
     * @param form the rows
     * @return this
     */
    public Builder reportDialect(ReportDialect form) {
      return dialect(dialect.withReports(dialect.reports().withRows(form)));
    }

    /**
     * Where it listens. Default: a free port.
     *
     * @param number 0 to 65535; 0 for a free one
     * @return this
     * @throws IllegalArgumentException if there is no such port
     */
    public Builder port(int number) {
      if (number < 0 || number > LAST_PORT) {
        throw new IllegalArgumentException(
            "The simulated tenant cannot listen on port "
                + number
                + "; expected 0, for a free one, to 65535");
      }
      this.port = number;
      return this;
    }

    /**
     * Which ids and plain calls the demo data have. Default: {@link TenantData#DEFAULT_SEED}.
     *
     * @param number the seed
     * @return this
     */
    public Builder seed(long number) {
      this.seed = number;
      return this;
    }

    /**
     * What is in it. Default: {@link TenantData#demo()}.
     *
     * @param content the data
     * @return this
     */
    public Builder data(TenantData content) {
      this.data = requireNonNull(content, "content");
      return this;
    }

    /**
     * Has its agents live through a day: they wait, take calls, go to lunch, see {@link AgentDay}.
     * Default: they stay logged out.
     *
     * @param factor how many seconds of the day pass in one; 0 for a day that stands still
     * @return this
     * @throws IllegalArgumentException if it is negative or not a number
     */
    public Builder playAgents(double factor) {
      if (!(factor >= 0)) {
        throw new IllegalArgumentException(
            "the agents' day is to pass " + factor + " times as fast; expected zero or more");
      }
      this.speedUp = factor;
      return this;
    }

    /**
     * The time by which it keeps its limits. Default: the machine's.
     *
     * @param source the clock
     * @return this
     */
    public Builder clock(Clock source) {
      this.clock = requireNonNull(source, "source");
      return this;
    }

    /**
     * The least time between two audio requests; earlier ones are answered with 429. Default:
     * {@link #AUDIO_INTERVAL}. A request may come a little early, by 20 ms or a tenth of the
     * interval, whichever is less.
     *
     * @param interval zero for no limit
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public Builder audioInterval(Duration interval) {
      if (interval.isNegative()) {
        throw new IllegalArgumentException("the audio interval is negative: " + interval);
      }
      this.audioInterval = interval;
      return this;
    }

    /**
     * How many bytes of audio it serves in five days; once so many were served, audio requests are
     * answered with 509. Default: no cap.
     *
     * @param bytes from 0 on
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public Builder egressCap(long bytes) {
      if (bytes < 0) {
        throw new IllegalArgumentException(
            "the egress cap is " + bytes + " bytes; expected zero or more");
      }
      this.egressCap = bytes;
      return this;
    }

    /**
     * The key that it takes. Default: a random one.
     *
     * @param text ends in {@code =}; blanks and line ends around it are dropped
     * @return this
     * @throws IllegalArgumentException if it is none that a client takes, see {@link
     *     AuthenticationKey#of}
     */
    public Builder authenticationKey(String text) {
      this.authenticationKey = AuthenticationKey.of(text).reveal();
      return this;
    }

    /**
     * Has it misbehave from the start. May be called several times.
     *
     * @param fault how, and which requests
     * @return this
     */
    public Builder fault(ScriptedFault fault) {
      this.faults.add(requireNonNull(fault, "fault"));
      return this;
    }

    /**
     * Has it set up wrongly, or its {@linkplain SimulatedTenant#settings settings} be wrong. May be
     * called several times.
     *
     * @param fault what is wrong
     * @return this
     */
    public Builder setupFault(SetupFault fault) {
      this.setupFaults.add(requireNonNull(fault, "fault"));
      return this;
    }

    /**
     * Starts it.
     *
     * @return the tenant, which listens
     * @throws UncheckedIOException if the port is in use
     */
    public SimulatedTenant start() {
      return new SimulatedTenant(this);
    }
  }
}
