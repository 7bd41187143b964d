// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.XimaEvent;
import com.ximasdk.call.XimaEvent.AttemptEnded;
import com.ximasdk.call.XimaEvent.CallEnded;
import com.ximasdk.call.XimaEvent.DataPending;
import com.ximasdk.call.XimaEvent.RateGateWait;
import com.ximasdk.call.XimaEvent.RetryScheduled;
import com.ximasdk.call.XimaListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells events to the listener and to the log. */
final class Events {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.http");

  private final XimaListener listener;

  Events(XimaListener listener) {
    this.listener = listener;
  }

  void tell(XimaEvent event) {
    log(event);
    try {
      listener.on(event);
    } catch (RuntimeException e) {
      LOG.warn("The listener failed on an event of '{}'; the call goes on.", event.operation(), e);
    }
  }

  private static void log(XimaEvent event) {
    if (event instanceof RetryScheduled retry) {
      LOG.info(
          "{}: attempt {} failed, next one in {} ms: {}",
          retry.operation(),
          retry.attempt(),
          retry.pause().toMillis(),
          retry.failure().getMessage());
    } else if (event instanceof DataPending pending) {
      LOG.info(
          "{}: not ready after attempt {}, asked again in {} ms",
          pending.operation(),
          pending.attempt(),
          pending.pause().toMillis());
    } else if (event instanceof AttemptEnded attempt) {
      LOG.debug(
          "{}: attempt {} ended with {} after {} ms",
          attempt.operation(),
          attempt.attempt(),
          attempt.status().isPresent() ? "status " + attempt.status().getAsInt() : "no answer",
          attempt.duration().toMillis());
    } else if (event instanceof RateGateWait wait) {
      LOG.debug("{}: waits {} ms for its turn", wait.operation(), wait.pause().toMillis());
    } else if (event instanceof CallEnded end) {
      LOG.debug(
          "{}: {} after {} attempts and {} ms",
          end.operation(),
          end.failure().isPresent() ? "failed" : "done",
          end.attempts(),
          end.duration().toMillis());
    }
  }
}
