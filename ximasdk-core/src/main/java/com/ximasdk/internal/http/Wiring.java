// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.PendingWaits;
import com.ximasdk.call.RetryLimits;
import com.ximasdk.call.TimeLimits;
import com.ximasdk.call.XimaListener;
import com.ximasdk.internal.time.Backoff;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.settings.AuthenticationKeySource;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What all calls of one client share.
 *
 * @param tenant whom they go to
 * @param rules how long they wait, and for what
 * @param engine what carries them
 * @param listener is told of them
 */
public record Wiring(Tenant tenant, Rules rules, Engine engine, Mailbox listener) {
  /** Whom calls go to, with a key that is asked for before each request. */
  record Tenant(URI origin, KeySource key, Turnstile turnstile) {}

  /**
   * How long calls wait, and for what.
   *
   * @param limits the time limits
   * @param retries after passing failures
   * @param pendingWaits while the tenant prepares data
   * @param audioInterval the least time between two requests for audio
   */
  public record Rules(
      TimeLimits limits, RetryLimits retries, PendingWaits pendingWaits, Duration audioInterval) {
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
   * Puts it together.
   *
   * @param origin the tenant's
   * @param key is asked for the key before each request
   */
  public static Wiring of(
      URI origin, AuthenticationKeySource key, Rules rules, Engine engine, XimaListener listener) {
    return new Wiring(
        new Tenant(origin, new KeySource(key, engine.workers()), engine.turnstile(origin)),
        rules,
        engine,
        new Mailbox(listener, engine.workers()));
  }

  URI origin() {
    return tenant.origin();
  }

  KeySource key() {
    return tenant.key();
  }

  TimeLimits limits() {
    return rules.limits();
  }

  /** The HTTP client; throws once the engine is closed. */
  HttpClient http() {
    return engine.http().get(limits().connect());
  }

  Timing timing() {
    return engine.timing();
  }
}
