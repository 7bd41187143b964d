// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Whether something that was measured again and again has stopped growing: its median in the last
 * third is not above that in the middle third, by more than what is allowed. The first third is for
 * warming up. A median does not ask what one sample met.
 */
final class Flatness {
  /** A tenth, and so many bytes: what the tenants themselves keep of what happens to them. */
  private static final long HEAP_ROOM = 2 << 20;

  /** Connections and their threads come and go with the faults: a tenth, and this. */
  private static final long COUNT_ROOM = 3;

  private Flatness() {}

  /** What grows, as sentences; none if nothing does. */
  static List<String> growth(List<Footprint> samples) {
    List<String> growth = new ArrayList<>();
    add(growth, samples, "bytes of heap", Footprint::heap, HEAP_ROOM);
    add(growth, samples, "threads", Footprint::threads, COUNT_ROOM);
    if (samples.stream().allMatch(one -> one.handles().isPresent())) {
      add(growth, samples, "handles", one -> one.handles().orElseThrow(), COUNT_ROOM);
    }
    return growth;
  }

  private static void add(
      List<String> growth,
      List<Footprint> samples,
      String what,
      ToLongFunction<Footprint> measure,
      long constant) {
    int third = samples.size() / 3;
    long middle = median(samples.subList(third, 2 * third), measure);
    long room = middle / 10 + constant;
    long last = median(samples.subList(2 * third, samples.size()), measure);
    if (last > middle + room) {
      growth.add(
          String.format(
              Locale.ROOT,
              "%s: %,d in the last third after %,d in the middle one; expected at most %,d more",
              what,
              last,
              middle,
              room));
    }
  }

  private static long median(List<Footprint> samples, ToLongFunction<Footprint> measure) {
    long[] sorted = samples.stream().mapToLong(measure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
