// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import java.time.Instant;

/** Is told what on a board changed, in order; it reads from the board to what. */
interface BoardObserver {
  /** The agent in a slot appeared, was renamed, or has another state. */
  void agentChanged(long slot);

  /** The agent in a slot left. The slot's number is not used again. */
  void agentLeft(long slot, AgentView last, Instant at);

  /** The board is true no longer, or again, or untrue for another cause. */
  void freshnessChanged();

  /** The board shows every agent of the metric for the first time. */
  void pictureCompleted();

  /** The watch uses another transport. */
  void transportChanged();
}
