// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import java.util.function.Function;

/** Takes what happens to a watch, from any thread, one step after the other. */
interface WatchSteps {
  /** Has the watch take a step; what happened is made within it. */
  void step(Function<Moment, WatchInput> happened);

  /** Does something between two steps. */
  void run(Runnable action);
}
