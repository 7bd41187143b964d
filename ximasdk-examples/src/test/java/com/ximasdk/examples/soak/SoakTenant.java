// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.soak;

import com.ximasdk.XimaClient;
import com.ximasdk.XimaRuntime;
import com.ximasdk.call.RetryLimits;
import com.ximasdk.call.TimeLimits;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.CheckpointStores;
import com.ximasdk.checkpoint.EgressLedger;
import com.ximasdk.checkpoint.EgressLimits;
import com.ximasdk.error.XimaException;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.RealtimeFloor;
import com.ximasdk.examples.tenant.RecordedCall;
import com.ximasdk.examples.tenant.SimulatedAgent;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.Speech;
import com.ximasdk.feed.IntervalPositionStores;
import com.ximasdk.feed.IntervalTrouble;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.realtime.WatchTransport;
import com.ximasdk.recording.RecordingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A tenant with all that is done for it: three clients of one runtime, and what they serve. */
final class SoakTenant implements AutoCloseable {
  private static final Duration AUDIO_INTERVAL = Duration.ofMillis(100);
  private static final int MOST_LAST_ROUNDS = 5;
  private static final List<String> STATES =
      List.of("Ready", "Talking", "DND: Lunch", "After Call Work", "Logged Out");

  private final SimulatedTenant tenant;
  private final XimaClient recordings;
  private final XimaClient reports;
  private final XimaClient realtime;
  private final CheckpointStore store;
  private final SoakRecorder recorder;
  private final SoakIntervals intervals;
  private final Clock reportClock;
  private final Instant reportStart;
  private final List<SoakWatch> watches = new ArrayList<>();
  private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor();
  private final List<Thread> threads = new ArrayList<>();
  private final Set<RecordingKey> made = ConcurrentHashMap.newKeySet();
  private final Random random;
  private final Path directory;
  private final AtomicInteger hearingsFailed = new AtomicInteger();
  private int calls;
  private long refusedAsTooSoon;

  /**
   * Starts all of it.
   *
   * @param reportStart since when intervals are taken
   * @param reportClock what time it is for the intervals
   * @param roundDistance how far apart the rounds for intervals are
   */
  SoakTenant(
      XimaRuntime runtime,
      Path directory,
      Instant reportStart,
      Clock reportClock,
      Duration roundDistance,
      int seed)
      throws IOException {
    this.directory = Files.createDirectories(directory);
    this.reportClock = reportClock;
    this.reportStart = reportStart;
    random = new Random(seed);
    tenant = SimulatedTenant.builder().audioInterval(AUDIO_INTERVAL).seed(seed).start();
    SoakKey key = new SoakKey(tenant);
    recordings = client(runtime, key);
    reports = client(runtime, key);
    realtime = client(runtime, key);
    store = CheckpointStores.inFile(directory.resolve("checkpoint"));
    EgressLedger ledger =
        EgressLedger.in(
            store,
            "egress",
            EgressLimits.DEFAULTS.withStops(Duration.ofSeconds(1), Duration.ofSeconds(2)),
            Clock.systemUTC());
    Instant start = Instant.now().minusSeconds(120);
    recorder = new SoakRecorder(recordings, store, ledger, start, directory);
    intervals =
        new SoakIntervals(
            reports,
            tenant.settingsBuilder().build(),
            IntervalPositionStores.inFile(directory.resolve("intervals")),
            reportStart,
            reportClock);
    for (WatchTransport transport : WatchTransport.values()) {
      watches.add(new SoakWatch(realtime, transport));
    }
    var unused =
        rounds.scheduleWithFixedDelay(
            this::round, 0, roundDistance.toMillis(), TimeUnit.MILLISECONDS);
    run("soak-recorder-" + seed, recorder);
    watches.forEach(watch -> run("soak-watch-" + seed, watch));
  }

  private XimaClient client(XimaRuntime runtime, SoakKey key) {
    Duration second = Duration.ofSeconds(1);
    return tenant
        .clientBuilder()
        .authenticationKey(key)
        .runtime(runtime)
        .timeLimits(
            new TimeLimits(
                second.multipliedBy(5),
                second.multipliedBy(3),
                second.multipliedBy(2),
                second.multipliedBy(20)))
        .retryLimits(new RetryLimits(3, Duration.ofMillis(100), second))
        .build();
  }

