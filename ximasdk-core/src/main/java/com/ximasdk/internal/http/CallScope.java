// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.internal.time.Workers;
import java.time.Duration;

/** The running call, as its attempts and the readers of its answers see it. */
interface CallScope {
  /** What is left of the total time limit, at least zero. */
  Duration remaining();

  /** The clocks and the timer. */
  Timing timing();

  /** Threads for what may block. */
  Workers workers();

  /**
   * Claims the end of the call for the body that asks. Once this was true, nothing else can end the
   * call: no limit, no cancelling, no closing; false says that it has ended already.
   */
  boolean claimEnd();

  /** What the call did so far. */
  CallSummary summary();

  /** Clears a text of the authentication key. */
  String redact(String text);

  /** Turns whatever ended a body into the exception for the caller. */
  XimaException failure(Throwable cause);

  /** The exception for a total time limit that ran out. */
  XimaException totalReached();

  /** Keeps a body that outlives the call, so that closing the client ends it. */
  void outlives(Abortable body);

  /** Forgets a body that has ended. */
  void ended(Abortable body);

  /** Something that can be ended from outside. */
  @FunctionalInterface
  interface Abortable {
    /** Ends it; a second call does nothing. */
    void abort(Throwable reason);
  }
}
