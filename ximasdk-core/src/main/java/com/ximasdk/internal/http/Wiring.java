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
import com.ximasdk.internal.time.Workers;
import com.ximasdk.settings.AuthenticationKeySource;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What all calls of one transport share.
 *
 * @param tenant whom they go to
 * @param rules how long they wait, and for what
 * @param carrier what carries them
 * @param events is told of them
 * @param turnstile keeps requests for audio apart
 */
public record Wiring(
    Tenant tenant, Rules rules, Carrier carrier, Events events, Turnstile turnstile) {
  static final String USER_AGENT = "ximasdk";

  /** Whom calls go to, with a key that is asked for before each request. */
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

  /** What keeps requests for audio apart, and the least time between two. */
  public record Pace(RateGate gate, Duration interval) {}

  /**
   * What carries calls.
   *
   * @param http sends them
   * @param executor runs them
   * @param timing closed with the transport
   * @param workers threads for what may block
   */
  public record Carrier(
      OpenHttpClient http, Executor executor, SystemTiming timing, Workers workers) {}

  /** Puts it together. */
  public static Wiring of(
      Tenant tenant, Rules rules, Pace pace, Carrier carrier, XimaListener listener) {
    Turnstile turnstile = new Turnstile(pace, tenant.origin(), carrier.timing());
    return new Wiring(tenant, rules, carrier, new Events(listener), turnstile);
  }

  URI origin() {
    return tenant.origin();
  }

  AuthenticationKeySource key() {
    return tenant.key();
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
}
