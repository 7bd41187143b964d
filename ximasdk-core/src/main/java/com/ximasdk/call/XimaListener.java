// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

/**
 * Is told what happens inside calls, for metrics, traces and progress.
 *
 * <p>{@link XimaEvent.CallStarted} is told by the thread that makes the call, so by several at
 * once. All other events of a client come from threads of the library's own, one after the other
 * and in the order in which they happened, soon after they did. One listener of several clients, or
 * in the {@link CallOptions} of several calls, is told by several threads at once.
 *
 * <p>A call waits for a listener at its begin and never again. What a listener throws is logged;
 * while it is busy up to 10,000 events are kept for it, and more are lost, which is logged once and
 * counted by {@link XimaEvent#lostBefore}.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface XimaListener {
  /** A listener that does nothing. */
  XimaListener NONE = event -> {};

  /**
   * Takes what happened. It should be quick: while it is at one event, the next ones wait.
   *
   * @param event of a kind to be asked for by {@code instanceof}; kinds that are not known are to
   *     be passed over
   */
  void on(XimaEvent event);
}
