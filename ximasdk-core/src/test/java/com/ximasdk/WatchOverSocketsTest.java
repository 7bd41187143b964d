// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.call.XimaEvent;
import com.ximasdk.call.XimaListener;
import com.ximasdk.internal.realtime.EventText;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.TransportChanged;
import com.ximasdk.realtime.AgentEvent.WatchStale;
import com.ximasdk.realtime.AgentEvents;
import com.ximasdk.realtime.AgentStateWatch;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.StaleCause;
import com.ximasdk.realtime.WatchTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The watch against a web server, over real connections. */
@Timeout(120)
class WatchOverSocketsTest {
  private final Map<String, String> states = new ConcurrentHashMap<>();
  private final BlockingQueue<WebSocket> sockets = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> socketTargets = new LinkedBlockingQueue<>();
  private volatile int status = 200;
  private volatile int socketStatus = 101;

  @RegisterExtension final TenantAndClient both = new TenantAndClient();
  private final Tenant tenant = both.tenant();
  private final XimaClient client = both.client();

  @BeforeEach
  void answer() {
    states.put("Ann(1)", "Ready");
    tenant.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void aBlockingLoopGetsTheFirstPictureAndThenChanges(WatchTransport transport) throws Exception {
    try (AgentStateWatch watch = client.realtime().watchAgents(options(transport).build());
        AgentEvents events = watch.events()) {
      assertThat(until(events, "picture of 1"))
          .containsExactly("appeared Ann(1)", "Ann(1) Ready", "picture of 1");

      change(transport, "DND: Lunch");
      assertThat(events.hasNext()).isTrue();
      assertThat(EventText.of(events.next())).isEqualTo("Ann(1) DND: Lunch");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCallbackGetsTheSame(WatchTransport transport) throws Exception {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    try (AgentStateWatch watch = client.realtime().watchAgents(options(transport).build());
        AutoCloseable subscription = watch.onEvent(event -> told.add(EventText.of(event)))) {
      assertThat(subscription).isNotNull();
      assertThat(take(told)).isEqualTo("appeared Ann(1)");
      assertThat(take(told)).isEqualTo("Ann(1) Ready");
      assertThat(take(told)).isEqualTo("picture of 1");
      change(transport, "Talking");
      assertThat(take(told)).isEqualTo("Ann(1) Talking");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anOutageIsToldAndSurvived(WatchTransport transport) throws Exception {
    try (AgentStateWatch watch = client.realtime().watchAgents(options(transport).build());
        AgentEvents events = watch.events()) {
      until(events, "picture of 1");
      Optional<WebSocket> open = open(transport);
      status = 503;
      socketStatus = 503;
      open.ifPresent(socket -> socket.close(1012, "restart"));
      AgentEvent stale = next(events, event -> event instanceof WatchStale);
      assertThat(stale)
          .isInstanceOfSatisfying(
              WatchStale.class, event -> assertThat(event.cause()).isEqualTo(StaleCause.OUTAGE));

      states.put("Ann(1)", "Talking");
      status = 200;
      socketStatus = 101;
      assertThat(until(events, "recovered")).startsWith("Ann(1) Talking");
    }
  }

  @Test
  void aListenerThatBlocksMakesTheStatesStaleAndNotTheWatchEnd() throws Exception {
    AtomicBoolean blocks = new AtomicBoolean();
    CountDownLatch released = new CountDownLatch(1);
    XimaListener listener =
        event -> {
          if (event instanceof XimaEvent.CallStarted && blocks.get()) {
            try {
              released.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    try (XimaClient blocked = tenant.client().listener(listener).build();
        AgentStateWatch watch =
            blocked
                .realtime()
                .watchAgents(
                    options(WatchTransport.POLLING).requestLimit(Duration.ofSeconds(1)).build());
        AgentEvents events = watch.events()) {
      until(events, "picture of 1");
      blocks.set(true);
      next(events, event -> event instanceof WatchStale);

      blocks.set(false);
      released.countDown();
      states.put("Ann(1)", "Talking");
      assertThat(until(events, "recovered")).startsWith("Ann(1) Talking");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theKeyThatIsRefusedIsToldWithoutTheKey(WatchTransport transport) throws Exception {
    try (AgentStateWatch watch = client.realtime().watchAgents(options(transport).build());
        AgentEvents events = watch.events()) {
      until(events, "picture of 1");
      Optional<WebSocket> open = open(transport);
      status = 401;
      socketStatus = 401;
      open.ifPresent(socket -> socket.close(1001, "the key " + Tenant.KEY));
      AgentEvent stale =
          next(
              events,
              event -> event instanceof WatchStale s && s.cause() == StaleCause.KEY_REFUSED);

      assertThat(stale.toString()).doesNotContain("canary");
    }
  }

  @Test
  void theAddressOfTheSubscriptionHoldsTheIdAndTheEncodedKey() throws Exception {
    try (AgentStateWatch watch =
            client.realtime().watchAgents(options(WatchTransport.WEBSOCKET).build());
        AgentEvents events = watch.events()) {
      until(events, "picture of 1");

      assertThat(take(socketTargets))
          .isEqualTo(
              "/rest/api/v1/realtime-metric-subscription?id=K0FLAEB6"
                  + "&auth_token=canary-f3b1c0ffee%2F%2Bsecret%3D%3D");
    }
  }

  @Test
  void aFrameMayHoldAnArrayOrNothingThatCanBeRead() throws Exception {
    try (AgentStateWatch watch =
            client.realtime().watchAgents(options(WatchTransport.WEBSOCKET).build());
        AgentEvents events = watch.events()) {
      until(events, "picture of 1");
      WebSocket socket = socket();
      // First the values, then the frames: an agent that is new has the values read again.
      states.put("Ann(1)", "Hold");
      states.put("Ben(2)", "Idle");
      socket.send("{\"hello\": true}");
      socket.send("not json");
      socket.send("[" + value("Ann(1)", "Hold") + "," + value("Ben(2)", "Idle") + "]");

      // The values may be read meanwhile, so either agent may be the first.
      List<String> told = until(events, "Ben(2) Idle");
      if (!told.contains("Ann(1) Hold")) {
        told.addAll(until(events, "Ann(1) Hold"));
      }
      assertThat(told).containsExactlyInAnyOrder("Ann(1) Hold", "appeared Ben(2)", "Ben(2) Idle");
    }
  }

  @Test
  void framesOfBytesAndFramesOfNonsenseHoldUpNoValue() throws Exception {
    try (AgentStateWatch watch =
            client.realtime().watchAgents(options(WatchTransport.WEBSOCKET).build());
        AgentEvents events = watch.events()) {
      until(events, "picture of 1");
      WebSocket socket = socket();
      states.put("Ann(1)", "Pause – Küche");
      socket.send("[".repeat(20_000));
      socket.send(ByteString.of((byte) 0xff, (byte) 0xfe));
      socket.send("");
      socket.send(ByteString.encodeUtf8(value("Ann(1)", "Pause – Küche")));

      assertThat(until(events, "Ann(1)")).containsExactly("Ann(1) Pause – Küche");
      assertThat(socketTargets).hasSize(1);
    }
  }

  @Test
  void aTenantWithoutTheEndpointIsPolled() {
    socketStatus = 404;
    try (AgentStateWatch watch =
            client.realtime().watchAgents(options(WatchTransport.WEBSOCKET).build());
        AgentEvents events = watch.events()) {
      AgentEvent changed = next(events, event -> event instanceof TransportChanged);
      states.put("Ann(1)", "Talking");
      until(events, "Ann(1) Talking");

      assertThat(changed.toString()).doesNotContain("canary", "auth_token");
    }
  }

  @Test
  void aSocketThatFallsSilentIsOpenedAgain() throws Exception {
    AgentWatchOptions hasty =
        options(WatchTransport.WEBSOCKET)
            .pingPeriod(Duration.ofMillis(50))
            .silenceLimit(Duration.ofMillis(200))
            .build();
    try (SilentTenant silent = new SilentTenant();
        XimaClient of = Tenant.clientOf("http://localhost:" + silent.port()).build();
        AgentStateWatch watch = of.realtime().watchAgents(hasty);
        AgentEvents events = watch.events()) {
      AgentEvent stale = next(events, event -> event instanceof WatchStale);

      assertThat(stale.toString()).contains("silent").doesNotContain("canary");
      assertThat(silent.handshakes.poll(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotNull();
      assertThat(silent.handshakes.poll(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void closingTheClientEndsTheWatchAndItsLoops(WatchTransport transport) {
    AgentStateWatch watch = client.realtime().watchAgents(options(transport).build());
    AgentEvents events = watch.events();
    until(events, "picture of 1");
    client.close();

    while (events.hasNext()) {
      events.next();
    }
    assertThat(events.ended()).isTrue();
  }

  private void change(WatchTransport transport, String state) throws InterruptedException {
    states.put("Ann(1)", state);
    if (transport == WatchTransport.WEBSOCKET) {
      socket().send(value("Ann(1)", state));
    }
  }

  private static AgentWatchOptions.Builder options(WatchTransport transport) {
    return AgentWatchOptions.builder().transport(transport).pollPeriod(Duration.ofMillis(50));
  }

  private Optional<WebSocket> open(WatchTransport transport) throws InterruptedException {
    return transport == WatchTransport.WEBSOCKET ? Optional.of(socket()) : Optional.empty();
  }

  private WebSocket socket() throws InterruptedException {
    WebSocket socket = sockets.poll(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (socket == null) {
      throw new AssertionError("no socket was opened");
    }
    return socket;
  }

  private static String take(BlockingQueue<String> queue) throws InterruptedException {
    String text = queue.poll(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (text == null) {
      throw new AssertionError("nothing came");
    }
    return text;
  }

  private static List<String> until(AgentEvents events, String beginning) {
    List<String> told = new ArrayList<>();
    do {
      told.add(
          EventText.of(
              events
                  .next(Tenant.PATIENCE)
                  .orElseThrow(() -> new AssertionError("only these came: " + told))));
    } while (!told.get(told.size() - 1).startsWith(beginning));
    return told;
  }

  private static AgentEvent next(AgentEvents events, Predicate<AgentEvent> wanted) {
    while (true) {
      AgentEvent event =
          events.next(Tenant.PATIENCE).orElseThrow(() -> new AssertionError("it did not come"));
      if (wanted.test(event)) {
        return event;
      }
    }
  }

  private MockResponse answer(RecordedRequest request) {
    String target = request.getTarget();
    if (target.contains("subscription")) {
      socketTargets.add(target);
      return socketStatus == 101
          ? new MockResponse.Builder().webSocketUpgrade(new Opened()).build()
          : new MockResponse.Builder().code(socketStatus).body("seen: " + target).build();
    }
    if (status != 200) {
      return new MockResponse.Builder().code(status).body("key " + Tenant.KEY).build();
    }
    return new MockResponse.Builder().body(answer(target)).build();
  }

  private String answer(String target) {
    if (target.contains("/values")) {
      return "{\"results\": ["
          + String.join(
              ",",
              states.entrySet().stream()
                  .sorted(Map.Entry.comparingByKey())
                  .map(entry -> value(entry.getKey(), entry.getValue()))
                  .toList())
          + "]}";
    }
    return "[{\"metricId\": \"K0FLAEB6\", \"metricName\": \"Agent State\","
        + " \"categoryType\": \"AGENT\", \"categorySelection\": ["
        + String.join(",", states.keySet().stream().map(agent -> "\"" + agent + "\"").toList())
        + "]}]";
  }

  private static String value(String agent, String state) {
    return "{\"key\": {\"metricId\": \"K0FLAEB6\", \"categoryValue\": \""
        + agent
        + "\"}, \"value\": {\"type\": \"STATE\", \"state\": \""
        + state
        + "\"}}";
  }

  private final class Opened extends WebSocketListener {
    @Override
    public void onOpen(WebSocket socket, Response response) {
      sockets.add(socket);
    }
  }
}
