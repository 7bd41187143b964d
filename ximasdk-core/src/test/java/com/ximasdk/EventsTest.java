// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.call.CallOptions;
import com.ximasdk.call.XimaEvent;
import com.ximasdk.call.XimaEvent.AttemptEnded;
import com.ximasdk.call.XimaEvent.CallEnded;
import com.ximasdk.call.XimaEvent.CallStarted;
import com.ximasdk.call.XimaEvent.RetryScheduled;
import com.ximasdk.call.XimaListener;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.TimeLimitException;
import com.ximasdk.error.TimeLimitException.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class EventsTest {
  private final Tenant tenant = tenant();
  private final ToldEvents events = new ToldEvents();

  private static Tenant tenant() {
    try {
      return new Tenant();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @AfterEach
  void end() {
    tenant.close();
  }

  private XimaClient client(XimaListener listener) {
    return tenant.client().listener(listener).build();
  }

  private static String kind(XimaEvent event) {
    return Stream.of(event.getClass().getInterfaces())
        .map(Class::getSimpleName)
        .reduce("", String::concat);
  }

  @ParameterizedTest
  @EnumSource
  void aListenerIsToldEveryMomentOfACall(Mode mode) throws Exception {
    try (XimaClient client = client(events)) {
      tenant.answers(503, "");
      tenant.answers(200, "{\"agents\": []}");

      mode.agents(client);

      List<XimaEvent> told = events.toTheEnd();
      assertThat(told)
          .extracting(EventsTest::kind)
          .containsExactly(
              "CallStarted",
              "AttemptStarted",
              "AttemptEnded",
              "RetryScheduled",
              "AttemptStarted",
              "AttemptEnded",
              "CallEnded");
      assertThat(told).extracting(XimaEvent::operation).containsOnly("List agents");
      assertThat(told)
          .extracting(XimaEvent::tenant)
          .containsOnly(java.net.URI.create("http://localhost:" + tenant.server.getPort()));
      assertThat(told).extracting(XimaEvent::lostBefore).containsOnly(0L);
      assertThat(((AttemptEnded) told.get(2)).status()).isEqualTo(OptionalInt.of(503));
      assertThat(((RetryScheduled) told.get(3)).attempt()).isEqualTo(1);
      assertThat(((CallEnded) told.get(6)).summary().attempts()).isEqualTo(2);
      assertThat(((CallEnded) told.get(6)).failure()).isEmpty();
    }
  }

  @Test
  void eachCallHasAnIdOfItsOwnThatItsFailureTellsToo() throws Exception {
    try (XimaClient client = client(events)) {
      tenant.answers(404, "");
      tenant.answers(404, "");

      List<String> failed = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> client.roster().agents())
            .isInstanceOfSatisfying(
                NotFoundException.class, failure -> failed.add(failure.call().callId()));
      }

      List<XimaEvent> all = events.toTheEnd();
      all.addAll(events.toTheEnd());
      assertThat(failed).doesNotHaveDuplicates().doesNotContain("");
      assertThat(failed)
          .allSatisfy(
              id ->
                  assertThat(all)
                      .filteredOn(event -> event.callId().equals(id))
                      .extracting(EventsTest::kind)
                      .containsExactlyInAnyOrder(
                          "CallStarted", "AttemptStarted", "AttemptEnded", "CallEnded"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theBeginIsToldOnTheCallersThreadAndWhatIsAttachedThereComesBack(Mode mode) throws Exception {
    XimaListener tracing =
        event -> {
          if (event instanceof CallStarted started) {
            started.attach(Thread.currentThread());
          }
          events.on(event);
        };
    try (XimaClient client = client(tracing)) {
      tenant.answers(200, "{\"agents\": []}");

      mode.agents(client);

      assertThat(events.toTheEnd())
          .allSatisfy(
              event -> {
                assertThat(event.attached(Thread.class)).contains(Thread.currentThread());
                assertThat(event.attached(String.class)).isEmpty();
              });
    }
  }

  @Test
  void twoListenersOfACallHaveTheirOwnAttachments() throws Exception {
    XimaListener ofTheClient =
        event -> {
          if (event instanceof CallStarted started) {
            started.attach("the client's");
          }
        };
    XimaListener ofTheCall =
        event -> {
          if (event instanceof CallStarted started) {
            started.attach("the call's");
          }
          events.on(event);
        };
    try (XimaClient client = client(ofTheClient)) {
      tenant.answers(200, "{\"agents\": []}");
      tenant.answers(200, "{\"agents\": []}");

      client.roster().agents(CallOptions.DEFAULTS.withListener(ofTheCall));
      client.roster().agents();

      assertThat(events.toTheEnd())
          .hasSize(4)
          .allSatisfy(event -> assertThat(event.attached(String.class)).contains("the call's"));
      assertThat(events.isEmpty()).isTrue();
    }
  }

  @Test
  void theEndIsToldWhenTheResultIsThere() throws Exception {
    BlockingQueue<Boolean> doneAtTheEnd = new LinkedBlockingQueue<>();
    CompletableFuture<CompletableFuture<?>> call = new CompletableFuture<>();
    try (XimaClient client =
        client(
            event -> {
              if (event instanceof CallEnded) {
                doneAtTheEnd.add(call.join().isDone());
              }
            })) {
      tenant.answers(200, "{\"agents\": []}");
      call.complete(client.roster().agentsAsync());

      assertThat(doneAtTheEnd.poll(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void headersByWhichSupportFindsAnAnswerReachTheSummaryWithoutTheKey() throws Exception {
    try (XimaClient client = client(events)) {
      tenant.answers(
          new MockResponse.Builder()
              .code(404)
              .addHeader("X-Request-Id", "r-17")
              .addHeader("Date", "Thu, 26 Nov 2026 08:00:00 GMT")
              .addHeader("Via", "proxy of " + Tenant.KEY)
              .addHeader("Set-Cookie", "session=1"));

      assertThatThrownBy(() -> client.roster().agents())
          .isInstanceOfSatisfying(
              NotFoundException.class,
              failure ->
                  assertThat(failure.call().responseHeaders())
                      .containsEntry("x-request-id", "r-17")
                      .containsEntry("date", "Thu, 26 Nov 2026 08:00:00 GMT")
                      .doesNotContainKey("set-cookie")
                      .containsEntry("via", "proxy of ****"));
    }
  }

  @Test
  void aCallsOwnLimitHoldsInsteadOfTheClients() throws Exception {
    try (RawServer silent = RawServer.stallingAfter("");
        WaitsInHand waits = new WaitsInHand();
        XimaClient client = Tenant.clientOf(silent.url()).waits(waits::between).build()) {
      silent.onRequest(waits::letOneRun);

      CompletableFuture<?> call =
          client.roster().agentsAsync(CallOptions.DEFAULTS.withTotal(Tenant.SHORT));

      assertThatThrownBy(() -> call.get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .cause()
          .isInstanceOfSatisfying(
              TimeLimitException.class,
              failure -> {
                assertThat(failure.phase()).isEqualTo(Phase.TOTAL);
                assertThat(failure.limit()).isEqualTo(Tenant.SHORT);
              });
    }
  }
}
