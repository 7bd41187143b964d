// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import java.util.concurrent.Executor;

/**
 * What long work runs on.
 *
 * @param timing tells the time and waits
 * @param steps runs its steps, which may block for a while; few at a time of all that share it
 * @param results completes futures, and so runs what a caller has chained to them
 */
public record Carrier(Timing timing, Executor steps, Executor results) {
  /** Who has a carrier: long work on a service goes on what the service goes on. */
  public interface Owner {
    /** The carrier. */
    Carrier carrier();

    /**
     * Runs a task once it is closed, on the thread that closes it; at once if it is closed already.
     * Long work that waits would wait for ever, since nothing wakes it any more.
     *
     * @return takes the task back
     */
    Runnable whenClosed(Runnable task);
  }
}
