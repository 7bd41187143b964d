// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThreadPerProcessorTest {
  private static final int MOST = 2;
  private static final Duration LONG = Duration.ofHours(1);

  private final BlockingQueue<Runnable> looks = new LinkedBlockingQueue<>();
  private final Queue<Thread> made = new ConcurrentLinkedQueue<>();
  private final ThreadPerProcessor threads = threads(UnaryOperator.identity());
  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch release = new CountDownLatch(1);
  private volatile boolean haveNoThreads;
  private volatile boolean looksEnded;

  @AfterEach
  void end() {
    release.countDown();
    threads.close();
  }

  @Test
  void tasksGoFromThreadToThreadOnAsManyAsThereAreProcessors() throws Exception {
    Set<Thread> ran = ConcurrentHashMap.newKeySet();
    CountDownLatch all = new CountDownLatch(1000);

    for (int i = 0; i < 1000; i++) {
      threads.execute(
          () -> {
            ran.add(Thread.currentThread());
            all.countDown();
          });
    }

    all.await();
    assertThat(made).hasSizeLessThanOrEqualTo(MOST).containsAll(ran);
    assertThat(made).allMatch(Thread::isDaemon);
  }

  @Test
  void thoseThatAreHeldUpAreReplacedWhenTwoLooksFindThemAtTheSame() throws Exception {
    block(2);
    begun.acquire(2);
    threads.execute(begun::release);

    looks.take().run();
    assertThat(made).hasSize(2);
    looks.take().run();

    begun.acquire();
    assertThat(made).hasSize(3);
  }

  @Test
  void eachTaskThatWaitsFromLookToLookHasAThreadThoughNobodyIsHeldUp() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    block(2, first);
    begun.acquire(2);
    block(102);
    looks.take().run();
    first.countDown();
    begun.acquire(2);
    assertThat(made).hasSize(MOST);

    looks.take().run();

    begun.acquire(100);
    assertThat(made).hasSize(102);
  }

  @Test
  void threadsThatHaveNotBegunYetAreNotReplaced() throws Exception {
    CountDownLatch processor = new CountDownLatch(1);
    ThreadPerProcessor slow =
        threads(
            task ->
                () -> {
                  awaitUninterruptibly(processor);
                  task.run();
                });
    for (int i = 0; i < 100; i++) {
      slow.execute(begun::release);
    }

    for (int i = 0; i < 5; i++) {
      looks.take().run();
    }

    assertThat(made).hasSize(MOST);
    processor.countDown();
    begun.acquire(100);
    slow.close();
  }

  @Test
  void thoseThatComeBackAreNoMoreThanThereAreProcessors() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    block(2, first);
    begun.acquire(2);
    List<Thread> heldUp = List.copyOf(made);
    block(2);
    looks.take().run();
    looks.take().run();
    begun.acquire(2);
    AtomicInteger done = new AtomicInteger();
    threads.execute(done::incrementAndGet);

    first.countDown();

    awaitIdle(heldUp);
    assertThat(done).hasValue(0);
  }

  @Test
  void oneThatWasHeldUpCountsOnceAgain() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    block(2, first);
    begun.acquire(2);
    haveNoThreads = true;
    for (int i = 0; i < 5; i++) {
      threads.execute(begun::release);
    }
    looks.take().run();
    looks.take().run();
    haveNoThreads = false;
    first.countDown();
    begun.acquire(5);
    awaitIdle(made);

    CountDownLatch both = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      threads.execute(
          () -> {
            both.countDown();
            awaitUninterruptibly(both);
          });
    }

    both.await();
  }

  @Test
  void whileNoTaskWaitsNobodyLooks() throws Exception {
    block(2);
    begun.acquire(2);

    assertThat(looks).isEmpty();
  }

  @Test
  void aTaskThatFailsEndsNoThread() throws Exception {
    CountDownLatch done = new CountDownLatch(4);
    for (int i = 0; i < 4; i++) {
      threads.execute(
          () -> {
            done.countDown();
            throw new StackOverflowError("of one task");
          });
    }
    threads.execute(begun::release);

    begun.acquire();
    done.await();
    assertThat(made).hasSizeLessThanOrEqualTo(MOST);
  }

  @Test
  void anInterruptEndsWithTheTaskThatItWasFor() throws Exception {
    BlockingQueue<Boolean> isInterrupted = new LinkedBlockingQueue<>();
    for (int i = 0; i < 100; i++) {
      threads.execute(
          () -> {
            isInterrupted.add(Thread.currentThread().isInterrupted());
            Thread.currentThread().interrupt();
          });
    }

    for (int i = 0; i < 100; i++) {
      assertThat(isInterrupted.take()).isFalse();
    }
  }

  @Test
  void aStrayInterruptLeavesAnIdleThreadAsleep() throws Exception {
    threads.execute(begun::release);
    begun.acquire();
    awaitIdle(made);

    made.element().interrupt();

    while (made.element().isInterrupted()) {
      Thread.onSpinWait();
    }
    awaitIdle(made);
  }

  @Test
  void aThreadThatHasNothingToDoEnds() throws Exception {
    ThreadPerProcessor impatient = threads(Duration.ZERO, looks::add, UnaryOperator.identity());

    impatient.execute(begun::release);

    begun.acquire();
    made.element().join();
    impatient.execute(begun::release);
    begun.acquire();
    assertThat(made).hasSize(2);
    impatient.close();
  }

  @Test
  void closedItsThreadsEndAndLastTasksHaveThreadsOfTheirOwn() throws Exception {
    block(2);
    begun.acquire(2);
    threads.execute(begun::release);

    threads.close();
    begun.acquire();
    threads.execute(begun::release);
    begun.acquire();

    release.countDown();
    for (Thread thread : made) {
      thread.join();
    }
    assertThat(looksEnded).isTrue();
  }

  @Test
  void whereThereIsNoThreadATaskWaitsUntilThereIsOne() throws Exception {
    haveNoThreads = true;
    threads.execute(begun::release);
    looks.take().run();
    assertThat(made).isEmpty();

    haveNoThreads = false;
    looks.take().run();

    begun.acquire();
    block(2);
    begun.acquire(2);
  }

  @Test
  void whereThereIsNoThreadMoreThoseThatAreThereDo() throws Exception {
    block(2);
    begun.acquire(2);
    haveNoThreads = true;
    for (int i = 0; i < 10; i++) {
      threads.execute(begun::release);
    }
    looks.take().run();
    looks.take().run();
    looks.take().run();

    release.countDown();

    begun.acquire(10);
    assertThat(made).hasSize(2);
  }

  @Test
  void whereNobodyCouldLookTheNextTaskHasSomebodyLook() throws Exception {
    AtomicBoolean nobody = new AtomicBoolean(true);
    ThreadPerProcessor unwatched =
        threads(
            LONG,
            look -> {
              if (nobody.get()) {
                throw new InternalError("no thread");
              }
              looks.add(look);
            },
            UnaryOperator.identity());
    for (int i = 0; i < 3; i++) {
      unwatched.execute(
          () -> {
            begun.release();
            awaitUninterruptibly(release);
          });
    }
    begun.acquire(2);
    assertThat(looks).isEmpty();

    nobody.set(false);
    unwatched.execute(begun::release);
    looks.take().run();
    looks.take().run();

    begun.acquire(2);
    unwatched.close();
  }

  @Test
  void eachTaskIsDoneOnceAlsoWhereTasksWaitForLaterOnes() throws Exception {
    int producers = 4;
    int each = 2000;
    AtomicInteger done = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(producers * each);
    try (Workers workers = new Workers();
        ThreadPerProcessor real = new ThreadPerProcessor()) {
      for (int producer = 0; producer < producers; producer++) {
        workers.execute(
            () -> {
              for (int i = 0; i < each; i++) {
                boolean waits = i % 20 == 0;
                real.execute(
                    () -> {
                      if (waits) {
                        awaitUninterruptibly(broughtLater(real));
                      }
                      done.incrementAndGet();
                      all.countDown();
                    });
              }
            });
      }
      assertThat(all.await(50, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(done).hasValue(producers * each);
  }

  /** Brought by a task, and so behind all that wait already. */
  private static CountDownLatch broughtLater(Executor executor) {
    CountDownLatch latch = new CountDownLatch(1);
    executor.execute(latch::countDown);
    return latch;
  }

  private ThreadPerProcessor threads(UnaryOperator<Runnable> before) {
    return threads(LONG, looks::add, before);
  }

  private ThreadPerProcessor threads(
      Duration idle, Executor later, UnaryOperator<Runnable> before) {
    ThreadFactory factory = new DaemonThreads("test");
    return new ThreadPerProcessor(
        MOST,
        task -> {
          if (haveNoThreads) {
            throw new InternalError("unable to create a thread");
          }
          Thread thread = factory.newThread(before.apply(task));
          made.add(thread);
          return thread;
        },
        idle,
        later,
        () -> looksEnded = true);
  }

  private void block(int tasks) {
    block(tasks, release);
  }

  private void block(int tasks, CountDownLatch until) {
    for (int i = 0; i < tasks; i++) {
      threads.execute(
          () -> {
            begun.release();
            awaitUninterruptibly(until);
          });
    }
  }

  private static void awaitIdle(Collection<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      while (thread.getState() != Thread.State.TIMED_WAITING) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        Thread.onSpinWait();
      }
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
