// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * What a failed call did. It holds no secret: the excerpt has been cleared of the authentication
 * key before it came here.
 *
 * @param operation the operation's name for people, such as {@code list recordings}; empty where
 *     nothing was to be sent
 * @param status the HTTP status of the last answer; empty where no answer came
 * @param attempts how many requests were sent, from 0
 * @param elapsed the time from the call to its end, waits included
 * @param excerpt the beginning of the last answer's body on one line; empty where there was none
 */
public record CallSummary(
    String operation, OptionalInt status, int attempts, Duration elapsed, String excerpt) {

  /** The summary of what never became a call. */
  public static final CallSummary NONE =
      new CallSummary("", OptionalInt.empty(), 0, Duration.ZERO, "");

  /** Checks the parts. */
  public CallSummary {
    requireNonNull(operation, "operation");
    requireNonNull(status, "status");
    requireNonNull(elapsed, "elapsed");
    requireNonNull(excerpt, "excerpt");
    if (attempts < 0) {
      throw new IllegalArgumentException("attempts is " + attempts + "; it counts from 0");
    }
  }
}
