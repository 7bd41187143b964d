// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.Duration;

/**
 * Waits that double from a first to a longest one.
 *
 * @param first the wait after the first try
 * @param longest not shorter than the first
 */
record GrowingWait(Duration first, Duration longest) {
  /** The wait after so many tries, from 1. */
  Duration after(int tries) {
    Duration wait = first;
    for (int i = 1; i < tries && wait.compareTo(longest) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
