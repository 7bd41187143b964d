// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** An adopter's log that takes each entry of one logger, and throws when it has it. */
public final class HostileLog implements AutoCloseable {
  private final List<String> entries = Collections.synchronizedList(new ArrayList<>());
  private final Logger logger;
  private final Handler handler;

  /** Stands behind a logger until it is closed. */
  public HostileLog(String name) {
    logger = Logger.getLogger(name);
    handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            entries.add(entry.getMessage());
            throw new LinkageError("the log is not there");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(handler);
  }

  /** What was to be written. */
  public List<String> entries() {
    return List.copyOf(entries);
  }

  @Override
  public void close() {
    logger.removeHandler(handler);
  }
}
