// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.ximasdk.call.RateGate;
import com.ximasdk.call.XimaEvent;
import com.ximasdk.call.XimaEvent.CallEnded;
import com.ximasdk.call.XimaListener;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.recipe.CallLog;
import com.ximasdk.recipe.CallMetrics;
import com.ximasdk.recipe.CallTraces;
import com.ximasdk.recipe.ObservedClients;
import com.ximasdk.recipe.TracedDownload;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.XimaSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.MDC;

/** What docs/observability.md promises of its listeners, with real calls. */
@Timeout(120)
class RecipesTest {
  private static final String NO_AGENTS = "{\"agents\": []}";

  private final Tenant tenant = new Tenant();
  private final BlockingQueue<CallEnded> ended = new LinkedBlockingQueue<>();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final SdkTracerProvider tracing =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build();
  private final Tracer tracer = tracing.get("test");

  RecipesTest() throws IOException {}

  @AfterEach
  void end() {
    tracing.close();
    registry.close();
    tenant.close();
  }

  /** A client with a listener; what that was told of a call is there once its end is awaited. */
  private XimaClient.Builder client(XimaListener listener) {
    return tenant
        .client()
        .listener(
            event -> {
              listener.on(event);
              if (event instanceof CallEnded end) {
                ended.add(end);
              }
            });
  }

