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
     * Has a worker run a task once it is closed, or now if it is closed already; closing does not
     * wait for that. Long work that waits would wait for ever, since nothing wakes it any more.
     *
     * @return takes the task back
     */
    Runnable whenClosed(Runnable task);
  }
}
