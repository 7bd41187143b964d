// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.call.PendingWaits;
import com.ximasdk.call.RateGate;
import com.ximasdk.call.RetryLimits;
import com.ximasdk.call.TimeLimits;
import com.ximasdk.call.XimaListener;
import com.ximasdk.settings.AuthenticationKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * From Java 21 on, a platform's client that is ended gives up every exchange, also one whose answer
 * is there and about to be the end of its call.
 */
@Timeout(60)
class GivenUpExchangeTest {
  private final MockWebServer server = new MockWebServer();
  private final GivingUpClient http = new GivingUpClient();
  private final Engine engine =
      new Engine(
          new Engine.Parts(
              Optional.of(http),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Clock.systemUTC(),
              RateGate.ofThisProcess(),
              UnaryOperator.identity()));

  @BeforeEach
  void start() throws IOException {
    server.start();
    server.enqueue(new MockResponse.Builder().body("all of it").build());
  }

  @AfterEach
  void close() {
    engine.close();
    server.close();
  }

  private CompletableFuture<String> call(Runnable atTheEndOfTheBody) {
    AnswerReader<String> reader =
        new AnswerReader<>(
            false,
            "text/plain",
            (head, scope) -> {
              BodySubscriber<String> text =
                  BodySubscribers.mapping(
                      BodySubscribers.ofByteArray(), bytes -> "%s bytes".formatted(bytes.length));
              return BodySubscribers.mapping(
                  text,
                  whole -> {
                    assertThat(scope.claimEnd()).isTrue();
                    atTheEndOfTheBody.run();
                    return new Answer.Complete<>(whole);
                  });
            });
    Duration limit = Duration.ofMinutes(1);
    Wiring wiring =
        Wiring.of(
            URI.create("http://localhost:" + server.getPort()),
            () -> AuthenticationKey.of("canary-f3b1c0ffee/+secret=="),
            new Wiring.Rules(
                new TimeLimits(limit, limit, limit, limit),
                RetryLimits.DEFAULTS,
                PendingWaits.DEFAULTS,
                Duration.ZERO),
            engine,
            XimaListener.NONE);
    return new Transport(wiring).sendAsync(ApiCall.get("Read", reader).path("/").build());
  }

  @Test
  void anEndThatTheBodyHasClaimedIsTheResultWhateverThePlatformSays() throws Exception {
    CompletableFuture<String> result = call(http::giveUp);

    assertThat(result.get(30, TimeUnit.SECONDS)).isEqualTo("9 bytes");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }
}