  /** The end of the only call that is under way: it may be told after the next one has begun. */
  private CallEnded awaitEnd() throws InterruptedException {
    CallEnded end = ended.poll(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (end == null) {
      throw new AssertionError("no end is told");
    }
    return end;
  }

  @Test
  void callsAreTimedByOperationAndOutcome() throws Exception {
    try (XimaClient client = client(new CallMetrics(registry)).build()) {
      tenant.answers(200, NO_AGENTS);
      tenant.answers(200, NO_AGENTS);
      tenant.answers(404, "");
      client.roster().agents();
      Duration first = awaitEnd().summary().elapsed();
      client.roster().agents();
      Duration second = awaitEnd().summary().elapsed();
      assertThatThrownBy(() -> client.roster().skills()).isInstanceOf(NotFoundException.class);
      awaitEnd();

      assertThat(registry.get("xima.calls").timers())
          .extracting(timer -> timer.getId().getTag("operation") + ": " + timer.count())
          .containsExactlyInAnyOrder("List agents: 2", "List skills: 1");
      assertThat(
              registry
                  .get("xima.calls")
                  .tags("operation", "List agents", "outcome", "success")
                  .timer()
                  .totalTime(TimeUnit.NANOSECONDS))
          .isEqualTo((double) first.plus(second).toNanos());
      assertThat(registry.get("xima.calls").tag("outcome", "NotFoundException").timer().count())
          .isEqualTo(1);
    }
  }

  /** Tells the first that asks to come again. */
  private static RateGate waitingOnce() {
    AtomicInteger asked = new AtomicInteger();
    return new RateGate() {
      @Override
      public Duration tryTake(URI origin, Duration interval) {
        return asked.getAndIncrement() == 0 ? Duration.ofMillis(1) : Duration.ZERO;
      }

      @Override
      public void answered(URI origin) {}
    };
  }

  @Test
  void retriesPendingAnswersAndWaitsForATurnAreCountedByOperation() throws Exception {
    try (XimaClient client = client(new CallMetrics(registry)).rateGate(waitingOnce()).build()) {
      tenant.answers(202, "");
      tenant.answers(200, "{\"columns\": [{\"key\": \"0\"}], \"rows\": []}");
      tenant.answers(503, "");
      tenant.answers(503, "");
      tenant.answers(200, "audio");

      client.reports().open(ReportRequest.of("LMIU6034"), CellEncodings.of(ZoneOffset.UTC)).close();
      String report = awaitEnd().operation();
      client.recordings().openAudio(new RecordingKey("r-1")).close();
      String audio = awaitEnd().operation();

      assertThat(registry.get("xima.pending").tag("operation", report).counter().count())
          .isEqualTo(1);
      assertThat(registry.get("xima.retries").tag("operation", audio).counter().count())
          .isEqualTo(2);
      assertThat(registry.get("xima.rate.gate.waits").tag("operation", audio).counter().count())
          .isEqualTo(1);
    }
  }

  @Test
  void lostEventsAreCountedAndThereFromTheBeginning() {
    CallMetrics metrics = new CallMetrics(registry);
    assertThat(registry.get("xima.events.lost").counter().count()).isZero();

    metrics.on(new EventAfterLost(7));
    metrics.on(new EventAfterLost(0));

    assertThat(registry.get("xima.events.lost").counter().count()).isEqualTo(7);
  }

  private record EventAfterLost(long lostBefore) implements XimaEvent {
    @Override
    public String callId() {
      return "some call";
    }

    @Override
    public URI tenant() {
      return URI.create("https://tenant.example");
    }

    @Override
    public String operation() {
      return "List agents";
    }

    @Override
    public <T> Optional<T> attached(Class<T> type) {
      return Optional.empty();
    }
  }

  private SpanData span(SpanKind kind) {
    return spans.getFinishedSpanItems().stream()
        .filter(span -> span.getKind() == kind && !span.getName().equals("the caller's"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void aCallIsASpanBelowItsCallersAndEachRequestOneBelowIt(Mode mode) throws Exception {
    try (XimaClient client = client(new CallTraces(tracer)).build()) {
      tenant.answers(503, "");
      tenant.answers(200, NO_AGENTS);
      Span callers = tracer.spanBuilder("the caller's").startSpan();

      try (Scope current = callers.makeCurrent()) {
        assertThat(current).isNotNull();
        mode.agents(client);
      }
      CallEnded end = awaitEnd();

      SpanData call = span(SpanKind.INTERNAL);
      assertThat(call.getName()).isEqualTo("List agents");
      assertThat(call.getParentSpanId()).isEqualTo(callers.getSpanContext().getSpanId());
      assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
      assertThat(call.getAttributes().get(AttributeKey.stringKey("xima.call.id")))
          .isEqualTo(end.callId());
      assertThat(call.getEvents()).extracting(EventData::getName).containsExactly("retry");
      assertThat(spans.getFinishedSpanItems())
          .filteredOn(span -> span.getKind() == SpanKind.CLIENT)
          .extracting(SpanData::getParentSpanId, SpanData::getTraceId)
          .hasSize(2)
          .containsOnly(tuple(call.getSpanId(), call.getTraceId()));
    }
  }

  @Test
  void aRequestsSpanTellsServerStatusErrorAndThatItIsARepetition() throws Exception {
    try (XimaClient client = client(new CallTraces(tracer)).build()) {
      tenant.answers(503, "");
      tenant.answers(200, NO_AGENTS);

      client.roster().agents();
      awaitEnd();

      assertThat(spans.getFinishedSpanItems())
          .filteredOn(span -> span.getKind() == SpanKind.CLIENT)
          .extracting(RecipesTest::attributes)
          .containsExactly(
              Map.of(
                  "server.address",
                  "localhost",
                  "server.port",
                  (long) tenant.server.getPort(),
                  "http.response.status_code",
                  503L,
                  "error.type",
                  "503"),
              Map.of(
                  "server.address",
                  "localhost",
                  "server.port",
                  (long) tenant.server.getPort(),
                  "http.response.status_code",
                  200L,
                  "http.request.resend_count",
                  1L));
    }
  }

  private static Map<String, Object> attributes(SpanData span) {
    Map<String, Object> attributes = new HashMap<>();
    span.getAttributes().forEach((key, value) -> attributes.put(key.getKey(), value));
    return attributes;
  }

  @Test
  void aFailedCallsSpanTellsTheFailureAndTheRequestIdOfTheAnswer() throws Exception {
    try (XimaClient client = client(new CallTraces(tracer)).build()) {
      tenant.answers(new MockResponse.Builder().code(404).addHeader("X-Request-Id", "r-17"));

      assertThatThrownBy(() -> client.roster().agents()).isInstanceOf(NotFoundException.class);
      awaitEnd();

      SpanData call = span(SpanKind.INTERNAL);
      assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(attributes(call))
          .containsEntry("error.type", "com.ximasdk.error.NotFoundException")
          .containsEntry("http.response.header.x-request-id", List.of("r-17"));
    }
  }

  @Test
  void aRequestWithoutAnAnswerIsAnErrorOfNoStatus() throws Exception {
    try (XimaClient client = client(new CallTraces(tracer)).build()) {
      tenant.close();

      assertThatThrownBy(() -> client.roster().agents()).isNotNull();
      awaitEnd();

      assertThat(span(SpanKind.CLIENT).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(attributes(span(SpanKind.CLIENT)))
          .containsEntry("error.type", "_OTHER")
          .doesNotContainKey("http.response.status_code");
    }
  }

  /** An entry of the log, with the fields that it has beside its text. */
  private record Entry(String text, Map<String, String> fields) {}

  private static final class Kept extends Handler implements AutoCloseable {
    final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final Logger logger;

    Kept(String name) {
      logger = Logger.getLogger(name);
      logger.setLevel(Level.ALL);
      logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
      Map<String, String> fields = MDC.getCopyOfContextMap();
      entries.add(new Entry(entry.getMessage(), fields == null ? Map.of() : Map.copyOf(fields)));
      texts.add(entry.getMessage());
    }

    void awaitTexts(String beginning, int times) throws InterruptedException {
      for (int found = 0; found < times; ) {
        String text = texts.poll(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (text == null) {
          throw new AssertionError(found + " entries begin with '" + beginning + "'");
        }
        found += text.startsWith(beginning) ? 1 : 0;
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      logger.removeHandler(this);
    }
  }

  @Test
  void eachEntryOfTheLogHasTheCallsIdAndTheFirstOneTheCallersFieldsToo() throws Exception {
    try (Kept log = new Kept("calls");
        XimaClient client = client(new CallLog()).build()) {
      tenant.answers(503, "");
      tenant.answers(200, NO_AGENTS);
      MDC.put("order", "4711");

      client.roster().agents();
      String id = awaitEnd().callId();

      assertThat(log.entries).hasSize(3);
      assertThat(log.entries.get(0).text()).startsWith("List agents begins at http://localhost:");
      assertThat(log.entries.get(0).fields()).containsEntry("order", "4711");
      assertThat(log.entries)
          .allSatisfy(entry -> assertThat(entry.fields()).containsEntry(CallLog.FIELD, id));
      assertThat(MDC.get(CallLog.FIELD)).isNull();
    } finally {
      MDC.remove("order");
    }
  }

  @Test
  void aListenerOfOneCallNamesItInWhatItsThreadLogsMeanwhile(@TempDir Path directory)
      throws Exception {
    try (Kept log = new Kept("downloads");
        XimaClient client = client(XimaListener.NONE).build()) {
      tenant.answers(404, "");
      tenant.answers(404, "");

      assertThat(
              new TracedDownload(client)
                  .download(new RecordingKey("r-1"), directory.resolve("r-1.wav")))
          .isEmpty();

      assertThat(log.entries)
          .singleElement()
          .satisfies(
              entry ->
                  assertThat(entry.fields()).containsEntry(CallLog.FIELD, awaitEnd().callId()));
      assertThat(MDC.get(CallLog.FIELD)).isNull();
    }
  }

  @Test
  void clientsOfOneRuntimeAreMeasuredTracedAndLoggedTogether() throws Exception {
    XimaSettings settings =
        XimaSettings.builder()
            .tenantUrl("http://localhost:" + tenant.server.getPort())
            .authenticationKey(AuthenticationKey.of(Tenant.KEY))
            .build();
    tenant.answers(200, NO_AGENTS);
    tenant.answers(200, NO_AGENTS);
    try (Kept log = new Kept("calls");
        XimaRuntime runtime = XimaRuntime.create()) {
      ObservedClients clients = new ObservedClients(runtime, registry, tracer);

      clients.of(settings).roster().agents();
      clients.of(settings).roster().agents();

      // The log is told last.
      log.awaitTexts("List agents took", 2);
      assertThat(registry.get("xima.calls").tag("outcome", "success").timer().count()).isEqualTo(2);
      assertThat(spans.getFinishedSpanItems())
          .extracting(SpanData::getName)
          .containsExactlyInAnyOrder("HTTP", "List agents", "HTTP", "List agents");
    }
  }
}
