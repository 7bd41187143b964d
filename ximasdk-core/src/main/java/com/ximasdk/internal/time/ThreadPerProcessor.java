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
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * As many threads as processors, and others where that is not enough: for tasks that are many and
 * short, and hardly ever wait for something.
 *
 * <p>A thread that has done one takes the next. Where each task has a thread of its own, the change
 * to that thread costs more than such a task does. What holds threads up (a name that is looked up,
 * a disk, a long answer) does not hold up other tasks for long: while some wait, a look now and
 * then gives each that waited at the look before a thread of its own, and finds threads that are
 * still at what they were at, in whose place others go on until they are back.
 */
public final class ThreadPerProcessor implements Executor, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadPerProcessor.class);
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
  private final Runnable endOfLooks;

  /** Held for moments: while no task runs and no thread begins or waits. */
  private final Object state = new Object();

  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final Set<Member> members = new HashSet<>();

  /** The one that has been idle the shortest comes first, so that those that are too many go. */
  private final Deque<Member> idle = new ArrayDeque<>();

  /** How many members are neither idle nor held up. */
  private int going;

  private long taken;
  private long broughtByLastLook;
  private boolean isWatched;
  private boolean isClosed;

  /** Whether the last thread that was to begin could not; that is told once. */
  private volatile boolean isShort;

  /** Threads that come with work and go when they have none. */
  public ThreadPerProcessor() {
    this(new Shortly(Duration.ofMillis(10), "ximasdk-http-look"));
  }

  private ThreadPerProcessor(Shortly later) {
    this(
        Math.max(2, Runtime.getRuntime().availableProcessors()),
        new DaemonThreads("ximasdk-http"),
        IDLE,
        later,
        later::close);
  }

  /**
   * Threads that come with work and go when they have none.
   *
   * @param most how many go on at a time, those that are held up not counted
   * @param idle how long a thread waits for a task
   * @param later runs a look after a while
   * @param endOfLooks ends that
   */
  ThreadPerProcessor(
      int most, ThreadFactory threads, Duration idle, Executor later, Runnable endOfLooks) {
    this.most = most;
    this.threads = threads;
    this.idleNanos = idle.toNanos();
    this.later = later;
    this.endOfLooks = endOfLooks;
  }

  /**
   * Has a thread run a task; also once this is closed, so that no last word is lost. Where there
   * can be no thread, the task waits until there is one.
   */
  @Override
  public void execute(Runnable task) {
    Member called = null;
    boolean toWatch = false;
    synchronized (state) {
      tasks.add(task);
      if (going < most || isClosed) {
        called = call();
      } else {
        toWatch = isToBeWatched();
      }
    }
    if (called != null) {
      begin(called);
    } else if (toWatch) {
      lookLater();
    }
  }

  /** Counts one more as going, which is then to begin. */
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

  /** False where there can be no more threads for now. */
  private boolean begin(Member called) {
    try {
      called.begin();
      isShort = false;
      return true;
    } catch (Throwable noThread) {
      boolean toWatch;
      synchronized (state) {
        giveUp(called);
        toWatch = isToBeWatched();
      }
      tellOnce(noThread);
      if (toWatch) {
        lookLater();
      }
      return false;
    }
  }

  private void giveUp(Member neverBegun) {
    members.remove(neverBegun);
    going--;
  }

  private boolean isToBeWatched() {
    boolean first = !isWatched && !isClosed && !tasks.isEmpty();
    isWatched |= first;
    return first;
  }

  private void lookLater() {
    try {
      later.execute(this::look);
    } catch (Throwable noThread) {
      synchronized (state) {
        isWatched = false;
      }
      tellOnce(noThread);
    }
  }

  private void tellOnce(Throwable noThread) {
    if (!isShort) {
      isShort = true;
      ForeignLog.write(
          () -> LOG.error("There is no thread for a task; it is tried again.", noThread));
    }
  }

  private void look() {
    List<Member> called;
    boolean toWatch;
    synchronized (state) {
      isWatched = false;
      called = callForThoseThatWait();
      toWatch = isToBeWatched();
    }
    for (int i = 0; i < called.size(); i++) {
      if (!begin(called.get(i))) {
        giveUpAll(called.subList(i + 1, called.size()));
        break;
      }
    }
    if (toWatch) {
      lookLater();
    }
  }

  /** Where those that were called have not begun yet, more of them would not begin either. */
  private List<Member> callForThoseThatWait() {
    boolean isBeginning = false;
    for (Member member : members) {
      isBeginning |= member.doing == Doing.CALLED;
      member.isLookedAt();
    }
    long late = broughtByLastLook - taken;
    long places = isBeginning ? 0 : Math.min(Math.max(most - going, late), tasks.size());
    broughtByLastLook = taken + tasks.size();
    List<Member> called = new ArrayList<>();
    for (long i = 0; i < places; i++) {
      called.add(call());
    }
    return called;
  }

  private void giveUpAll(List<Member> neverBegun) {
    synchronized (state) {
      neverBegun.forEach(this::giveUp);
    }
  }

  /** Ends each thread as soon as it has nothing to do. */
  @Override
  public void close() {
    List<Member> called = new ArrayList<>();
    synchronized (state) {
      isClosed = true;
      for (int toCall = idle.size() + tasks.size(); toCall > 0; toCall--) {
        called.add(call());
      }
    }
    called.forEach(this::begin);
    endOfLooks.run();
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
        // Before it begins: whoever calls it next reads this.
        thread = fresh;
        fresh.start();
      } else {
        LockSupport.unpark(known);
      }
    }

    void isLookedAt() {
      if (doing == Doing.TASK) {
        doing = Doing.TASK_AT_LAST_LOOK;
      } else if (doing == Doing.TASK_AT_LAST_LOOK) {
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
        // Whoever interrupted this thread did not mean this task.
        Thread.interrupted();
        task.run();
      } catch (Throwable bug) {
        ForeignLog.write(() -> LOG.error("A task failed; those behind it go on.", bug));
      }
      return true;
    }

    private @Nullable Runnable next() {
      do {
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
        // An interrupt of its own would end each wait at once.
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
