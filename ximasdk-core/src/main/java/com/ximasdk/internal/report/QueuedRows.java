// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.error.XimaException;
import com.ximasdk.report.ReportFacts;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportRows;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;

/** Rows that are found step by step; a step may find several, or none. A failure is the end. */
abstract class QueuedRows implements ReportRows {
  final Queue<ReportRow> ready = new ArrayDeque<>();
  final ReportAudit audit = new ReportAudit();
  boolean ended;

  /** Reads on; adds to the rows that are ready, or ends them. */
  abstract void step() throws IOException;

  /** What the caller is told of a failure other than one that is already in its terms. */
  abstract RuntimeException told(Exception failure);

  /** What is read from. */
  abstract Closeable source();

  @Override
  public final boolean hasNext() {
    try {
      while (ready.isEmpty() && !ended) {
        step();
      }
    } catch (XimaException e) {
      ended = true;
      throw e;
    } catch (IOException | RuntimeException e) {
      ended = true;
      throw told(e);
    }
    return !ready.isEmpty();
  }

  @Override
  public final ReportRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The report has no more rows.");
    }
    return ready.remove();
  }

  @Override
  public final ReportFacts facts() {
    return audit.facts();
  }

  @Override
  public final void close() {
    ended = true;
    ready.clear();
    try {
      source().close();
    } catch (IOException e) {
      // What was asked for has been read; that the source ends roughly harms nobody.
    }
  }
}
