// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.util.List;

/**
 * What is to be done next.
 *
 * @param deliveries what is to be handed out; may be empty
 * @param underway the position to be saved before that
 * @param done the position to be saved once the adapter has taken it
 * @param troubles what is to be told
 * @param <T> an interval
 */
record Step<T>(
    List<IntervalDelivery<T>> deliveries,
    IntervalPosition underway,
    IntervalPosition done,
    List<IntervalTrouble> troubles) {
  Step {
    deliveries = List.copyOf(deliveries);
    troubles = List.copyOf(troubles);
  }

  /** A step that hands nothing out. */
  static <T> Step<T> of(IntervalPosition done, List<IntervalTrouble> troubles) {
    return new Step<>(List.of(), done, done, troubles);
  }
}
