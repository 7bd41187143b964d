// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CallbackFailedException;
import com.ximasdk.error.XimaException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The position as it is in its store, which is the caller's code. */
final class PositionKeeper {
  private final IntervalPositionStore store;

  PositionKeeper(IntervalPositionStore store) {
    this.store = store;
  }

  /**
   * Puts the position there that begins at an instant if there is none. What fails closes the
   * store.
   */
  void begin(Instant start) {
    try {
      if (stored().isEmpty()) {
        put(IntervalPosition.startingAt(start));
      }
    } catch (XimaException failure) {
      try {
        close();
      } catch (XimaException further) {
        failure.addSuppressed(further);
      }
      throw failure;
    }
  }

  IntervalPosition load() {
    return stored()
        .orElseThrow(
            () -> failed("it lost what was saved in it. A position is never guessed", null));
  }

  private Optional<IntervalPosition> stored() {
    return called(
        () -> {
          Optional<IntervalPosition> stored = store.load();
          if (stored == null) {
            throw failed("it gave null, expected a position or empty", null);
          }
          return stored;
        });
  }

  /** Saves a position after another one; gives it as it is stored. */
  IntervalPosition save(IntervalPosition stored, IntervalPosition next) {
    if (next.revised(stored.revision()).equals(stored)) {
      return stored;
    }
    IntervalPosition saved = next.revised(stored.revision() + 1);
    put(saved);
    return saved;
  }

  private void put(IntervalPosition position) {
    called(
        () -> {
          store.save(position);
          return position;
        });
  }

  private static <R> R called(Supplier<R> act) {
    try {
      return act.get();
    } catch (XimaException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failed("it threw " + e.getClass().getName(), e);
    }
  }

  private static CallbackFailedException failed(String what, @Nullable Throwable cause) {
    return new CallbackFailedException(
        CallSummary.NONE, "The position store failed: " + what + ". Mend the store.", cause);
  }

  void close() {
    called(
        () -> {
          store.close();
          return store;
        });
  }
}
