// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import org.jspecify.annotations.Nullable;

/**
 * Something that is asked for when it is first wanted; what comes of it, also that nothing comes,
 * holds for everybody after.
 *
 * @param <T> what it is
 */
final class Once<T> {
  private final Asking<T> asking;
  private @Nullable T value;
  private @Nullable RuntimeException failure;

  /** What asks. */
  @FunctionalInterface
  interface Asking<T> {
    T ask() throws InterruptedException;
  }

  Once(Asking<T> asking) {
    this.asking = asking;
  }

  T get() throws InterruptedException {
    if (failure != null) {
      throw failure;
    }
    if (value == null) {
      try {
        value = asking.ask();
      } catch (NotSeenException e) {
        failure = e;
        throw e;
      }
    }
    return value;
  }
}
