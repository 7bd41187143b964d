// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.XimaException;
import java.time.Duration;
import java.util.Optional;

/** What an attempt came to, with the pause before the next one. */
sealed interface Outcome<T> {
  /** The pause before another request is sent; empty where none is. */
  Optional<Duration> pause();

  /** It brought the value. */
  record Done<T>(T value) implements Outcome<T> {
    @Override
    public Optional<Duration> pause() {
      return Optional.empty();
    }
  }

  /**
   * The tenant still prepares the data.
   *
   * @param before how long before the identical request is sent again
   */
  record Pending<T>(Duration before) implements Outcome<T> {
    @Override
    public Optional<Duration> pause() {
      return Optional.of(before);
    }
  }

  /** The tenant has nothing at this target; the next one is asked at once. */
  record Elsewhere<T>() implements Outcome<T> {
    @Override
    public Optional<Duration> pause() {
      return Optional.of(Duration.ZERO);
    }
  }

  /**
   * It failed.
   *
   * @param pause before the request is sent again; empty where it is not
   */
  record Failed<T>(XimaException failure, Optional<Duration> pause) implements Outcome<T> {}
}
