// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.XimaClient;
import com.ximasdk.checkpoint.CheckpointChanges;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.feed.RecordingDelivery;
import com.ximasdk.feed.RecordingFeed;
import com.ximasdk.mapping.recording.EncoreRecording;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.recording.Recordings;
import com.ximasdk.settings.AuthenticationKey;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Wherever a day is cut in two, the values of each recording in the end are those of one window;
 * feed and mapping alone, in memory.
 *
 * <p>Each second of the day: {@code -Dcuts.step=1}; a part of them: {@code -Dcuts.first=…
 * -Dcuts.last=…}.
 */
@Timeout(3600)
class EverySecondCutTest {
  private static final int STEP = Integer.getInteger("cuts.step", 1200);
  private static final int FIRST = Integer.getInteger("cuts.first", 1);
  private static final int LAST = Integer.getInteger("cuts.last", 86_399);
  private static final int LONGEST_MARGIN_SECONDS = 7200;
  private static final Instant FROM = Instant.parse("2026-07-14T06:00:00Z");
  private static final Instant TO = Instant.parse("2026-07-15T06:00:00Z");
  private static final DeliveryMapping MAPPING =
      new DeliveryMapping(ZoneId.of("America/Denver"), CallDetailsSource.NONE);

  @Test
  void theValuesInTheEndDoNotDependOnWhereTheDayWasCut() {
    Recordings day = recordingsOfTheDay();
    Map<String, EncoreRecording> expected = new TreeMap<>();
    take(day, new InMemory(), FROM, TO, Duration.ofHours(2), expected);
    assertThat(expected).hasSize(18);
    for (int second = FIRST; second <= LAST; second += STEP) {
      assertCutAt(day, second, expected);
    }
  }

  /** What a step of minutes would pass over: the seconds of a call of two recordings. */
  @Test
  void noSecondOfATransferredCallMatters() {
    Recordings day = recordingsOfTheDay();
    Map<String, EncoreRecording> expected = new TreeMap<>();
    take(day, new InMemory(), FROM, TO, Duration.ofHours(2), expected);
    int call = (int) Duration.between(FROM, Instant.parse("2026-07-14T19:20:10Z")).toSeconds();
    for (int second = call - 1; second <= call + 21; second++) {
      assertCutAt(day, second, expected);
    }
  }

  private static void assertCutAt(
      Recordings day, int second, Map<String, EncoreRecording> expected) {
    Random random = new Random(second);
    Duration margin = Duration.ofSeconds(random.nextInt(LONGEST_MARGIN_SECONDS));
    Instant cut = FROM.plusSeconds(second);
    InMemory store = new InMemory();
    Map<String, EncoreRecording> values = new TreeMap<>();
    if (random.nextBoolean()) {
      take(day, store, FROM, cut, margin, values);
      take(day, store, cut, TO, margin, values);
    } else {
      take(day, store, cut, TO, margin, values);
      take(day, store, FROM, cut, margin, values);
    }
    assertThat(values).as("cut at %s, margin %s", cut, margin).isEqualTo(expected);
  }

  private static void take(
      Recordings day,
      CheckpointStore store,
      Instant from,
      Instant to,
      Duration margin,
      Map<String, EncoreRecording> values) {
    try (RecordingFeed feed =
        RecordingFeed.builder(day, store, "recordings").margin(margin).window(from, to)) {
      for (RecordingDelivery delivery : feed) {
        values.put(delivery.recordingKey().text(), MAPPING.map(delivery));
        delivery.acknowledge();
      }
    }
  }

  /** What the simulated tenant lists for the day and around it, without further requests. */
  private static Recordings recordingsOfTheDay() {
    List<Recording> all;
    try (SimulatedTenant tenant = SimulatedTenant.builder().start();
        XimaClient client =
            XimaClient.builder()
                .tenantUrl(tenant.url().toString())
                .authenticationKey(AuthenticationKey.of(tenant.authenticationKey()))
                .build();
        Stream<Recording> listed =
            client
                .recordings()
                .list(
                    RecordingQuery.between(
                        FROM.minus(Duration.ofDays(1)), TO.plus(Duration.ofDays(1))))) {
      all = listed.toList();
    }
    return (Recordings)
        Proxy.newProxyInstance(
            Recordings.class.getClassLoader(),
            new Class<?>[] {Recordings.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("listAsync")
                  && arguments[0] instanceof RecordingQuery query
                  && arguments[1] instanceof Consumer<?> each) {
                @SuppressWarnings("unchecked") // What the method takes.
                Consumer<Recording> taker = (Consumer<Recording>) each;
                return listed(all, query, taker);
              }
              throw new UnsupportedOperationException(method.toString());
            });
  }

  private static CompletableFuture<Long> listed(
      List<Recording> all, RecordingQuery query, Consumer<Recording> each) {
    List<Recording> found = all.stream().filter(recording -> isIn(query, recording)).toList();
    found.forEach(each);
    return CompletableFuture.completedFuture((long) found.size());
  }

  private static boolean isIn(RecordingQuery query, Recording recording) {
    return recording
        .startTime()
        .filter(start -> !start.isBefore(query.from()) && start.isBefore(query.to()))
        .isPresent();
  }

  /** Keeps checkpoints as long as it lives. */
  private static final class InMemory implements CheckpointStore {
    private final Map<String, Map<String, String>> entries = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();

    @Override
    public synchronized long read(String checkpoint, BiConsumer<String, String> entry) {
      Map.copyOf(entries.getOrDefault(checkpoint, Map.of())).forEach(entry);
      return versions.getOrDefault(checkpoint, 0L);
    }

    @Override
    public synchronized long commit(String checkpoint, long version, CheckpointChanges changes) {
      if (version != versions.getOrDefault(checkpoint, 0L)) {
        throw new CheckpointConflictException(CallSummary.NONE, "Another version.", null);
      }
      Map<String, String> changed = entries.computeIfAbsent(checkpoint, name -> new HashMap<>());
      changed.keySet().removeAll(changes.removals());
      changed.putAll(changes.puts());
      versions.put(checkpoint, version + 1);
      return version + 1;
    }

    @Override
    public boolean isShared() {
      return false;
    }

    @Override
    public void close() {
      // It holds nothing.
    }
  }
}
