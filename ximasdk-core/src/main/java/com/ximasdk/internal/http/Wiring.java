// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.PendingWaits;
import com.ximasdk.call.RateGate;
import com.ximasdk.call.RetryLimits;
import com.ximasdk.call.TimeLimits;
import com.ximasdk.call.XimaListener;
import com.ximasdk.internal.time.Backoff;
import com.ximasdk.internal.time.SystemTiming;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.settings.AuthenticationKeySource;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;

/** What all calls of one transport share. */
public final class Wiring {
  static final String USER_AGENT = "ximasdk";

  private final Tenant tenant;
  private final Rules rules;
  private final Carrier carrier;
  private final Events events;
  private final Turnstile turnstile;

  /**
   * Whom calls go to.
   *
   * @param origin the tenant's address
   * @param key asked before each request
   */
  public record Tenant(URI origin, AuthenticationKeySource key) {}

  /**
   * How long calls wait, and for what.
   *
   * @param limits the time limits
   * @param retries after passing failures
   * @param pendingWaits while the tenant prepares data
   */
  public record Rules(TimeLimits limits, RetryLimits retries, PendingWaits pendingWaits) {
    Backoff retryBackoff() {
      return new Backoff(retries.firstWait(), retries.longestWait(), Rules::random);
    }

    Backoff pendingBackoff() {
      return new Backoff(pendingWaits.first(), pendingWaits.longest(), Rules::random);
    }

    private static double random() {
      return ThreadLocalRandom.current().nextDouble();
    }
  }

  /**
   * How requests for audio are kept apart.
   *
   * @param gate lets them through
   * @param interval the least time between two
   */
  public record Pace(RateGate gate, Duration interval) {}

  /**
   * What carries calls.
   *
   * @param http sends them
   * @param executor runs them
   * @param timing closed with the transport
   */
  public record Carrier(OpenHttpClient http, Executor executor, SystemTiming timing) {}

  /** Puts it together. */
  public Wiring(Tenant tenant, Rules rules, Pace pace, Carrier carrier, XimaListener listener) {
    this.tenant = tenant;
    this.rules = rules;
    this.carrier = carrier;
    this.events = new Events(listener);
    this.turnstile = new Turnstile(pace, tenant.origin(), carrier.timing());
  }

  URI origin() {
    return tenant.origin();
  }

  AuthenticationKeySource key() {
    return tenant.key();
  }

  Rules rules() {
    return rules;
  }

  TimeLimits limits() {
    return rules.limits();
  }

  /** The HTTP client; throws once the transport is closed. */
  HttpClient http() {
    return carrier.http().get();
  }

  Executor executor() {
    return carrier.executor();
  }

  Timing timing() {
    return carrier.timing();
  }

  Carrier carrier() {
    return carrier;
  }

  Events events() {
    return events;
  }

  Turnstile turnstile() {
    return turnstile;
  }
}
