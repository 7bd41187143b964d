// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static java.util.Objects.requireNonNull;

import com.ximasdk.call.RateGate;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import com.ximasdk.internal.http.Engine;
import com.ximasdk.internal.http.ProxyCredentials;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What clients run on: threads, one timer, connections, and the rows of calls that wait for their
 * turn at a tenant's audio. Any number of clients can share one.
 *
 * <pre>{@code
 * try (XimaRuntime runtime = XimaRuntime.create()) {
 *   for (XimaSettings tenant : tenants) {
 *     clients.add(XimaClient.builder().runtime(runtime).settings(tenant).build());
 *   }
 *   …
 * }
 * }</pre>
 *
 * <p>A client that is given none makes one for itself. Threads come with work and go when they have
 * none; all are daemons. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class XimaRuntime implements AutoCloseable {
  private final Engine engine;
  private final Set<XimaClient> clients = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private XimaRuntime(Engine engine) {
    this.engine = engine;
  }

  /** {@return a runtime with all defaults} */
  public static XimaRuntime create() {
    return builder().build();
  }

  /** {@return what makes a runtime; nothing needs to be set} */
  public static Builder builder() {
    return new Builder();
  }

  Engine engine() {
    return engine;
  }

  void add(XimaClient client) {
    clients.add(client);
    if (closed) {
      client.close();
    }
  }

  void remove(XimaClient client) {
    clients.remove(client);
  }

  /**
   * Closes all clients that run on this, whose calls fail with {@link ClientClosedException}, and
   * ends all threads and connections. An HTTP client and an executor that the builder was given
   * stay open. A second call does nothing.
   *
   * <p>Up to Java 20 the thread of the platform's HTTP client ends a few seconds after the garbage
   * collector has found that nothing refers to that client any more; it cannot be told to.
   */
  @Override
  public void close() {
    closed = true;
    List.copyOf(clients).forEach(XimaClient::close);
    engine.close();
  }

  /**
   * Makes runtimes. One builder is for one thread.
   *
   * @since 0.1.0
   */
  public static final class Builder {
    /** The first Java whose HTTP client sends our header also where it has an authenticator. */
    private static final int KEEPS_OUR_HEADER = 24;

    private @Nullable HttpClient httpClient;
    private @Nullable ProxySelector proxy;
    private @Nullable ProxyCredentials proxyCredentials;
    private @Nullable Executor executor;
    private @Nullable Clock clock;
    private @Nullable RateGate rateGate;
    private UnaryOperator<Executor> waits = UnaryOperator.identity();

    private Builder() {}

    /**
     * Sets the HTTP client to use, for its TLS settings or proxy. Its own limit for connecting
     * holds in place of {@link com.ximasdk.call.TimeLimits#connect}. It stays open when the runtime
     * is closed. It must not follow redirects, because the platform takes the authentication key
     * along to other hosts; nor, before Java 24, have an authenticator: see {@link
     * #proxyCredentials}.
     *
     * @param client stays open when the runtime is closed; it is checked when the runtime is built
     * @return this builder
     */
    public Builder httpClient(HttpClient client) {
      httpClient = requireNonNull(client, "client");
      return this;
    }

    /**
     * Sets the proxy. Default: the one of the Java system properties, if any.
     *
     * @param selector is asked for each connection; it cannot be set together with an HTTP client
     * @return this builder
     */
    public Builder proxy(ProxySelector selector) {
      proxy = requireNonNull(selector, "selector");
      return this;
    }

    /**
     * Sets a name and a password for the proxy, in the Basic scheme. They are sent to the proxy and
     * nowhere else.
     *
     * <p>The platform does not send them in the Basic scheme to a proxy through which it reaches an
     * {@code https} tenant, unless the program is started with {@code
     * -Djdk.http.auth.tunneling.disabledSchemes=""} (java.net.http module, "Networking
     * Properties").
     *
     * @param user in UTF-8, without a colon, which would end it
     * @param password in UTF-8, may be empty; it is shown nowhere
     * @return this builder
     */
    public Builder proxyCredentials(String user, String password) {
      proxyCredentials = ProxyCredentials.basic(requireNonNull(user), requireNonNull(password));
      return this;
    }

    /**
     * Sets what completes futures, and so runs what is chained to them, and what calls subscribers.
     * It stays open when the runtime is closed. Calls themselves run on threads of the library's
     * own: whatever an executor does, it holds up no time limit and no other call. What it refuses,
     * or has not begun within a second, such a thread does instead. Blocking methods do not use it.
     * Once it is shut down, calls fail at once, blocking ones too: close the clients before it.
     * Default: threads of the library's own.
     *
     * @param completer may be used by several runtimes
     * @return this builder
     */
    public Builder executor(Executor completer) {
      executor = requireNonNull(completer, "completer");
      return this;
    }

    /**
     * Sets the clock for times of day. Default: the system's. Time limits do not depend on it.
     *
     * @param timeOfDay its zone does not count. What it throws is logged, and the system's time is
     *     taken
     * @return this builder
     */
    public Builder clock(Clock timeOfDay) {
      clock = requireNonNull(timeOfDay, "timeOfDay");
      return this;
    }

    /**
     * Sets what spaces the requests for audio. Default: {@link RateGate#ofThisProcess}.
     *
     * @param gate may be that of several runtimes
     * @return this builder
     */
    public Builder rateGate(RateGate gate) {
      rateGate = requireNonNull(gate, "gate");
      return this;
    }

    /** Sets what stands between the timer and what it starts, so that tests have waits in hand. */
    Builder waits(UnaryOperator<Executor> between) {
      waits = between;
      return this;
    }

    /** The settings that have been made, of those that only a runtime has. */
    List<String> made() {
      List<String> made = new ArrayList<>();
      BiConsumer<String, @Nullable Object> look =
          (name, value) -> {
            if (value != null) {
              made.add(name);
            }
          };
      look.accept("httpClient", httpClient);
      look.accept("proxy", proxy);
      look.accept("proxyCredentials", proxyCredentials);
      look.accept("executor", executor);
      look.accept("clock", clock);
      look.accept("rateGate", rateGate);
      return made;
    }

    List<SettingsViolation> violations() {
      List<SettingsViolation> violations = new ArrayList<>();
      if (httpClient != null) {
        checkHttpClient(httpClient, violations);
      }
      return violations;
    }

    private void checkHttpClient(HttpClient client, List<SettingsViolation> violations) {
      if (client.followRedirects() != Redirect.NEVER) {
        violations.add(
            new SettingsViolation(
                "httpClient",
                "follows redirects, which would take the authentication key to other hosts."
                    + " Expected followRedirects(NEVER)."));
      }
      if (client.authenticator().isPresent() && Runtime.version().feature() < KEEPS_OUR_HEADER) {
        violations.add(
            new SettingsViolation(
                "httpClient",
                "has an authenticator: before Java 24 the platform then sends no authentication key"
                    + " (JDK-8326949), and gives the authenticator's password to a tenant that asks"
                    + " for one. Expected none; proxyCredentials takes a proxy's."));
      }
      if (proxy != null) {
        violations.add(
            new SettingsViolation(
                "proxy", "is given together with httpClient. Set it on that HTTP client."));
      }
    }

    /**
     * {@return the runtime} Its threads and connections come with work.
     *
     * @throws InvalidSettingsException if settings contradict each other; it names all of them
     */
    public XimaRuntime build() {
      List<SettingsViolation> violations = violations();
      if (!violations.isEmpty()) {
        throw new InvalidSettingsException(violations);
      }
      return new XimaRuntime(
          new Engine(
              new Engine.Parts(
                  Optional.ofNullable(httpClient),
                  Optional.ofNullable(proxy),
                  Optional.ofNullable(proxyCredentials),
                  Optional.ofNullable(executor),
                  clock == null ? Clock.systemUTC() : clock,
                  rateGate == null ? RateGate.ofThisProcess() : rateGate,
                  waits)));
    }
  }
}
