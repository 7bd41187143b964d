// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The one root of what this library throws, beside the exceptions of the Java platform for wrong
 * arguments ({@link IllegalArgumentException}, {@link NullPointerException}).
 *
 * <p>Its message is for people: what was being done, what was found, what to do. Neither the
 * message nor a cause holds the authentication key. For programs, the type and {@link #remedy()}
 * say what can be done, and {@link #call()} what happened.
 *
 * <p>The parts of each: what the call did; a message of what was found, what was expected and what
 * to do; and, where it has one, a cause, which is what the platform reported, or null.
 */
public abstract sealed class XimaException extends RuntimeException
    permits AccessRefusedException,
        AmbiguousMetricException,
        CallbackFailedException,
        CallInterruptedException,
        CheckpointConflictException,
        ClientClosedException,
        ConnectionFailedException,
        DataPendingException,
        EgressCapException,
        IncompleteResponseException,
        InvalidSettingsException,
        KeyRefusedException,
        LocalStorageException,
        NotFoundException,
        ProxyRefusedException,
        RateLimitedException,
        RedirectRefusedException,
        ReportFormatException,
        RequestRefusedException,
        TenantFailureException,
        TimeLimitException,
        UnreadableResponseException {
  private static final long serialVersionUID = 1L;

  private final transient CallSummary call;
  private final Remedy remedy;

  XimaException(Remedy remedy, CallSummary call, String message, @Nullable Throwable cause) {
    super(sentence(call, message), cause);
    this.remedy = requireNonNull(remedy, "remedy");
    this.call = call;
  }

  private static String sentence(CallSummary call, String message) {
    return call.operation().isEmpty() ? message : call.operation() + ": " + message;
  }

  /** What can be done about it. */
  public final Remedy remedy() {
    return remedy;
  }

  /** What the call did before it failed. */
  public final CallSummary call() {
    return call == null ? CallSummary.NONE : call;
  }

  /** The operation's name for people; empty where nothing was to be sent. */
  public final String operation() {
    return call().operation();
  }

  /** The HTTP status of the last answer; empty where no answer came. */
  public final OptionalInt status() {
    return call().status();
  }

  /** How many requests were sent. */
  public final int attempts() {
    return call().attempts();
  }

  /** The beginning of the last answer's body, on one line and without the authentication key. */
  public final String excerpt() {
    return call().excerpt();
  }
}
