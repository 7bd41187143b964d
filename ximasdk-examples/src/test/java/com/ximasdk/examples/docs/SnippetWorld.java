// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.docs;

import com.ximasdk.XimaClient;
import com.ximasdk.XimaRuntime;
import com.ximasdk.call.XimaListener;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.mapping.adherence.AgentObservation;
import com.ximasdk.realtime.AgentEvents;
import com.ximasdk.realtime.AgentStateWatch;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.report.ReportFormat;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.XimaSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** What is around one run of one snippet: made when it is asked for, and ended with the run. */
final class SnippetWorld implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("America/Denver");
  static final LocalDate DAY = LocalDate.of(2026, 7, 14);
  static final Instant FROM = Instant.parse("2026-07-14T19:10:00Z");
  static final Instant TO = Instant.parse("2026-07-14T19:30:00Z");
  static final XimaListener LISTENER = event -> {};

  /** After so many observations a snippet that watches for ever has shown what it does. */
  private static final int ENOUGH = 3;

  private final Path directory;
  private final Map<String, Object> made = new HashMap<>();
  private final Deque<AutoCloseable> ends = new ArrayDeque<>();

  SnippetWorld(Path directory) {
    this.directory = directory;
  }

  /** Makes something once. */
  private <T> T once(Class<T> type, String name, GivenName.Maker maker) throws Exception {
    Object value = made.get(name);
    if (value == null) {
      value = maker.make(this);
      made.put(name, value);
    }
    return type.cast(value);
  }

  <T extends AutoCloseable> T closed(T resource) {
    ends.push(resource);
    return resource;
  }

  /** One whose tasks that are due are done before the run is over. */
  ScheduledExecutorService scheduler() {
    ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1);
    ends.push(
        () -> {
          scheduler.submit(() -> {}).get();
          scheduler.shutdownNow();
        });
    return scheduler;
  }

  Path directory() throws IOException {
    return Files.createDirectories(directory.resolve("given"));
  }

  SimulatedTenant tenant() throws Exception {
    return once(
        SimulatedTenant.class,
        "tenant",
        world -> closed(SimulatedTenant.builder().audioInterval(Duration.ZERO).start()));
  }

  XimaClient client() throws Exception {
    return once(
        XimaClient.class,
        "client",
        world ->
            closed(
                XimaClient.builder()
                    .tenantUrl(tenant().url().toString())
                    .authenticationKey(AuthenticationKey.of(tenant().authenticationKey()))
                    .audioInterval(Duration.ZERO)
                    .build()));
  }

  XimaRuntime runtime() {
    return closed(XimaRuntime.create());
  }

  Path settingsFile() throws Exception {
    Path key = Files.writeString(directory.resolve("tenant.key"), tenant().authenticationKey());
    return Files.writeString(directory.resolve("tenant.json"), tenant().settings(key));
  }

  XimaSettings settings() throws Exception {
    return XimaSettings.read(settingsFile(), Map.of());
  }

  List<Recording> listed() throws Exception {
    return client().recordings().list(RecordingQuery.between(FROM, TO)).toList();
  }

  Path audio() throws Exception {
    Path file = directory.resolve("given.wav");
    client().recordings().download(listed().get(0).recordingKey().orElseThrow(), file);
    return file;
  }

  Path spreadsheet() throws Exception {
    Path file = directory.resolve("given.xlsx");
    ReportRequest request = ReportRequest.of("LT39K5C5").with(ReportTimeframe.ofDay(DAY, ZONE));
    client().reports().download(request, ReportFormat.XLSX, file);
    return file;
  }

  MeterRegistry registry() {
    MeterRegistry registry = new SimpleMeterRegistry();
    ends.push(registry::close);
    return registry;
  }

  Tracer tracer() {
    return closed(SdkTracerProvider.builder().build()).get("page");
  }

  /** The first picture of all agents, and no event after it. */
  AgentEvents events() throws Exception {
    AgentStateWatch watch = closed(client().realtime().watchAgents(AgentWatchOptions.defaults()));
    return new FirstPicture(closed(watch.events()));
  }

  /** Takes a few observations; then the client ends, and with it whoever watches by it. */
  BlockingQueue<AgentObservation> queue() throws Exception {
    XimaClient watched = client();
    return new LinkedBlockingQueue<>() {
      @Override
      public boolean add(AgentObservation observation) {
        super.add(observation);
        if (size() == ENOUGH) {
          watched.close();
        }
        return true;
      }
    };
  }

  @Override
  public void close() {
    while (!ends.isEmpty()) {
      try {
        ends.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("What a snippet was given does not end.", e);
      }
    }
  }
}
