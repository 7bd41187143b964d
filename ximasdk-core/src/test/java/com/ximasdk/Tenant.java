// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import com.ximasdk.call.PendingWaits;
import com.ximasdk.call.RetryLimits;
import com.ximasdk.call.TimeLimits;
import com.ximasdk.settings.AuthenticationKey;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A web server that answers what a test tells it to, and clients of it with short limits. */
final class Tenant implements AutoCloseable {
  static final String KEY = "canary-f3b1c0ffee/+secret==";

  /** A limit that no test ever reaches. */
  static final Duration LONG = Duration.ofMinutes(10);

  /** How long a test waits for what must come; on any machine it comes sooner. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A limit that is there to be reached. */
  static final Duration SHORT = Duration.ofMillis(300);

  static final TimeLimits PATIENT = new TimeLimits(LONG, LONG, LONG, LONG);

  final MockWebServer server = new MockWebServer();

  Tenant() throws IOException {
    server.start();
  }

  /** A client that waits next to nothing between attempts, and never for its turn. */
  XimaClient.Builder client() {
    return clientOf("http://localhost:" + server.getPort());
  }

  static XimaClient.Builder clientOf(String url) {
    return XimaClient.builder()
        .tenantUrl(url)
        .authenticationKey(AuthenticationKey.of(KEY))
        .timeLimits(PATIENT)
        .retryLimits(new RetryLimits(3, Duration.ofMillis(1), Duration.ofMillis(2)))
        .pendingWaits(new PendingWaits(Duration.ofMillis(1), Duration.ofMillis(2)))
        .audioInterval(Duration.ZERO);
  }

  void answers(MockResponse.Builder response) {
    server.enqueue(response.build());
  }

  void answers(int status, String body) {
    answers(new MockResponse.Builder().code(status).body(body));
  }

  RecordedRequest request() throws InterruptedException {
    RecordedRequest request = server.takeRequest(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("no request came");
    }
    return request;
  }

  @Override
  public void close() {
    server.close();
  }
}
