// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.XimaClient;
import com.ximasdk.XimaRuntime;
import com.ximasdk.call.XimaEvent.CallEnded;
import com.ximasdk.call.XimaListener;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.CheckpointStores;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.examples.tenant.Fault;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.RealtimeFloor;
import com.ximasdk.examples.tenant.RecordedCall;
import com.ximasdk.examples.tenant.SetupFault;
import com.ximasdk.examples.tenant.SimulatedAgent;
import com.ximasdk.examples.tenant.SimulatedRecording;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.Speech;
import com.ximasdk.examples.tenant.TenantData;
import com.ximasdk.feed.IntervalCollector;
import com.ximasdk.feed.RecordingFeed;
import com.ximasdk.feed.WantedExtension;
import com.ximasdk.mapping.interval.IntervalStatistics;
import com.ximasdk.mapping.recording.EncoreRecording;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.report.ReportFormat;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each recipe does what it says, against a simulated tenant. */
@Timeout(120)
class RecipesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 14);
  private static final Instant AT = Instant.parse("2026-07-14T19:00:00Z");
  private static final AgentWatchOptions OFTEN =
      AgentWatchOptions.builder()
          .pollPeriod(Duration.ofMillis(50))
          .selectionPeriod(Duration.ofMillis(200))
          .build();
  private static final SimulatedAgent ANN = SimulatedAgent.telephone("Ann Lee", "253");

  @TempDir Path directory;

  private static SimulatedTenant.Builder tenant() {
    return SimulatedTenant.builder().audioInterval(Duration.ZERO);
  }

  private XimaSettings settings(SimulatedTenant tenant) throws Exception {
    Path key = Files.writeString(directory.resolve("key"), tenant.authenticationKey());
    Path file = Files.writeString(directory.resolve("settings.json"), tenant.settings(key));
    return XimaSettings.read(file, Map.of());
  }

  private static XimaClient client(XimaSettings settings) {
    return XimaClient.builder().settings(settings).audioInterval(Duration.ZERO).build();
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(60, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("Nothing comes.");
    }
    return next;
  }

  /** A recorder that runs, with all that it can be seen to do. */
  private final class RunningRecorder implements AutoCloseable {
    final BlockingQueue<EncoreRecording> kept = new LinkedBlockingQueue<>();
    final BlockingQueue<String> alarms = new LinkedBlockingQueue<>();
    final Thread thread;

    RunningRecorder(XimaClient client, CheckpointStore store, Duration pause) {
      this(client, store, pause, () -> {});
    }

    /** One whose recorder does something before it keeps a recording. */
    RunningRecorder(XimaClient client, CheckpointStore store, Duration pause, Runnable before) {
      thread =
          new Thread(
              new RecorderLoop(
                  client,
                  store,
                  () -> List.of(WantedExtension.of(ANN.extension())),
                  AT,
                  ZoneId.of("America/Denver"),
                  directory,
                  (values, audio) -> {
                    before.run();
                    assertThat(audio).isRegularFile();
                    kept.add(values);
                  },
                  (what, failure) -> alarms.add(what + " | " + failure.getMessage()),
                  pause));
      thread.setDaemon(true);
      thread.start();
    }

    /** Waits until it leaves the tenant alone. */
    void awaitPause() {
      while (Arrays.stream(thread.getStackTrace())
          .noneMatch(frame -> frame.getMethodName().startsWith("sleep"))) {
        assertThat(thread.isAlive()).isTrue();
        Thread.onSpinWait();
      }
    }

    @Override
    public void close() {
      thread.interrupt();
      try {
        thread.join(60_000);
      } catch (InterruptedException e) {
        throw new AssertionError("the recorder does not end", e);
      }
      assertThat(thread.isAlive()).isFalse();
    }
  }

  private static RecordedCall call(int minute) {
    return RecordedCall.inbound(AT.plusSeconds(60L * minute), "18885553794", ANN)
        .withRecording(Speech.UC_INBOUND);
  }

  private static SimulatedTenant.Builder tenantWith(RecordedCall... calls) {
    TenantData data =
        TenantData.empty("acme", ZoneId.of("America/Denver"))
            .withAgents(List.of(ANN))
            .withSkills(List.of("CC Sales"));
    for (RecordedCall call : calls) {
      data = data.with(call);
    }
    return tenant().data(data);
  }

  private CheckpointStore checkpoint() {
    return CheckpointStores.inFile(directory.resolve("checkpoint"));
  }

  @Test
  void theRecorderHasTheAudioOfEachRecordingAndAFailureHoldsUpNoOther() throws Exception {
    try (SimulatedTenant tenant =
            tenantWith(call(0), call(1), call(2))
                .fault(Fault.ABSENT.times(2).on(Operation.AUDIO))
                .start();
        XimaClient client = client(settings(tenant));
        CheckpointStore store = checkpoint();
        RunningRecorder recorder = new RunningRecorder(client, store, Duration.ZERO)) {
      assertThat(next(recorder.kept).recordingId()).endsWith("~" + ANN.label());
      assertThat(recorder.alarms).isEmpty();
    }
  }

  @Test
  void theRecorderOutlivesAListThatFailsAndTellsIt() throws Exception {
    try (SimulatedTenant tenant =
            tenantWith(call(0)).fault(Fault.ABSENT.times(2).on(Operation.RECORDINGS)).start();
        XimaClient client = client(settings(tenant));
        CheckpointStore store = checkpoint();
        RunningRecorder recorder = new RunningRecorder(client, store, Duration.ZERO)) {
      assertThat(next(recorder.kept)).isNotNull();
      assertThat(recorder.alarms)
          .extracting(told -> told.substring(0, told.indexOf(" | ")))
          .containsExactly(
              "No recordings are taken for now; failures on end: 1",
              "No recordings are taken for now; failures on end: 2");
    }
  }

  @Test
  void whatTheRecorderThrowsIsToldWithTheRecordingAndHoldsUpNoOther() throws Exception {
    RecordedCall first = call(0);
    AtomicBoolean throwsNothing = new AtomicBoolean();
    Runnable once =
        () -> {
          if (!throwsNothing.getAndSet(true)) {
            throw new IllegalStateException("no such queue");
          }
        };
    try (SimulatedTenant tenant = tenantWith(first, call(1)).start();
        XimaClient client = client(settings(tenant));
        CheckpointStore store = checkpoint();
        RunningRecorder recorder = new RunningRecorder(client, store, Duration.ZERO, once)) {
      assertThat(next(recorder.kept).callId()).isNotEqualTo(first.callKey());
      assertThat(next(recorder.alarms))
          .startsWith(first.recordings("acme").get(0).recordingKey())
          .endsWith(" is not kept; it comes again. | no such queue");
    }
  }

  @Test
  void afterAFailureThatAllWouldHaveNoOtherRecordingIsAskedFor() throws Exception {
    try (SimulatedTenant tenant =
            tenantWith(call(0), call(1), call(2)).fault(Fault.EGRESS_CAP.always()).start();
        XimaClient client = client(settings(tenant));
        CheckpointStore store = checkpoint();
        RunningRecorder recorder = new RunningRecorder(client, store, Duration.ofDays(1))) {
      assertThat(next(recorder.alarms)).startsWith("No recordings are taken for now");
      recorder.awaitPause();

      assertThat(tenant.requests(Operation.AUDIO)).hasSize(1);
    }
  }

  @Test
  void theRecordingOfACallThatGrewIsKeptAgainWithoutItsAudioBeingTakenAgain() throws Exception {
    RecordedCall grows = call(0);
    String key = grows.recordings("acme").get(0).recordingKey();
    try (SimulatedTenant tenant = tenantWith(grows, call(1)).start();
        XimaClient client = client(settings(tenant));
        CheckpointStore store = checkpoint()) {
      try (RunningRecorder recorder = new RunningRecorder(client, store, Duration.ZERO)) {
        assertThat(next(recorder.kept).recordingId()).startsWith(key);
        // When the second one is there, the first one is acknowledged.
        next(recorder.kept);
      }
      SimulatedRecording later = call(2).recordings("acme").get(0);
      tenant.add(later.with("callKey", grows.callKey()).with("skill", "Late"));
      try (RunningRecorder recorder = new RunningRecorder(client, store, Duration.ZERO)) {
        EncoreRecording again = next(recorder.kept);
        while (!again.recordingId().startsWith(key)) {
          again = next(recorder.kept);
        }

        assertThat(again.finalSkill()).isEqualTo("Late");
      }
      assertThat(tenant.requests(Operation.AUDIO))
          .filteredOn(request -> request.path().contains(key))
          .hasSize(1);
    }
  }

  private static void takeOver(XimaClient client, CheckpointStore store) {
    RecordingFeed.builder(client.recordings(), store, "recordings").since(AT).close();
  }

  @Test
  void aRecorderThatWasReplacedTellsItAndEnds() throws Exception {
    try (SimulatedTenant tenant = tenantWith(call(0)).start();
        XimaClient client = client(settings(tenant));
        CheckpointStore store = checkpoint();
        RunningRecorder replaced =
            new RunningRecorder(client, store, Duration.ZERO, () -> takeOver(client, store))) {
      assertThat(next(replaced.alarms)).startsWith("Another process goes on");
      replaced.thread.join(60_000);
      assertThat(replaced.thread.isAlive()).isFalse();
    }
  }

  @Test
  void workforceManagementIsGivenTheIntervalsOfTheLastDays() throws Exception {
    TenantData data = TenantData.demo();
    LocalDate today = LocalDate.now(data.timeZone());
    BlockingQueue<IntervalStatistics> written = new LinkedBlockingQueue<>();
    WfmAdapter.Wfm wfm =
        new WfmAdapter.Wfm() {
          @Override
          public void put(IntervalStatistics interval) {
            written.add(interval);
          }

          @Override
          public void note(String sentence) {
            throw new AssertionError(sentence);
          }
        };
    ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1);
    try (SimulatedTenant tenant = tenant().data(data.withRecentCalls(today, 1)).start();
        XimaClient client = client(settings(tenant));
        IntervalCollector<IntervalStatistics> collector =
            WfmAdapter.begin(
                client,
                settings(tenant),
                directory.resolve("position.json"),
                today.minusDays(1).atStartOfDay(data.timeZone()).toInstant(),
                scheduler,
                wfm)) {
      assertThat(next(written).callsPresented()).isPresent();
      scheduler.submit(() -> {}).get(60, TimeUnit.SECONDS);
      scheduler.shutdown();
      assertThat(collector.gaps()).isEmpty();
      assertThat(written).extracting(IntervalStatistics::group).contains("CC Sales", "Billing");
    } finally {
      scheduler.shutdownNow();
    }
  }

  @Test
  void theQueueIsToldWhatIsKnownAndNoMore() throws Exception {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    try (SimulatedTenant tenant = tenant().start()) {
      XimaSettings settings = settings(tenant);
      RealtimeFloor floor = tenant.floor();
      floor.set("Spencer Porter(200)", "DND: Lunch");
      Thread watching;
      try (XimaClient client = client(settings)) {
        WfmSettings wfm = settings.wfm().orElseThrow();
        watching = new Thread(() -> AdherenceToAQueue.run(client, wfm, OFTEN, queue));
        watching.setDaemon(true);
        watching.start();
        JsonNode listed = await(queue, "state", "Spencer Porter(200)");
        assertThat(listed.path("stateClass").asText()).isEqualTo("NOT_READY");
        assertThat(listed.path("activity").asText()).isEqualTo(wfm.reasonCodes().get("Lunch"));
        assertThat(Instant.parse(listed.path("since").asText())).isBeforeOrEqualTo(Instant.now());

        floor.set("Spencer Porter(200)", "DND: Dentist");
        JsonNode unlisted = await(queue, "state", "Spencer Porter(200)");
        assertThat(unlisted.path("stateClass").asText()).isEqualTo("NOT_READY");
        assertThat(unlisted.path("reasonCode").asText()).isEqualTo("Dentist");
        assertThat(unlisted.path("reasonCodeMapped").asBoolean(true)).isFalse();

        floor.set("Spencer Porter(200)", "Juggling");
        JsonNode unknown = await(queue, "state", "Spencer Porter(200)");
        assertThat(unknown.path("stateClass").asText()).isEqualTo("UNKNOWN");
        assertThat(unknown.path("state").asText()).isEqualTo("Juggling");

        floor.rename("Spencer Porter(200)", "Spencer Parker(200)");
        assertThat(await(queue, "renamed", "Spencer Parker(200)").path("formerly").asText())
            .isEqualTo("Spencer Porter(200)");

        floor.set("Spencer Parker(200)", "");
        await(queue, "stateUnknown", "Spencer Parker(200)");
        floor.deleteMetric(true);
        await(queue, "stale", "");
        floor.deleteMetric(false);
        // Of each agent what was told last is true, so of this one that its state is unknown.
        await(queue, "fresh", "");
      }
      await(queue, "ended", "");
      watching.join(60_000);
      assertThat(watching.isAlive()).isFalse();
    }
  }

  @Test
  void whoWatchesAndIsInterruptedKeepsTheFlagAndSaysThatNothingIsKeptUp() throws Exception {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    AtomicBoolean flag = new AtomicBoolean();
    try (SimulatedTenant tenant = tenant().start();
        XimaClient client = client(settings(tenant))) {
      WfmSettings wfm = settings(tenant).wfm().orElseThrow();
      Thread watching =
          new Thread(
              () -> {
                AdherenceToAQueue.run(client, wfm, OFTEN, queue);
                flag.set(Thread.currentThread().isInterrupted());
              });
      watching.start();
      next(queue);
      watching.interrupt();
      watching.join(60_000);

      assertThat(watching.isAlive()).isFalse();
      assertThat(flag).isTrue();
      await(queue, "ended", "");
    }
  }

  /** The next message with this event, of this agent or of none. */
  private static JsonNode await(BlockingQueue<String> queue, String event, String agent)
      throws Exception {
    while (true) {
      JsonNode message = new ObjectMapper().readTree(next(queue));
      if (message.path("event").asText().equals(event)
          && message.path("agent").asText().equals(agent)) {
        return message;
      }
    }
  }

  @Test
  void requestsGoToTheProxyAndNotToTheTenantsAddress() throws Exception {
    // Nobody listens at the tenant's address; the other one stands for a proxy.
    try (SimulatedTenant behind = tenant().start()) {
      InetSocketAddress proxy =
          InetSocketAddress.createUnresolved(behind.url().getHost(), behind.url().getPort());
      XimaSettings settings =
          XimaSettings.builder()
              .tenantUrl("http://127.0.0.1:1")
              .authenticationKey(AuthenticationKey.of(behind.authenticationKey()))
              .build();
      try (XimaRuntime runtime = BehindAProxy.runtime(proxy, "user", "password")) {
        List<XimaClient> clients = BehindAProxy.clients(runtime, List.of(settings, settings));

        assertThat(clients).hasSize(2);
        assertThat(clients.get(1).roster().agents()).isNotEmpty();
      }
      assertThat(behind.requests(Operation.AGENTS)).hasSize(1);
    }
  }

  @Test
  void aTenantWhoseCertificateIsOfTheHousesAuthorityIsTrusted() throws Exception {
    try (SimulatedTenant tenant = tenant().setupFault(SetupFault.CERTIFICATE_ENDS_SOON).start()) {
      Path store = directory.resolve("trusted.p12");
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("house", certificate(tenant));
      char[] password = "changeit".toCharArray();
      try (OutputStream out = Files.newOutputStream(store)) {
        trusted.store(out, password);
      }

      try (XimaClient client =
          OwnHttpClient.client(settings(tenant), OwnHttpClient.http(store, password))) {
        assertThat(client.roster().agents()).isNotEmpty();
      }
    }
  }

  private static Certificate certificate(SimulatedTenant tenant) throws Exception {
    URI url = tenant.url();
    try (SSLSocket socket =
        (SSLSocket)
            tenant
                .sslContext()
                .orElseThrow()
                .getSocketFactory()
                .createSocket(url.getHost(), url.getPort())) {
      Certificate[] chain = socket.getSession().getPeerCertificates();
      return chain[chain.length - 1];
    }
  }

  @Test
  void callsAreTimedByWhoHasToAct() throws Exception {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    Metrics metrics = new Metrics(registry);
    BlockingQueue<CallEnded> ended = new LinkedBlockingQueue<>();
    XimaListener listener =
        event -> {
          metrics.on(event);
          if (event instanceof CallEnded end) {
            ended.add(end);
          }
        };
    try (SimulatedTenant tenant =
            tenant().fault(Fault.ABSENT.always().on(Operation.SKILLS)).start();
        XimaClient client =
            XimaClient.builder().settings(settings(tenant)).listener(listener).build()) {
      client.roster().agents();
      assertThatThrownBy(() -> client.roster().skills()).isInstanceOf(NotFoundException.class);
      next(ended);
      next(ended);

      assertThat(registry.get("xima.calls").timers())
          .extracting(timer -> timer.getId().getTag("outcome") + " " + timer.count())
          .containsExactlyInAnyOrder("success 1", "MEND_SETTINGS 1");
    }
  }

  @Test
  void spreadsheetsAreReadAndOneThatIsNoneKeepsNoOtherFromIt() throws Exception {
    List<IntervalStatistics> history = new ArrayList<>();
    try (SimulatedTenant tenant = tenant().start();
        XimaClient client = client(settings(tenant))) {
      XimaSettings settings = settings(tenant);
      ReportRequest request =
          ReportRequest.of("LT39K5C5").with(ReportTimeframe.ofDay(DAY, settings.timeZone()));
      Path old = directory.resolve("a.xls");
      Path broken = Files.writeString(directory.resolve("b.xls"), "no spreadsheet");
      Path today = directory.resolve("c.xlsx");
      client.reports().download(request, ReportFormat.XLS, old);
      client.reports().download(request, ReportFormat.XLSX, today);

      List<String> told =
          HistoryFromSpreadsheets.read(List.of(old, broken, today), settings, history::add);

      assertThat(told).hasSize(1).allMatch(sentence -> sentence.startsWith(broken + ": "));
      int groups = settings.wfm().orElseThrow().groups().size();
      assertThat(history).hasSize(2 * 96 * groups);
    }
  }

  @Test
  void whatASpreadsheetLacksOrLeavesAsideIsToldWithTheFileAndThePlace() throws Exception {
    try (SimulatedTenant tenant = tenant().start();
        XimaClient client = client(settings(tenant))) {
      XimaSettings settings = settings(tenant);
      ReportRequest request =
          ReportRequest.of("LT39K5C5").with(ReportTimeframe.ofDay(DAY, settings.timeZone()));
      Path changed = directory.resolve("changed.xlsx");
      Path file = directory.resolve("day.xlsx");
      client.reports().download(request, ReportFormat.XLSX, file);
      try (InputStream in = Files.newInputStream(file);
          Workbook book = new XSSFWorkbook(in)) {
        Sheet sheet = book.getSheetAt(0);
        sheet.getRow(6).getCell(1).setCellValue("many");
        book.setSheetVisibility(1, SheetVisibility.HIDDEN);
        try (OutputStream out = Files.newOutputStream(changed)) {
          book.write(out);
        }
      }

      List<String> told = HistoryFromSpreadsheets.read(List.of(changed), settings, one -> {});

      assertThat(told)
          .satisfiesExactly(
              failed -> assertThat(failed).startsWith(changed + ", group 'CC Sales': "),
              absent -> assertThat(absent).contains("The report has no group 'CC Support'."),
              aside ->
                  assertThat(aside)
                      .startsWith(changed + ", CC Support: The sheet 'CC Support' is hidden"));
    }
  }
}
