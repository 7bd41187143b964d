// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.call.XimaEvent;
import com.ximasdk.call.XimaEvent.AttemptStarted;
import com.ximasdk.internal.time.Workers;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class MailboxTest {
  private static final CallIdentity CALL =
      new CallIdentity(URI.create("https://one.xima.cloud"), "List agents");

  @Test
  void aListenerThatStaysBlockedLosesEventsWhichAreCounted() throws Exception {
    List<XimaEvent> taken = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    CountDownLatch last = new CountDownLatch(1);
    try (Workers workers = new Workers()) {
      Mailbox mailbox =
          new Mailbox(
              event -> {
                if (taken.isEmpty()) {
                  busy.countDown();
                  awaitQuietly(free);
                }
                taken.add(event);
                if (event.lostBefore() > 0) {
                  last.countDown();
                }
              },
              workers);
      tell(mailbox, 1);
      busy.await();

      // One is being taken, and as many as there is room for wait; seven are too many.
      IntStream.rangeClosed(2, 1 + Mailbox.MOST + 7).forEach(number -> tell(mailbox, number));
      free.countDown();
      int next = 0;
      while (last.getCount() > 0) {
        next++;
        tell(mailbox, -next);
        Thread.onSpinWait();
      }
    }

    List<XimaEvent> all = List.of(taken.toArray(XimaEvent[]::new));
    assertThat(all.subList(0, 1 + Mailbox.MOST))
        .extracting(event -> ((AttemptStarted) event).attempt())
        .isEqualTo(IntStream.rangeClosed(1, 1 + Mailbox.MOST).boxed().toList());
    assertThat(all.get(1 + Mailbox.MOST).lostBefore()).isGreaterThanOrEqualTo(7);
  }

  private static void tell(Mailbox mailbox, int attempt) {
    mailbox.tell(Told.attemptStarted(attempt), CALL, new Told.Attachment());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