  private void run(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  /** Intervals, and some audio once more by another client: the two share the tenant's gate. */
  private void round() {
    intervals.round().run();
    recorder.kept().keySet().stream().findFirst().ifPresent(this::hearAgain);
  }

  private void hearAgain(RecordingKey key) {
    Path audio = directory.resolve("again.wav");
    try {
      var unused = reports.recordings().download(key, audio);
      Files.delete(audio);
    } catch (XimaException failure) {
      // One of the faults; the next round tries again.
      hearingsFailed.incrementAndGet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often audio could not be heard again. */
  int hearingsFailed() {
    return hearingsFailed.get();
  }

  SimulatedTenant tenant() {
    return tenant;
  }

  /** What was taken of the intervals when a last round has been made. */
  SoakIntervals lastIntervals() throws InterruptedException {
    rounds.shutdown();
    if (!rounds.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new AssertionError("a round for intervals does not end");
    }
    List<IntervalTrouble> troubles = intervals.roundOrThrow();
    for (int round = 1; round < MOST_LAST_ROUNDS && !troubles.isEmpty(); round++) {
      troubles = intervals.roundOrThrow();
    }
    if (!troubles.isEmpty()) {
      throw new AssertionError("the last round for intervals still meets " + troubles);
    }
    return intervals;
  }

  SoakRecorder recorder() {
    return recorder;
  }

  /** A call has been recorded, and agents take up other states. */
  void live() {
    List<SimulatedAgent> agents = tenant.data().agents();
    SimulatedAgent agent = agents.get(calls % agents.size());
    RecordedCall call =
        RecordedCall.inbound(
                Instant.now().minusSeconds(60),
                String.format(Locale.ROOT, "1888%07d", calls++),
                agent)
            .withSkill(tenant.data().skills().get(0))
            .withRecording(Speech.UC_INBOUND);
    call.recordings(tenant.data().name())
        .forEach(recording -> made.add(new RecordingKey(recording.recordingKey())));
    tenant.add(call);
    tenant.floor().set(agent.label(), STATES.get(random.nextInt(STATES.size())));
  }

  /** What was asked for is forgotten, so that the tenant's own log does not grow. */
  void forgetRequests() {
    refusedAsTooSoon +=
        tenant.requests(Operation.AUDIO).stream().filter(one -> one.status() == 429).count();
    tenant.clearRequests();
  }

  /** How often the tenant has said that audio was asked for too soon. */
  long refusedAsTooSoon() {
    return refusedAsTooSoon;
  }

  /** How many recordings there are. */
  int made() {
    return made.size();
  }

  /** What is still to come, as a sentence; blank when all has come. */
  String outstanding() {
    List<String> outstanding = new ArrayList<>();
    Set<RecordingKey> missing =
        made.stream().filter(key -> !recorder.kept().containsKey(key)).collect(Collectors.toSet());
    if (!missing.isEmpty()) {
      outstanding.add(missing.size() + " recordings");
    }
    Map<String, String> states =
        tenant.floor().now().stream()
            .collect(
                Collectors.toMap(
                    change -> MonitoredAgent.parse(change.agent()).loginId(),
                    RealtimeFloor.Change::state));
    for (SoakWatch watch : watches) {
      Map<String, String> known = watch.states();
      if (!known.equals(states)) {
        outstanding.add(watch.transport() + " has the states " + known + ", not " + states);
      }
    }
    return String.join(", ", outstanding);
  }

  /** The recordings that were kept more than once. */
  List<RecordingKey> keptTwice() {
    return recorder.kept().entrySet().stream()
        .filter(one -> one.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The same intervals, read anew by somebody who met no fault. */
  Map<SoakIntervals.Key, ?> intervalsReadAnew(Path position) {
    try (SoakIntervals anew =
        new SoakIntervals(
            reports,
            tenant.settingsBuilder().build(),
            IntervalPositionStores.inFile(position),
            reportStart,
            reportClock)) {
      List<IntervalTrouble> troubles = anew.roundOrThrow();
      if (!troubles.isEmpty()) {
        throw new AssertionError("without faults, a round meets " + troubles);
      }
      return anew.taken();
    }
  }

  /** Ends what is done for the tenant, and the tenant. */
  @Override
  public void close() {
    rounds.shutdownNow();
    threads.forEach(Thread::interrupt);
    threads.forEach(SoakTenant::awaitEnd);
    intervals.close();
    List.of(recordings, reports, realtime).forEach(XimaClient::close);
    store.close();
    tenant.close();
  }

  private static void awaitEnd(Thread thread) {
    try {
      thread.join(60_000);
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts a soak", e);
    }
    if (thread.isAlive()) {
      throw new AssertionError(thread.getName() + " does not end");
    }
  }
}
