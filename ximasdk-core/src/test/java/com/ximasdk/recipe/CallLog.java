// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipe;

import com.ximasdk.call.XimaEvent;
import com.ximasdk.call.XimaEvent.CallEnded;
import com.ximasdk.call.XimaEvent.CallStarted;
import com.ximasdk.call.XimaEvent.RetryScheduled;
import com.ximasdk.call.XimaListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Logs calls, with the id of the call among the fields of each entry. */
public final class CallLog implements XimaListener {
  public static final String FIELD = "xima.call";

  private static final Logger LOG = LoggerFactory.getLogger("calls");

  @Override
  public void on(XimaEvent event) {
    MDC.put(FIELD, event.callId());
    try {
      log(event);
    } finally {
      MDC.remove(FIELD);
    }
  }

  private static void log(XimaEvent event) {
    String operation = event.operation();
    if (event instanceof CallStarted) {
      // On the caller's thread: this entry has the caller's own fields too.
      LOG.info("{} begins at {}.", operation, event.tenant());
    } else if (event instanceof RetryScheduled retry) {
      LOG.info("{} is tried again after {}.", operation, retry.pause(), retry.failure());
    } else if (event instanceof CallEnded ended) {
      ended
          .failure()
          .ifPresentOrElse(
              failure ->
                  LOG.warn("{} failed, {}.", operation, ended.summary().responseHeaders(), failure),
              () -> LOG.info("{} took {}.", operation, ended.summary().elapsed()));
    }
  }
}
