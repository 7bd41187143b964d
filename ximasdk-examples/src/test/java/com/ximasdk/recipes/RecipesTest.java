// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.XimaClient;
import com.ximasdk.XimaRuntime;
import com.ximasdk.call.XimaEvent.CallEnded;
import com.ximasdk.call.XimaListener;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.CheckpointStores;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.examples.tenant.Fault;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.SetupFault;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantData;
import com.ximasdk.feed.IntervalCollector;
import com.ximasdk.mapping.interval.IntervalStatistics;
import com.ximasdk.report.ReportFormat;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each recipe does what it says, against a simulated tenant. */
@Timeout(120)
class RecipesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 14);

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

  @Test
  void theRecorderHasTheAudioOfEachRecordingAndAFailureHoldsUpNoOther() throws Exception {
    BlockingQueue<Path> recorded = new LinkedBlockingQueue<>();
    try (SimulatedTenant tenant =
            tenant().fault(Fault.ABSENT.times(2).on(Operation.AUDIO)).start();
        XimaClient client = client(settings(tenant));
        CheckpointStore store = CheckpointStores.inFile(directory.resolve("checkpoint"))) {
      Instant since = Instant.parse("2026-07-15T21:00:00Z");
      Thread recorder =
          new Thread(
              () ->
                  RecorderLoop.run(
                      client, store, since, directory, (recording, audio) -> recorded.add(audio)));
      recorder.setUncaughtExceptionHandler((thread, interrupted) -> {});
      recorder.setDaemon(true);
      recorder.start();

      assertThat(next(recorded)).isRegularFile();

      recorder.interrupt();
      recorder.join(60_000);
      assertThat(recorder.isAlive()).isFalse();
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
  void theQueueIsToldStatesAndThatNothingIsKnownAnyMore() throws Exception {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    try (SimulatedTenant tenant = tenant().start()) {
      XimaSettings settings = settings(tenant);
      tenant.floor().set("Spencer Porter(200)", "DND: Lunch");
      Thread watching;
      try (XimaClient client = client(settings)) {
        watching = new Thread(() -> watch(client, settings.wfm().orElseThrow(), queue));
        watching.setDaemon(true);
        watching.start();
        awaitMessage(queue, "Spencer Porter(200) is NOT_READY: Lunch");
        tenant.floor().deleteMetric(true);
        awaitMessage(queue, "All are unknown since ");
        tenant.floor().deleteMetric(false);
        awaitMessage(queue, "All are known again");
      }
      watching.join(60_000);
      assertThat(watching.isAlive()).isFalse();
    }
  }

  private static void watch(XimaClient client, WfmSettings wfm, BlockingQueue<String> queue) {
    try {
      AdherenceToAQueue.run(client, wfm, queue);
    } catch (InterruptedException e) {
      throw new AssertionError("Nobody interrupts it.", e);
    }
  }

  private static void awaitMessage(BlockingQueue<String> queue, String beginning)
      throws InterruptedException {
    List<String> others = new ArrayList<>();
    for (String message = next(queue); !message.startsWith(beginning); message = next(queue)) {
      others.add(message);
      assertThat(others).hasSizeLessThan(1000);
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

      Map<String, String> unread =
          HistoryFromSpreadsheets.read(List.of(old, broken, today), settings, history::add);

      assertThat(unread).containsOnlyKeys(broken.toString());
      int groups = settings.wfm().orElseThrow().groups().size();
      assertThat(history).hasSize(2 * 96 * groups);
    }
  }
}
