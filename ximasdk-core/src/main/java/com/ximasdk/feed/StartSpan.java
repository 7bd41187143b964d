// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.Instant;

/**
 * Recordings that start in a span of time.
 *
 * @param from the first start
 * @param to the first start behind it; not before {@code from}
 */
record StartSpan(Instant from, Instant to) {
  boolean isEmpty() {
    return !from.isBefore(to);
  }

  boolean contains(Instant start) {
    return !start.isBefore(from) && start.isBefore(to);
  }

  StartSpan widenedTo(StartSpan other) {
    return new StartSpan(Instants.earlier(from, other.from), Instants.later(to, other.to));
  }
}
