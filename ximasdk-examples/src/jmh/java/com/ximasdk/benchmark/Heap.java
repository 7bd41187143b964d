// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.lang.management.ManagementFactory;
import java.util.List;

/** What is still referred to. */
final class Heap {
  /** Options of a JVM in which it can be counted: what may be dropped is dropped. */
  static final List<String> OPTIONS =
      List.of(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:MarkSweepDeadRatio=0",
          "-XX:SoftRefLRUPolicyMSPerMB=0");

  private static final int COLLECTIONS = 3;

  private Heap() {}

  /** The bytes in use after collections. */
  static long live() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
