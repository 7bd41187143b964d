// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

/**
 * Is told what happens inside calls, for metrics and for progress.
 *
 * <p>It is called by the threads that carry the calls, several at once, and must neither block nor
 * call the client. What it throws is logged and changes nothing for the call.
 */
@FunctionalInterface
public interface XimaListener {
  /** A listener that does nothing. */
  XimaListener NONE = event -> {};

  /** Takes what happened. */
  void on(XimaEvent event);
}
