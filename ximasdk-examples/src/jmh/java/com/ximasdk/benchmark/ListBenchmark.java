// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.ximasdk.XimaClient;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.settings.AuthenticationKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A list of recordings over HTTP to its values. All three get the same bytes from the same server,
 * and take the same values of each entry.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class ListBenchmark {
  private static final JsonFactory JSON = new JsonFactory();
  private static final ObjectReader ENTRIES = new ObjectMapper().readerFor(RecordingEntry.class);
  private static final Instant START = Instant.ofEpochMilli(ListBody.START);
  private static final RecordingQuery HOUR =
      RecordingQuery.between(START, START.plus(Duration.ofHours(1)));

  @Param({"10", "1000"})
  public int entries;

  private XimaClient client;
  private HttpClient bare;
  private HttpRequest request;

  @Setup
  public void open() {
    String url = TenantProcess.url("list-" + entries);
    client =
        XimaClient.builder()
            .tenantUrl(url)
            .authenticationKey(AuthenticationKey.of("benchmark="))
            .build();
    bare = HttpClient.newHttpClient();
    request =
        HttpRequest.newBuilder(
                URI.create(
                    url
                        + "/rest/api/v2/recordings?startTime=2026-07-14T11%3A53%3A20.000Z"
                        + "&endTime=2026-07-14T12%3A53%3A20.000Z"))
            .header("Authorization", "Bearer benchmark=")
            .header("Accept", "application/json")
            .build();
  }

  @TearDown
  public void close() {
    client.close();
  }

  @Benchmark
  public void ours(Blackhole sink) {
    long count = 0;
    try (Stream<Recording> recordings = client.recordings().list(HOUR)) {
      for (Recording recording : (Iterable<Recording>) recordings::iterator) {
        sink.consume(recording);
        count++;
      }
    }
    requireAll(count);
  }

  /** Each text as a text and each number as a number. */
  @Benchmark
  public void scan(Blackhole sink) throws IOException, InterruptedException {
    long count = 0;
    try (JsonParser parser = JSON.createParser(body())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case VALUE_STRING -> sink.consume(parser.getText());
          case VALUE_NUMBER_INT -> sink.consume(parser.getLongValue());
          case END_OBJECT -> count++;
          default -> {}
        }
      }
    }
    requireAll(count);
  }

  @Benchmark
  public void mapper(Blackhole sink) throws IOException, InterruptedException {
    long count = 0;
    try (MappingIterator<RecordingEntry> read = ENTRIES.readValues(body())) {
      while (read.hasNext()) {
        sink.consume(read.next());
        count++;
      }
    }
    requireAll(count);
  }

  private InputStream body() throws IOException, InterruptedException {
    return bare.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
  }

  private void requireAll(long count) {
    if (count != entries) {
      throw new IllegalStateException(count + " of " + entries + " recordings were read.");
    }
  }
}
