// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import com.ximasdk.call.XimaEvent;
import com.ximasdk.call.XimaEvent.CallEnded;
import com.ximasdk.call.XimaListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes events, which come soon after they happened, and waits for them. */
final class ToldEvents implements XimaListener {
  private final BlockingQueue<XimaEvent> told = new LinkedBlockingQueue<>();

  @Override
  public void on(XimaEvent event) {
    told.add(event);
  }

  /** The events up to the next end of a call. */
  List<XimaEvent> toTheEnd() throws InterruptedException {
    List<XimaEvent> all = new ArrayList<>();
    while (all.isEmpty() || !(all.get(all.size() - 1) instanceof CallEnded)) {
      XimaEvent next = told.poll(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("no end is told after " + all);
      }
      all.add(next);
    }
    return all;
  }

  /** Whether there is none that was not taken. */
  boolean isEmpty() {
    return told.isEmpty();
  }
}
