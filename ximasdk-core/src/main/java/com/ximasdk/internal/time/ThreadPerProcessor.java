// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import com.ximasdk.internal.text.ForeignLog;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * As many threads as processors, and others in place of those that are held up: for tasks that are
 * many and short, and hardly ever wait for something.
 *
 * <p>A thread that has done one takes the next. Where each task has a thread of its own, the change
 * to that thread costs more than such a task does. What holds a thread up (a name that is looked
 * up, a disk, a long answer) does not hold up the other tasks for long: while some wait, a look now
 * and then finds who is still at what it was at, and has others go on in its place until it is
 * back.
 */
public final class ThreadPerProcessor implements Executor, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadPerProcessor.class);
  private static final long BETWEEN_LOOKS_MILLIS = 10;
  private static final Duration IDLE = Duration.ofSeconds(10);

  private enum Doing {
    /** It is about to look for a task. */
    CALLED,
    TASK,
    TASK_AT_LAST_LOOK,
    HELD_UP,
    IDLE
  }

  private final int most;
  private final ThreadFactory threads;
  private final long idleNanos;
  private final Executor later;

  /** Held for moments: while no task runs and no thread begins or waits. */
  private final Object state = new Object();

  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final Set<Member> members = new HashSet<>();

  /** The one that has been idle the shortest comes first, so that those that are too many go. */
  private final Deque<Member> idle = new ArrayDeque<>();

  /** How many members are neither idle nor held up. */
  private int going;

  private long taken;
  private long takenAtLastLook;
  private boolean isWatched;
  private boolean isClosed;

  /**
   * Threads that come with work and go when they have none.
   *
   * @param workers run the looks
   */
  public ThreadPerProcessor(Workers workers) {
    this(
        Math.max(2, Runtime.getRuntime().availableProcessors()),
        new DaemonThreads("ximasdk-http"),
        IDLE,
        CompletableFuture.delayedExecutor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS, workers));
  }

  /**
   * Threads that come with work and go when they have none.
   *
   * @param most how many go on at a time, those that are held up not counted
   * @param idle how long a thread waits for a task
   * @param later runs a look after a while
   */
  ThreadPerProcessor(int most, ThreadFactory threads, Duration idle, Executor later) {
    this.most = most;
    this.threads = threads;
    this.idleNanos = idle.toNanos();
    this.later = later;
  }

  /** Has a thread run a task; also once this is closed, so that no last word is lost. */
  @Override
  public void execute(Runnable task) {
    Member called = null;
    synchronized (state) {
      tasks.add(task);
      if (going < most) {
        called = call();
      }
    }
    if (called == null) {
      watch();
      return;
    }
    try {
      called.begin();
    } catch (Throwable noThread) {
      if (isLeftToNobody(called, task)) {
        throw noThread;
      }
      watch();
    }
  }

  /** Counts one more as going, which is then to be told to begin. */
  private Member call() {
    Member called = idle.poll();
    if (called == null) {
      called = new Member();
      members.add(called);
    }
    called.doing = Doing.CALLED;
    going++;
    return called;
  }

  /** Where there can be no more threads, those that are there have to do. */
  private boolean isLeftToNobody(Member neverBegun, Runnable task) {
    synchronized (state) {
      members.remove(neverBegun);
      going--;
      return members.isEmpty() && tasks.remove(task);
    }
  }

  private void watch() {
    synchronized (state) {
      if (isWatched || tasks.isEmpty()) {
        return;
      }
      isWatched = true;
    }
    try {
      later.execute(this::look);
    } catch (Throwable noThread) {
      synchronized (state) {
        isWatched = false;
      }
      ForeignLog.write(() -> LOG.error("Nobody looks after tasks that wait for now.", noThread));
    }
  }

  /** Has others go on in place of those that are still at the task of the look before. */
  private void look() {
    List<Member> called = new ArrayList<>();
    synchronized (state) {
      isWatched = false;
      boolean standsStill = taken == takenAtLastLook;
      takenAtLastLook = taken;
      for (Member member : members) {
        member.isLookedAt(standsStill);
      }
      // Where all are held up, those that take their places may soon be as well.
      int places = standsStill ? Math.max(most, members.size()) : most - going;
      for (int i = Math.min(places, tasks.size()); i > 0; i--) {
        called.add(call());
      }
    }
    called.forEach(this::beginIfItCan);
    watch();
  }

  private void beginIfItCan(Member called) {
    try {
      called.begin();
    } catch (Throwable noThread) {
      synchronized (state) {
        members.remove(called);
        going--;
      }
      ForeignLog.write(() -> LOG.error("There is no thread for tasks that wait.", noThread));
    }
  }

  /** Ends each thread as soon as it has nothing to do. */
  @Override
  public void close() {
    List<Member> called = new ArrayList<>();
    synchronized (state) {
      isClosed = true;
      while (!idle.isEmpty()) {
        called.add(call());
      }
    }
    called.forEach(Member::begin);
  }

  /** One of the threads. */
  private final class Member implements Runnable {
    private @Nullable Thread thread;
    private volatile Doing doing = Doing.CALLED;

    /** Begins or goes on; once for each call. */
    void begin() {
      Thread known = thread;
      if (known == null) {
        Thread fresh = threads.newThread(this);
        thread = fresh;
        fresh.start();
      } else {
        LockSupport.unpark(known);
      }
    }

    void isLookedAt(boolean standsStill) {
      if (doing == Doing.TASK && !standsStill) {
        doing = Doing.TASK_AT_LAST_LOOK;
      } else if (doing == Doing.TASK || doing == Doing.TASK_AT_LAST_LOOK) {
        doing = Doing.HELD_UP;
        going--;
      }
    }

    @Override
    public void run() {
      boolean goesOn = true;
      while (goesOn) {
        goesOn = hasRunOne();
      }
    }

    /** A method of its own, so that nothing holds on to a task that is done. */
    private boolean hasRunOne() {
      Runnable task = next();
      if (task == null) {
        return false;
      }
      try {
        task.run();
      } catch (Throwable bug) {
        ForeignLog.write(() -> LOG.error("A task failed; those behind it go on.", bug));
      }
      return true;
    }

    private @Nullable Runnable next() {
      do {
        // Whoever interrupted a task meant neither the next one nor a wait.
        Thread.interrupted();
        synchronized (state) {
          Runnable task = take();
          if (task != null || isToEnd()) {
            return task;
          }
        }
      } while (isCalledInTime());
      return null;
    }

    /** One that was called takes a task in any case; one that is too many becomes idle. */
    private @Nullable Runnable take() {
      if (doing == Doing.HELD_UP) {
        going++;
      }
      Runnable task = doing == Doing.CALLED || going <= most ? tasks.poll() : null;
      if (task == null) {
        going--;
      } else {
        taken++;
        doing = Doing.TASK;
      }
      return task;
    }

    private boolean isToEnd() {
      if (isClosed) {
        members.remove(this);
      } else {
        doing = Doing.IDLE;
        idle.push(this);
      }
      return isClosed;
    }

    private boolean isCalledInTime() {
      long end = System.nanoTime() + idleNanos;
      while (doing == Doing.IDLE) {
        long left = end - System.nanoTime();
        if (left <= 0 && hasLeft()) {
          return false;
        }
        LockSupport.parkNanos(this, left);
        Thread.interrupted();
      }
      return true;
    }

    private boolean hasLeft() {
      synchronized (state) {
        return idle.remove(this) && members.remove(this);
      }
    }
  }
}
