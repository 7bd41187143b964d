// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.LocalStorageException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RateGateTest {
  private static final URI TENANT = URI.create("https://one.xima.cloud");
  private static final URI OTHER = URI.create("https://two.xima.cloud");
  private static final Duration THREE_SECONDS = Duration.ofSeconds(3);

  @TempDir Path directory;
  private final SettableClock clock = new SettableClock();

  enum Kind {
    PROCESS,
    DIRECTORY
  }

  private RateGate gate(Kind kind) {
    return kind == Kind.PROCESS
        ? new ProcessRateGate(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
        : RateGate.inDirectory(directory.resolve("gate"), clock);
  }

  @ParameterizedTest
  @EnumSource
  void whatTheTenantAsksForHoldsPastTheIntervalAndOnce(Kind kind) {
    RateGate gate = gate(kind);
    gate.tryTake(TENANT, THREE_SECONDS);
    gate.notBefore(TENANT, Duration.ofSeconds(20));
    gate.answered(TENANT);

    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isEqualTo(Duration.ofSeconds(20));
    assertThat(gate.tryTake(OTHER, THREE_SECONDS)).isZero();
    clock.forward(Duration.ofSeconds(20));
    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isZero();
    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isEqualTo(THREE_SECONDS);
  }

  @ParameterizedTest
  @EnumSource
  void anIntervalWithoutEndIsCounted(Kind kind) {
    RateGate gate = gate(kind);
    Duration forever = java.time.temporal.ChronoUnit.FOREVER.getDuration();

    assertThat(gate.tryTake(TENANT, forever)).isZero();
    assertThat(gate.tryTake(TENANT, forever)).isGreaterThan(Duration.ofDays(36_000));
  }

  @ParameterizedTest
  @EnumSource
  void theFirstTurnIsFreeAndTheNextOneAnIntervalLater(Kind kind) {
    RateGate gate = gate(kind);

    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isZero();
    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isEqualTo(THREE_SECONDS);
    clock.forward(Duration.ofMillis(2999));
    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isEqualTo(Duration.ofMillis(1));
    clock.forward(Duration.ofMillis(1));
    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void askingInVainCostsNoTime(Kind kind) {
    RateGate gate = gate(kind);
    gate.tryTake(TENANT, THREE_SECONDS);
    clock.forward(Duration.ofSeconds(2));

    gate.tryTake(TENANT, THREE_SECONDS);
    gate.tryTake(TENANT, THREE_SECONDS);

    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isEqualTo(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @EnumSource
  void theIntervalCountsFromTheAnswer(Kind kind) {
    RateGate gate = gate(kind);
    gate.tryTake(TENANT, THREE_SECONDS);
    clock.forward(Duration.ofSeconds(2));

    gate.answered(TENANT);

    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isEqualTo(THREE_SECONDS);
  }

  @ParameterizedTest
  @EnumSource
  void tenantsDoNotCountAgainstEachOther(Kind kind) {
    RateGate gate = gate(kind);
    gate.tryTake(TENANT, THREE_SECONDS);

    assertThat(gate.tryTake(OTHER, THREE_SECONDS)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void withoutAnIntervalEveryTurnIsFree(Kind kind) {
    RateGate gate = gate(kind);

    assertThat(gate.tryTake(TENANT, Duration.ZERO)).isZero();
    assertThat(gate.tryTake(TENANT, Duration.ZERO)).isZero();
  }

  @Test
  void aDirectoryHoldsTheIntervalForTheNextProcess() {
    gate(Kind.DIRECTORY).tryTake(TENANT, THREE_SECONDS);
    clock.forward(Duration.ofSeconds(1));

    assertThat(gate(Kind.DIRECTORY).tryTake(TENANT, THREE_SECONDS))
        .isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void gatesOfOneDirectoryInOneProcessDoNotFailEachOther() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        RateGate gate = gate(Kind.DIRECTORY);
        all.add(
            threads.submit(
                () -> {
                  int taken = 0;
                  while (taken < 50) {
                    if (gate.tryTake(TENANT, Duration.ZERO).isZero()) {
                      taken++;
                      answered(gate);
                    }
                  }
                  return taken;
                }));
      }
      for (Future<Integer> one : all) {
        assertThat(one.get()).isEqualTo(50);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** A gate that is held for long says so, which is no failure and is worth another try. */
  private static void answered(RateGate gate) {
    boolean done = false;
    while (!done) {
      try {
        gate.answered(TENANT);
        done = true;
      } catch (LocalStorageException held) {
        assertThat(held).hasMessageContaining("another program holds the file");
      }
    }
  }

  @Test
  void aGateThatSomebodyElseHoldsIsWorthAskingAgainSoon() throws Exception {
    RateGate gate = gate(Kind.DIRECTORY);
    gate.tryTake(TENANT, Duration.ZERO);
    Path file;
    try (Stream<Path> files = Files.list(directory.resolve("gate"))) {
      file = files.findFirst().orElseThrow();
    }
    try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
      assertThat(other.lock().isValid()).isTrue();

      assertThat(gate.tryTake(TENANT, Duration.ZERO)).isPositive().isLessThan(THREE_SECONDS);
      assertThatThrownBy(() -> gate.answered(TENANT))
          .isInstanceOf(LocalStorageException.class)
          .hasMessageContaining("another program holds the file");
    }
    assertThat(gate.tryTake(TENANT, Duration.ZERO)).isZero();
  }

  @Test
  void aClockThatWasSetBackCostsOneIntervalAtMost() {
    RateGate gate = gate(Kind.DIRECTORY);
    gate.tryTake(TENANT, THREE_SECONDS);
    clock.forward(Duration.ofDays(-1));

    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isEqualTo(THREE_SECONDS);
    clock.forward(THREE_SECONDS);
    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isZero();
  }

  @Test
  void aFileThatWasTornCountsAsNone() throws Exception {
    RateGate gate = gate(Kind.DIRECTORY);
    gate.tryTake(TENANT, THREE_SECONDS);
    try (Stream<Path> files = Files.list(directory.resolve("gate"))) {
      Files.writeString(files.findFirst().orElseThrow(), "17x");
    }

    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isZero();
  }

  @Test
  void aPlaceThatIsNoDirectoryIsNamed() throws Exception {
    Files.writeString(directory.resolve("gate"), "a file");

    assertThatThrownBy(() -> gate(Kind.DIRECTORY).tryTake(TENANT, THREE_SECONDS))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContaining(directory.resolve("gate").toString());
  }

  private static final class SettableClock extends Clock {
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");

    void forward(Duration span) {
      now = now.plus(span);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
