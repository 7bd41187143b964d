// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.XimaException;
import java.time.Duration;
import java.util.Optional;

/** What an attempt came to, with the pause before the next one. */
sealed interface Outcome<T> {
  /** It brought the value. */
  record Done<T>(T value) implements Outcome<T> {}

  /**
   * The tenant still prepares the data.
   *
   * @param pause before the identical request is sent again
   */
  record Pending<T>(Duration pause) implements Outcome<T> {}

  /**
   * It failed.
   *
   * @param pause before the request is sent again; empty where it is not
   */
  record Failed<T>(XimaException failure, Optional<Duration> pause) implements Outcome<T> {}
}
