// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThreadPerProcessorTest {
  private static final int MOST = 2;
  private static final Duration LONG = Duration.ofHours(1);

  private final BlockingQueue<Runnable> looks = new LinkedBlockingQueue<>();
  private final Queue<Thread> made = new ConcurrentLinkedQueue<>();
  private final ThreadPerProcessor threads = threads(LONG, looks::add);
  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch release = new CountDownLatch(1);

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
    CountDownLatch done = new CountDownLatch(1);
    threads.execute(done::countDown);

    looks.take().run();
    assertThat(made).hasSize(2);
    looks.take().run();

    done.await();
    assertThat(made).hasSize(3);
  }

  @Test
  void whereAllAreHeldUpTwiceAsManyTakeTheirPlace() throws Exception {
    block(100);

    for (int expected : List.of(2, 4, 8, 16, 32)) {
      begun.acquire(expected - (expected == 2 ? 0 : expected / 2));
      assertThat(made).hasSize(expected);
      looks.take().run();
      assertThat(made).hasSize(expected);
      looks.take().run();
    }
    assertThat(made).hasSize(64);
  }

  @Test
  void oneThatIsHeldUpWhileAnotherGoesOnIsReplacedAsWell() throws Exception {
    block(1);
    begun.acquire();
    CountDownLatch first = new CountDownLatch(1);
    Semaphore next = new Semaphore(0);
    threads.execute(
        () -> {
          first.countDown();
          next.acquireUninterruptibly();
        });
    first.await();
    threads.execute(begun::release);
    looks.take().run();
    next.release();
    begun.acquire();
    // The other one has gone on since the last look, and is now at another task.
    threads.execute(next::acquireUninterruptibly);
    CountDownLatch done = new CountDownLatch(1);
    threads.execute(done::countDown);

    looks.take().run();

    done.await();
    assertThat(made).hasSize(3);
    next.release();
  }

  @Test
  void thoseThatComeBackAreNoMoreThanThereAreProcessors() throws Exception {
    block(4);
    begun.acquire(2);
    looks.take().run();
    looks.take().run();
    begun.acquire(2);
    release.countDown();
    awaitIdle(4);

    CountDownLatch again = new CountDownLatch(1);
    for (int i = 0; i < 4; i++) {
      threads.execute(
          () -> {
            begun.release();
            awaitUninterruptibly(again);
          });
    }

    begun.acquire(2);
    assertThat(looks.take()).isNotNull();
    assertThat(begun.availablePermits()).isZero();
    again.countDown();
    begun.acquire(2);
    assertThat(made).hasSize(4);
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
  void aThreadThatHasNothingToDoEnds() throws Exception {
    ThreadPerProcessor impatient = threads(Duration.ZERO, looks::add);

    impatient.execute(begun::release);

    begun.acquire();
    made.element().join();
    impatient.execute(begun::release);
    begun.acquire();
    assertThat(made).hasSize(2);
    impatient.close();
  }

  @Test
  void closedItsThreadsEndAndTakeALastTask() throws Exception {
    threads.execute(begun::release);
    begun.acquire();

    threads.close();
    made.element().join();
    threads.execute(begun::release);

    begun.acquire();
    for (Thread thread : made) {
      thread.join();
    }
  }

  @Test
  void whereThereIsNoThreadAtAllWhoeverBringsATaskIsTold() {
    ThreadPerProcessor without = new ThreadPerProcessor(MOST, Unstartable::new, LONG, looks::add);

    assertThatThrownBy(() -> without.execute(begun::release)).isInstanceOf(OutOfMemoryError.class);
    assertThat(looks).isEmpty();
  }

  @Test
  void whereThereIsNoThreadMoreThoseThatAreThereDo() throws Exception {
    AtomicInteger number = new AtomicInteger();
    ThreadPerProcessor one =
        new ThreadPerProcessor(
            MOST,
            task -> number.getAndIncrement() == 0 ? new Thread(task) : new Unstartable(task),
            LONG,
            looks::add);
    one.execute(
        () -> {
          begun.release();
          awaitUninterruptibly(release);
        });
    begun.acquire();
    one.execute(begun::release);
    looks.take().run();
    looks.take().run();

    release.countDown();

    begun.acquire();
    one.close();
  }

  @Test
  void whereNobodyCanLookTasksAreDoneAllTheSame() throws Exception {
    ThreadPerProcessor unwatched =
        threads(
            LONG,
            look -> {
              throw new OutOfMemoryError("no thread");
            });
    for (int i = 0; i < 3; i++) {
      unwatched.execute(
          () -> {
            begun.release();
            awaitUninterruptibly(release);
          });
    }
    begun.acquire(2);

    release.countDown();

    begun.acquire();
    unwatched.close();
  }

  @Test
  void eachTaskIsDoneOnceAlsoWhereTasksWaitForLaterOnes() throws Exception {
    int producers = 4;
    int each = 2000;
    AtomicInteger done = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(producers * each);
    try (Workers workers = new Workers();
        ThreadPerProcessor real = new ThreadPerProcessor(workers)) {
      for (int producer = 0; producer < producers; producer++) {
        workers.execute(
            () -> {
              for (int i = 0; i < each; i++) {
                boolean waits = i % 500 == 0;
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

  private ThreadPerProcessor threads(Duration idle, Executor later) {
    ThreadFactory factory = new DaemonThreads("test");
    return new ThreadPerProcessor(
        MOST,
        task -> {
          Thread thread = factory.newThread(task);
          made.add(thread);
          return thread;
        },
        idle,
        later);
  }

  private void block(int tasks) {
    IntStream.range(0, tasks)
        .forEach(
            i ->
                threads.execute(
                    () -> {
                      begun.release();
                      awaitUninterruptibly(release);
                    }));
  }

  private void awaitIdle(int count) {
    while (made.stream().filter(thread -> thread.getState() == Thread.State.TIMED_WAITING).count()
        < count) {
      Thread.onSpinWait();
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As where a system has no more threads to give. */
  private static final class Unstartable extends Thread {
    Unstartable(Runnable task) {
      super(task);
    }

    @Override
    public synchronized void start() {
      throw new OutOfMemoryError("unable to create native thread");
    }
  }
}
