// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Does to the library, once, what a caller's code may do. */
final class Hostility {
  /** What is done. */
  enum Deed {
    THROWS_RUNTIME_EXCEPTION,
    THROWS_ERROR,
    THROWS_CHECKED,
    REJECTS,
    RETURNS_NULL,
    BLOCKS
  }

  private final Deed deed;
  private final AtomicBoolean armed = new AtomicBoolean();
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  Hostility(Deed deed) {
    this.deed = deed;
  }

  /** Makes the next call of the callback the one. */
  void arm() {
    armed.set(true);
  }

  /** What the callback returns; it does its deed the first time that it is armed. */
  <T> @Nullable T act(T otherwise) {
    if (!armed.compareAndSet(true, false)) {
      return otherwise;
    }
    reached.countDown();
    switch (deed) {
      case THROWS_RUNTIME_EXCEPTION -> throw new IllegalStateException("on purpose");
      case THROWS_ERROR -> throw new AssertionError("on purpose");
      case THROWS_CHECKED -> Hostility.<RuntimeException>throwAnyway(new Exception("on purpose"));
      case REJECTS -> throw new RejectedExecutionException("on purpose");
      case BLOCKS -> block();
      case RETURNS_NULL -> {
        return null;
      }
    }
    return otherwise;
  }

  private void block() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As a caller's code in another language, or behind generics, can. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> void throwAnyway(Throwable thrown) throws T {
    throw (T) thrown;
  }

  /** Waits until the deed is done, or being done. */
  void awaitReached() throws InterruptedException {
    if (!reached.await(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the callback was not called");
    }
  }

  /** Ends the blocking. */
  void release() {
    released.countDown();
  }
}
