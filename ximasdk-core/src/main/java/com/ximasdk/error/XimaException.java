// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import static java.util.Objects.requireNonNull;

import com.ximasdk.internal.text.PlainText;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one root of what this library throws, beside the exceptions of the Java platform for wrong
 * arguments ({@link IllegalArgumentException}, {@link NullPointerException}).
 *
 * <p>Its message is for people: what was being done, what was found, what to do. Neither the
 * message nor a cause holds the authentication key, and each is of plain lines, whatever text of a
 * tenant it repeats: no control character, no line end, nothing that turns the direction of
 * writing. For programs, the type and {@link #remedy()} say what can be done, and {@link #call()}
 * what happened.
 *
 * <p>The parts of each: what the call did; a message of what was found, what was expected and what
 * to do; and, where it has one, a cause, which is what the platform reported, or null.
 *
 * <p>Its own parts are immutable, so it may be looked at by several threads. Java serialization
 * keeps its message, its cause and its remedy; what the call did is {@link CallSummary#NONE}
 * afterwards, and lists that a subtype has are empty.
 *
 * @serial exclude
 * @since 0.1.0
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
    super(PlainText.of(sentence(call, message)), PlainCause.of(cause));
    this.remedy = requireNonNull(remedy, "remedy");
    this.call = call;
  }

  /** Tells of several things, each on a line of its own. */
  XimaException(Remedy remedy, List<String> sentences) {
    super(
        sentences.stream().map(PlainText::of).collect(Collectors.joining(System.lineSeparator())));
    this.remedy = requireNonNull(remedy, "remedy");
    this.call = CallSummary.NONE;
  }

  private static String sentence(CallSummary call, String message) {
    return call.operation().isEmpty() ? message : call.operation() + ": " + message;
  }

  /** {@return what can be done about it, and by whom} All failures of a type have the same one. */
  public final Remedy remedy() {
    return remedy;
  }

  /**
   * {@return what the call did before it failed; {@link CallSummary#NONE} where there was no call}
   */
  public final CallSummary call() {
    return call == null ? CallSummary.NONE : call;
  }

  /**
   * {@return the operation's name for people, such as {@code List recordings}; empty where nothing
   * was to be sent}
   */
  public final String operation() {
    return call().operation();
  }

  /** {@return the HTTP status of the last answer; empty where no answer came} */
  public final OptionalInt status() {
    return call().status();
  }

  /** {@return how many requests were sent, from 0; repeats for data that was not ready count in} */
  public final int attempts() {
    return call().attempts();
  }

  /**
   * {@return the beginning of the last answer's body, on one line, about 300 characters at most and
   * without the authentication key; empty where there was none}
   */
  public final String excerpt() {
    return call().excerpt();
  }
}
