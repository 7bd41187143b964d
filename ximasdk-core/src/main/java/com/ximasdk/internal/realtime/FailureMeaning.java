// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.error.AccessRefusedException;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.ProxyRefusedException;
import com.ximasdk.error.RateLimitedException;
import com.ximasdk.error.RedirectRefusedException;
import com.ximasdk.error.RequestRefusedException;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.realtime.StaleCause;
import java.time.Duration;

/**
 * What a failed request says of the watch, and what is to be done then.
 *
 * @param cause why the states may be untrue
 * @param reaction what to do
 * @param leastWait how long the tenant asks to be left alone; zero if it does not say
 */
record FailureMeaning(StaleCause cause, Reaction reaction, Duration leastWait) {
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(5);

  /** What to do about a failure. */
  enum Reaction {
    /** The client was closed, and the watch with it. */
    END,
    /** Someone has to act first: to ask often is of no use. */
    ASK_SELDOM,
    /** It means one thing if the metric is still listed and another if not. */
    READ_LIST,
    /** It may pass by itself: to ask again, ever less often. */
    ASK_AGAIN
  }

  /**
   * What a failure means.
   *
   * @param listed whether a list that was read since then has the metric, or it was the list itself
   *     that failed
   */
  static FailureMeaning of(Throwable failure, boolean listed) {
    if (failure instanceof ClientClosedException) {
      return new FailureMeaning(StaleCause.OUTAGE, Reaction.END, Duration.ZERO);
    }
    if (failure instanceof KeyRefusedException) {
      return new FailureMeaning(StaleCause.KEY_REFUSED, Reaction.ASK_SELDOM, Duration.ZERO);
    }
    if (failure instanceof ProxyRefusedException || failure instanceof RedirectRefusedException) {
      return new FailureMeaning(StaleCause.OUTAGE, Reaction.ASK_SELDOM, Duration.ZERO);
    }
    if (failure instanceof AccessRefusedException) {
      return refused(StaleCause.METRIC_REFUSED, listed);
    }
    if (failure instanceof NotFoundException || failure instanceof RequestRefusedException) {
      // Only 403 speaks of this metric; these may be the tenant's own trouble.
      return refused(StaleCause.OUTAGE, listed);
    }
    Duration asked =
        failure instanceof RateLimitedException limited
            ? limited.retryAfter().orElse(Duration.ZERO)
            : Duration.ZERO;
    return new FailureMeaning(
        StaleCause.OUTAGE, Reaction.ASK_AGAIN, Durations.shorter(asked, LONGEST_RETRY_AFTER));
  }

  private static FailureMeaning refused(StaleCause cause, boolean listed) {
    return new FailureMeaning(
        cause, listed ? Reaction.ASK_AGAIN : Reaction.READ_LIST, Duration.ZERO);
  }

  /** Whether it may fail one request and leave others be. */
  boolean leavesTheValues() {
    return cause == StaleCause.OUTAGE
        && (reaction == Reaction.ASK_AGAIN || reaction == Reaction.READ_LIST);
  }

  /** Whether it may come of one of the metrics that were asked for together. */
  boolean mayBeOfOneMetric() {
    return reaction == Reaction.ASK_AGAIN || reaction == Reaction.READ_LIST;
  }

  /** Whether a failed opening says that the tenant may have no WebSocket at all. */
  static boolean saysThereIsNoSocket(Throwable failure) {
    return failure instanceof NotFoundException
        || failure instanceof RequestRefusedException
        || failure instanceof RedirectRefusedException
        || failure instanceof UnreadableResponseException;
  }

  /** The failure for people. */
  static String text(Throwable failure) {
    String message = failure.getMessage();
    return failure instanceof XimaException && message != null
        ? message
        : "A step of the request failed (" + failure.getClass().getName() + ").";
  }
}
