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
import org.jspecify.annotations.Nullable;

/**
 * Rows that are found step by step; a step may find several, or none. A failure is the end, and is
 * told after the rows that were found before it.
 */
abstract class QueuedRows implements ReportRows {
  final Queue<ReportRow> ready = new ArrayDeque<>();
  final ReportAudit audit = new ReportAudit();
  boolean ended;
  private @Nullable RuntimeException failure;

  /** Reads on; adds to the rows that are ready, or ends them. */
  abstract void step() throws IOException;

  /** What the caller is told of a failure other than one that is already in its terms. */
  abstract RuntimeException told(Exception failure);

  /** What is read from. */
  abstract Closeable source();

  /** Gives out the rows that were right, before a failure of what comes after them is told. */
  void giveOutRest() {}

  @Override
  public final boolean hasNext() {
    while (ready.isEmpty() && !ended) {
      RuntimeException failed = tryStep(this::step);
      if (failed != null) {
        ended = true;
        RuntimeException earlier = tryStep(this::giveOutRest);
        failure = earlier == null ? failed : earlier;
      }
    }
    RuntimeException untold = failure;
    if (ready.isEmpty() && untold != null) {
      failure = null;
      throw untold;
    }
    return !ready.isEmpty();
  }

  private @Nullable RuntimeException tryStep(Step step) {
    try {
      step.run();
      return null;
    } catch (XimaException e) {
      return e;
    } catch (IOException | RuntimeException e) {
      return told(e);
    }
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
    failure = null;
    ready.clear();
    try {
      source().close();
    } catch (IOException e) {
      // What was asked for has been read; that the source ends roughly harms nobody.
    }
  }

  /** Something that can fail. */
  private interface Step {
    void run() throws IOException;
  }
}
