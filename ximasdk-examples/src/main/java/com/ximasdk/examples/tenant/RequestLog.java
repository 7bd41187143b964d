// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests. Bounded, because a tenant may run for weeks. Safe for several threads. */
final class RequestLog {
  private static final int KEPT = 20_000;

  private final Deque<SeenRequest> requests = new ArrayDeque<>();

  synchronized void add(SeenRequest request) {
    if (requests.size() == KEPT) {
      requests.removeFirst();
    }
    requests.addLast(request);
  }

  synchronized List<SeenRequest> all() {
    return List.copyOf(requests);
  }

  synchronized void clear() {
    requests.clear();
  }
}
