// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SheafTest {
  private final List<String> out = new ArrayList<>();
  private final Sheaf<String> sheaf = new Sheaf<>(out::add);

  @Test
  void whatIsInItGoesOutOnceWhenItsMomentComes() {
    sheaf.add("a");
    sheaf.add("b");
    assertThat(out).isEmpty();

    sheaf.open();
    sheaf.open();

    assertThat(out).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void whatWasTakenOutNeverGoesOut() {
    sheaf.add("a");
    sheaf.remove("a");

    sheaf.open();

    assertThat(out).isEmpty();
  }

  @Test
  void whatComesTooLateGoesOutAtOnce() {
    sheaf.open();

    sheaf.add("a");

    assertThat(out).containsExactly("a");
  }

  @Test
  void whatComesWhileItOpensGoesOutOnce() throws Exception {
    ExecutorService adding = Executors.newSingleThreadExecutor();
    try {
      for (int round = 0; round < 200; round++) {
        AtomicInteger came = new AtomicInteger();
        Sheaf<Integer> busy = new Sheaf<>(one -> came.incrementAndGet());
        CountDownLatch begun = new CountDownLatch(1);
        var added =
            adding.submit(
                () -> {
                  begun.countDown();
                  for (int i = 0; i < 100; i++) {
                    busy.add(i);
                  }
                });
        begun.await();
        busy.open();
        added.get(60, TimeUnit.SECONDS);

        assertThat(came).hasValue(100);
      }
    } finally {
      adding.shutdownNow();
    }
  }
}
