// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** The threads of this program's own, however many tenants there are. */
final class Workers implements AutoCloseable {
  private static final int FILES = 8;
  private static final int REPORTS = 16;

  private final ExecutorService files = Executors.newFixedThreadPool(FILES, daemons("files"));

  /** A report can take its time; what it is asked for waits, and no other tenant's files. */
  private final ExecutorService reports = Executors.newFixedThreadPool(REPORTS, daemons("reports"));

  private static ThreadFactory daemons(String name) {
    return work -> {
      Thread thread = new Thread(work, "import-tenants-" + name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** For what takes the disk's time. */
  Executor files() {
    return files;
  }

  /** For what takes a tenant's time. */
  Executor reports() {
    return reports;
  }

  @Override
  public void close() {
    files.shutdownNow();
    reports.shutdownNow();
  }
}
