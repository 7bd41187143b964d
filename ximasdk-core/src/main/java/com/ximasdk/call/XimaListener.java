// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

/**
 * Is told what happens inside calls, for metrics, traces and progress.
 *
 * <p>{@link XimaEvent.CallStarted} is told by the thread that calls, so by several at once. All
 * other events come from a thread of the library's own, one after the other and in the order in
 * which they happened, soon after they did. Whatever a listener does, no call waits for it: what it
 * throws is logged, and while it is busy up to 10,000 events are kept for it; more are lost, which
 * is logged once and counted by {@link XimaEvent#lostBefore}.
 */
@FunctionalInterface
public interface XimaListener {
  /** A listener that does nothing. */
  XimaListener NONE = event -> {};

  /** Takes what happened. */
  void on(XimaEvent event);
}
