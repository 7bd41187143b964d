// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.XimaException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A moment in a call. No event holds the authentication key, a query or a body.
 *
 * <p>A call is one question to the tenant, with all its retries; an attempt is one request that is
 * sent for it. A method that asks several times, such as a list over several slices, makes as many
 * calls, and so does a watch that polls. Opening a WebSocket is none.
 *
 * <p>The library makes the events. More kinds of event, and more to ask of each, may come: a choice
 * by kind needs an {@code else}.
 *
 * <p>An event may be kept, and looked at by several threads.
 *
 * @since 0.1.0
 */
public interface XimaEvent {
  /**
   * {@return what tells the call from all others, also of other processes} It is the same in all
   * events of a call, in its {@link CallSummary} and in what the library logs of it.
   */
  String callId();

  /**
   * {@return the tenant's origin: scheme, host and, unless it is the scheme's own, port; without a
   * path}
   */
  URI tenant();

  /** {@return the operation's name for people, such as {@code List recordings}; never empty} */
  String operation();

  /**
   * {@return what this listener attached to the call when it started, if it is of the type that is
   * asked for; else empty} Two listeners of one call do not see each other's.
   *
   * @param <T> what was attached
   * @param type its class, or one above it
   */
  <T> Optional<T> attached(Class<T> type);

  /**
   * {@return how many events this listener has lost since the one before, because it did not take
   * them fast enough; usually zero}
   */
  long lostBefore();

  /**
   * A call begins. This event alone is told by the thread that makes the call, before anything else
   * of it happens, so that the caller's own context (a trace, a log's fields) can be looked up.
   * That is the thread of whoever called the library, but for what the library does later of its
   * own accord: the further calls of {@code listAsync}, and those of a watch. A listener that takes
   * its time here delays this one call.
   *
   * @since 0.1.0
   */
  interface CallStarted extends XimaEvent {
    /**
     * Attaches something of the listener's own, which all later events of this call give back to
     * the same listener. The last one attached counts.
     *
     * @param context anything but null
     */
    void attach(Object context);
  }

  /**
   * A request is about to be sent.
   *
   * @since 0.1.0
   */
  interface AttemptStarted extends XimaEvent {
    /** {@return the attempt's number in the call, from 1} */
    int attempt();
  }

  /**
   * A request was answered, or failed. The answer's body is there in full by then, unless it is
   * handed out as a stream.
   *
   * @since 0.1.0
   */
  interface AttemptEnded extends XimaEvent {
    /** {@return the attempt's number in the call, from 1} */
    int attempt();

    /** {@return the HTTP status; empty where no answer came} */
    OptionalInt status();

    /**
     * {@return the time from sending the request to here, zero or more; waits before it do not
     * count}
     */
    Duration duration();
  }

  /**
   * A request failed for a passing reason and is sent again after a wait.
   *
   * @since 0.1.0
   */
  interface RetryScheduled extends XimaEvent {
    /** {@return the number of the attempt that failed, from 1} */
    int attempt();

    /** {@return how long the call waits now, zero or more} */
    Duration pause();

    /** {@return why it failed} */
    XimaException failure();
  }

  /**
   * The tenant still prepares the data; the same request is sent again after a wait.
   *
   * @since 0.1.0
   */
  interface DataPending extends XimaEvent {
    /** {@return the number of the attempt that was answered so, from 1} */
    int attempt();

    /** {@return how long the call waits now, zero or more} */
    Duration pause();
  }

  /**
   * The call waits for the tenant's rate gate.
   *
   * @since 0.1.0
   */
  interface RateGateWait extends XimaEvent {
    /** {@return how long it waits before it asks the gate again, more than zero} */
    Duration pause();
  }

  /**
   * The call ended, and its caller has the result; of a stream, that is when it is opened. Nothing
   * is told of this call after it.
   *
   * @since 0.1.0
   */
  interface CallEnded extends XimaEvent {
    /** {@return what the call did, with all its attempts and the last answer} */
    CallSummary summary();

    /** {@return why it failed; empty if it succeeded} */
    Optional<XimaException> failure();
  }
}
