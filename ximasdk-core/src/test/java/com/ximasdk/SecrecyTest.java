// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.ximasdk.call.DownloadCheck;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.RateGate;
import com.ximasdk.call.XimaListener;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingQuery;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a tenant does with the key, it appears in no exception, no event and no log entry. */
class SecrecyTest {
  private static final Logger LOG = Logger.getLogger("com.ximasdk");

  @TempDir Path directory;
  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final Set<String> toBeSeen = ConcurrentHashMap.newKeySet();
  private final CountDownLatch allSeen = new CountDownLatch(1);
  private final ToldEvents events = new ToldEvents();

  @RegisterExtension
  final TenantAndClient both = new TenantAndClient(builder -> builder.listener(events));

  private final Tenant tenant = both.tenant();
  private final XimaClient client = both.client();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          String text = new SimpleFormatter().format(entry);
          logged.add(text);
          toBeSeen.removeIf(text::contains);
          if (toBeSeen.isEmpty()) {
            allSeen.countDown();
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    handler.setLevel(Level.ALL);
    LOG.setLevel(Level.ALL);
    LOG.addHandler(handler);
  }

  @AfterEach
  void listenNoMore() {
    LOG.removeHandler(handler);
    LOG.setLevel(null);
  }

  @Test
  void whatACallbackThrowsIsLoggedWithoutItsText() throws Exception {
    toBeSeen.addAll(
        List.of("The listener failed", "The progress listener", "The rate gate", "The clock"));
    tenant.answers(
        new MockResponse.Builder()
            .body("RIFF")
            .addHeader("Retry-After", "Fri, 27 Nov 2026 00:00:00 GMT"));
    RateGate gate =
        new RateGate() {
          @Override
          public Duration tryTake(URI origin, Duration interval) {
            return Duration.ZERO;
          }

          @Override
          public void answered(URI origin) {
            throw withTheKey();
          }
        };
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            throw withTheKey();
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    XimaListener listener =
        event -> {
          throw withTheKey();
        };
    DownloadProgress progress =
        (bytes, total) -> {
          throw withTheKey();
        };

    try (XimaClient hostile =
        tenant.client().rateGate(gate).clock(clock).listener(listener).build()) {
      hostile
          .recordings()
          .download(
              new RecordingKey("r"), directory.resolve("r.wav"), DownloadCheck.NONE, progress);
      assertThat(allSeen.await(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    assertThat(String.join("", logged)).contains("UncheckedIOException").doesNotContain("f3b1c0ff");
  }

  private static RuntimeException withTheKey() {
    return new UncheckedIOException("not with " + Tenant.KEY, new IOException(Tenant.KEY));
  }

  static Stream<MockResponse> answersThatEchoTheKey() {
    String key = Tenant.KEY;
    String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8);
    return Stream.of(400, 401, 403, 404, 429, 500, 509, 200)
        .flatMap(
            status ->
                Stream.of(
                        key,
                        "{\"sent\": \"Bearer " + key + "\"}",
                        "{\"sent\": \"" + key.replace("/", "\\/") + "\"}",
                        key.replace("=", "\\u003d"),
                        "?auth_token=" + encoded,
                        "x".repeat(295) + key,
                        "x".repeat(8 * 1024 - 10) + key,
                        "[" + key + "]",
                        "<html>" + key)
                    .map(body -> new MockResponse.Builder().code(status).body(body)))
        .map(
            response ->
                response
                    .addHeader("Location", "https://elsewhere.example/" + encoded)
                    .addHeader("X-Echo", key)
                    .build());
  }

  @ParameterizedTest
  @MethodSource("answersThatEchoTheKey")
  void anEchoedKeyIsNotRepeated(MockResponse answer) throws Exception {
    for (int i = 0; i < 12; i++) {
      tenant.server.enqueue(answer);
    }
    RecordingKey recording = new RecordingKey("r-1");

    Stream.of(
            catchThrowable(() -> client.roster().agents()),
            catchThrowable(
                () ->
                    client
                        .recordings()
                        .list(RecordingQuery.between(Instant.EPOCH, Instant.ofEpochSecond(1)))
                        .toList()),
            catchThrowable(
                () -> client.recordings().download(recording, directory.resolve("a.wav"))))
        .forEach(failure -> assertThat(everythingIn(failure)).doesNotContain("canary", "c0ffee"));

    assertThat(logged).isNotEmpty().noneMatch(entry -> entry.contains("c0ffee"));
    for (int call = 0; call < 3; call++) {
      assertThat(events.toTheEnd()).noneMatch(event -> event.toString().contains("c0ffee"));
    }
  }

  @Test
  void aStatusLineThatEchoesTheKeyIsNotRepeated() throws Exception {
    try (RawServer odd = RawServer.closingAfter(Tenant.KEY + " HTTP/9 what\r\n\r\n");
        XimaClient other = Tenant.clientOf(odd.url()).build()) {
      Throwable failure = catchThrowable(() -> other.roster().agents());

      assertThat(everythingIn(failure)).contains("HTTP").doesNotContain("canary", "c0ffee");
    }
  }

  @Test
  void theClientAndItsPartsDoNotShowTheKey() {
    assertThat(client.toString() + client.roster() + client.recordings())
        .doesNotContain("canary", "c0ffee");
  }

  private static String everythingIn(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
