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
 * answer. It prints the heap of one more client, in bytes, and how many threads there are with a
 * few clients and with all.
 */
public final class IdleClients {
  /** What is made once for all is made by these. */
  private static final int FIRST = 50;

  private static final int MORE = 5;

  private IdleClients() {}

  /**
   * Makes the clients.
   *
   * @param arguments of whom, and how many
   */
  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[1]);
    try (XimaRuntime runtime = XimaRuntime.create()) {
      List<XimaClient> clients = new ArrayList<>(MORE * count);
      addUpTo(FIRST, clients, runtime, arguments[0]);
      int threadsOfFirst = threads();
      addUpTo(count, clients, runtime, arguments[0]);
      int threadsOfAll = threads();
      // What the pools and connections keep is some hundred kilobytes, more or less: so many more
      // clients that it no longer counts.
      long heapBefore = Heap.live();
      addUpTo(MORE * count, clients, runtime, arguments[0]);
      System.out.println((Heap.live() - heapBefore) / (double) ((MORE - 1) * count));
      System.out.println((double) threadsOfFirst);
      System.out.println((double) threadsOfAll);
      clients.forEach(XimaClient::close);
    }
  }

  private static void addUpTo(
      int count, List<XimaClient> clients, XimaRuntime runtime, String url) {
    while (clients.size() < count) {
      add(clients, runtime, url);
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
