// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Things that wait for one moment together. Each can be taken out until then, and goes out once.
 * Safe for use by several threads.
 */
final class Sheaf<T> {
  private final Set<T> waiting = ConcurrentHashMap.newKeySet();
  private final Consumer<T> out;
  private volatile boolean open;

  /**
   * A sheaf with nothing in it.
   *
   * @param out takes what is still in it when its moment has come
   */
  Sheaf(Consumer<T> out) {
    this.out = out;
  }

  /** Puts something in; where the moment has come already, it goes out at once. */
  void add(T one) {
    waiting.add(one);
    if (open) {
      let(one);
    }
  }

  /** Takes something out, which then never goes out. */
  void remove(T one) {
    waiting.remove(one);
  }

  /** The moment has come. */
  void open() {
    open = true;
    waiting.forEach(this::let);
  }

  private void let(T one) {
    if (waiting.remove(one)) {
      out.accept(one);
    }
  }
}
