// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import static java.util.Objects.requireNonNull;

import com.ximasdk.error.XimaException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A moment in a call. No event holds the authentication key, a query or a body.
 *
 * <p>A call is what the caller asked for; an attempt is one request that is sent for it. More kinds
 * of event may come: a {@code switch} over them needs a default.
 */
public interface XimaEvent {
  /** The operation's name for people, such as {@code list recordings}. */
  String operation();

  /**
   * A request is about to be sent.
   *
   * @param operation the operation's name
   * @param attempt its number in the call, from 1
   */
  record AttemptStarted(String operation, int attempt) implements XimaEvent {
    /** Checks the parts. */
    public AttemptStarted {
      requireNonNull(operation, "operation");
    }
  }

  /**
   * A request was answered in full, or failed.
   *
   * @param operation the operation's name
   * @param attempt its number in the call, from 1
   * @param status the HTTP status; empty where no answer came
   * @param duration from sending the request to its end
   */
  record AttemptEnded(String operation, int attempt, OptionalInt status, Duration duration)
      implements XimaEvent {
    /** Checks the parts. */
    public AttemptEnded {
      requireNonNull(operation, "operation");
      requireNonNull(status, "status");
      requireNonNull(duration, "duration");
    }
  }

  /**
   * A request failed for a passing reason and is sent again after a wait.
   *
   * @param operation the operation's name
   * @param attempt the number of the attempt that failed, from 1
   * @param pause how long the call waits now
   * @param failure why
   */
  record RetryScheduled(String operation, int attempt, Duration pause, XimaException failure)
      implements XimaEvent {
    /** Checks the parts. */
    public RetryScheduled {
      requireNonNull(operation, "operation");
      requireNonNull(pause, "pause");
      requireNonNull(failure, "failure");
    }
  }

  /**
   * The tenant still prepares the data; the same request is sent again after a wait.
   *
   * @param operation the operation's name
   * @param attempt the number of the attempt that was answered so, from 1
   * @param pause how long the call waits now
   */
  record DataPending(String operation, int attempt, Duration pause) implements XimaEvent {
    /** Checks the parts. */
    public DataPending {
      requireNonNull(operation, "operation");
      requireNonNull(pause, "pause");
    }
  }

  /**
   * The call waits for the tenant's rate gate.
   *
   * @param operation the operation's name
   * @param pause how long it waits before it asks the gate again
   */
  record RateGateWait(String operation, Duration pause) implements XimaEvent {
    /** Checks the parts. */
    public RateGateWait {
      requireNonNull(operation, "operation");
      requireNonNull(pause, "pause");
    }
  }

  /**
   * The call ended.
   *
   * @param operation the operation's name
   * @param attempts how many requests were sent
   * @param duration from the call to its end
   * @param failure why it failed; empty if it succeeded
   */
  record CallEnded(
      String operation, int attempts, Duration duration, Optional<XimaException> failure)
      implements XimaEvent {
    /** Checks the parts. */
    public CallEnded {
      requireNonNull(operation, "operation");
      requireNonNull(duration, "duration");
      requireNonNull(failure, "failure");
    }
  }
}
