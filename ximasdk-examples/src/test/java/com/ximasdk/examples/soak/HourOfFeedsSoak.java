// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.XimaRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An hour of two tenants with recordings, intervals and agents, compressed into some minutes, with
 * outages, refused keys, stalls and breaks: what is there when it is over is all of it, once, and
 * nothing has grown. By the profile {@code soak} alone.
 */
class HourOfFeedsSoak {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int SAMPLES = 60;
  private static final int TICKS = 360;

  /** Of the demo's day, when there are calls. */
  private static final Instant REPORTED = Instant.parse("2026-07-14T15:00:00Z");

  @TempDir Path directory;

  @Test
  void anHourOfAllFeedsLosesNothingAndLeavesNothingBehind() throws Exception {
    Footprint before = Footprint.now();
    Duration length = Duration.ofMinutes(Integer.getInteger("soak.minutes", 10));
    List<Footprint> samples = new ArrayList<>();
    try (XimaRuntime runtime = XimaRuntime.create()) {
      Clock hour = new CompressedClock(REPORTED, HOUR, length);
      Duration round = length.dividedBy(30);
      try (SoakTenant one =
              new SoakTenant(runtime, directory.resolve("one"), REPORTED, hour, round, 1);
          SoakTenant other =
              new SoakTenant(runtime, directory.resolve("two"), REPORTED, hour, round, 2)) {
        List<SoakTenant> tenants = List.of(one, other);
        live(tenants, length, samples);
        for (SoakTenant tenant : tenants) {
          SoakFaults.end(tenant.tenant());
          judge(tenant);
        }
      }
    }
    Footprint after = Footprint.now();
    System.out.println("before: " + before);
    System.out.println("after:  " + after);
    if (after.handles().isEmpty()) {
      System.out.println("This system does not tell open handles; they are not judged.");
    }
    assertThat(Flatness.growth(samples)).isEmpty();
    long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!threadsLeft().isEmpty() && System.nanoTime() < patience) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    assertThat(threadsLeft()).isEmpty();
  }

  private static List<String> threadsLeft() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("ximasdk") || name.startsWith("simulated-tenant"))
        .toList();
  }

  private static void live(List<SoakTenant> tenants, Duration length, List<Footprint> samples) {
    long start = System.nanoTime();
    // A call in ten seconds of the hour, but no more than a disk takes in a second.
    int calls = (int) Math.min(TICKS, length.toSeconds());
    for (int tick = 0; tick < TICKS; tick++) {
      awaitTime(start + length.toNanos() / TICKS * tick);
      for (int i = 0; i < tenants.size(); i++) {
        if (isDue(calls, tick)) {
          tenants.get(i).live();
        }
        if (isDue(SoakFaults.COUNT, tick)) {
          // Not at the same time to both.
          int step = SoakFaults.COUNT * tick / TICKS + i * 7;
          SoakFaults.take(step % SoakFaults.COUNT, tenants.get(i).tenant());
        }
      }
      if (isDue(SAMPLES, tick)) {
        tenants.forEach(SoakTenant::forgetRequests);
        Footprint sample = Footprint.now();
        samples.add(sample);
        System.out.println(HOUR.toMinutes() * tick / TICKS + " min: " + sample);
      }
    }
  }

  /** Whether one of so many things of the hour is due at a tick. */
  private static boolean isDue(int count, int tick) {
    return count * (tick + 1) / TICKS != count * tick / TICKS;
  }

  private static void awaitTime(long nanos) {
    while (System.nanoTime() - nanos < 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private void judge(SoakTenant tenant) throws Exception {
    long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!tenant.outstanding().isEmpty() && System.nanoTime() < patience) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    tenant.forgetRequests();
    SoakIntervals intervals = tenant.lastIntervals();
    System.out.printf(
        Locale.ROOT,
        "%d recordings, %d intervals; %d failures of the feed, %d of audio heard again%n",
        tenant.made(),
        intervals.taken().size(),
        tenant.recorder().failures().size(),
        tenant.hearingsFailed());
    assertThat(tenant.outstanding())
        .as(String.join(System.lineSeparator(), tenant.recorder().failures()))
        .isEmpty();
    assertThat(tenant.keptTwice()).isEmpty();
    // But for those that were scripted.
    assertThat(tenant.refusedAsTooSoon()).isLessThanOrEqualTo(SoakFaults.CYCLES);
    assertThat(intervals.gaps()).isZero();
    assertThat(intervals.timesNew().values()).isNotEmpty().containsOnly(1);
    Path position = Files.createTempDirectory(directory, "anew").resolve("intervals");
    assertThat(intervals.taken()).isEqualTo(tenant.intervalsReadAnew(position));
  }

  /** Passes an hour in another length, and stands still at its end. */
  private static final class CompressedClock extends Clock {
    private final Instant start;
    private final Duration span;
    private final Duration length;
    private final long began = System.nanoTime();

    CompressedClock(Instant start, Duration span, Duration length) {
      this.start = start;
      this.span = span;
      this.length = length;
    }

    @Override
    public Instant instant() {
      double part = Math.min(1, (double) (System.nanoTime() - began) / length.toNanos());
      return start.plusMillis((long) (span.toMillis() * part));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
