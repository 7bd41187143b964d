// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.XimaClient;
import com.ximasdk.XimaRuntime;
import com.ximasdk.settings.AuthenticationKey;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * A process with a runtime and so many clients, by {@code URL CLIENTS}, each of which has had an
 * answer. It prints the heap of one more client, in bytes, and how many threads there are with a few
 * clients and with all.
 */
public final class IdleClients {
  /** What is made once for all is made by these. */
  private static final int FIRST = 50;

  private IdleClients() {}

  /**
   * Makes the clients.
   *
   * @param arguments of whom, and how many
   */
  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[1]);
    try (XimaRuntime runtime = XimaRuntime.create()) {
      List<XimaClient> clients = new ArrayList<>(count + FIRST);
      for (int i = 0; i < FIRST; i++) {
        add(clients, runtime, arguments[0]);
      }
      long heapBefore = Heap.live();
      int threadsBefore = threads();
      for (int i = 0; i < count; i++) {
        add(clients, runtime, arguments[0]);
      }
      System.out.println((Heap.live() - heapBefore) / (double) count);
      System.out.println((double) threadsBefore);
      System.out.println((double) threads());
      clients.forEach(XimaClient::close);
    }
  }

  private static void add(List<XimaClient> clients, XimaRuntime runtime, String url) {
    XimaClient client =
        XimaClient.builder()
            .tenantUrl(url)
            .authenticationKey(AuthenticationKey.of("benchmark="))
            .runtime(runtime)
            .build();
    clients.add(client);
    client.roster().agents();
  }

  private static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }
}
