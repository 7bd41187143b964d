// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.TimeLimits;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.ConnectionFailedException;
import com.ximasdk.error.IncompleteResponseException;
import com.ximasdk.error.TimeLimitException;
import com.ximasdk.error.TimeLimitException.Phase;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.text.Causes;
import com.ximasdk.internal.time.Futures;
import com.ximasdk.internal.time.SpanText;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What the platform reports, in the terms of the caller. */
final class TransportFailures {
  private TransportFailures() {}

  static XimaException of(
      Throwable reported,
      boolean headersArrived,
      URI origin,
      TimeLimits limits,
      CallSummary call,
      Redactor redactor) {
    Throwable failure = Futures.unwrapped(reported);
    if (failure instanceof XimaException known) {
      return known;
    }
    if (failure instanceof AnswerFault fault) {
      return fault.exception(call);
    }
    if (failure instanceof CallbackFault fault) {
      return fault.exception(call, redactor);
    }
    Throwable cause = redactor.safe(failure);
    if (failure instanceof LimitReached reached) {
      return limit(reached.phase(), limits, call, null);
    }
    if (failure instanceof HttpConnectTimeoutException) {
      return limit(Phase.CONNECT, limits, call, cause);
    }
    if (Causes.hold(failure, UnresolvedAddressException.class)
        || Causes.hold(failure, UnknownHostException.class)) {
      return new ConnectionFailedException(
          call,
          "the host %s is unknown. Check the tenant URL, and this machine's name service (DNS)."
              .formatted(origin.getHost()),
          cause);
    }
    if (Causes.hold(failure, SSLException.class)) {
      return new ConnectionFailedException(
          call,
          ("no secure connection to %s came about (%s). Check the tenant URL, this machine's clock,"
                  + " and whether a proxy stands between.")
              .formatted(origin, redactor.redact(text(failure))),
          cause);
    }
    if (failure instanceof ProtocolException) {
      return new UnreadableResponseException(
          call,
          "what answers at %s does not speak HTTP (%s). Check the tenant URL."
              .formatted(origin, redactor.excerpt(text(failure))));
    }
    if (failure instanceof IOException && headersArrived) {
      return new IncompleteResponseException(
          call,
          ("the answer broke off before its end (%s). Try again later; if it breaks off each time,"
                  + " look at the network and at what stands between.")
              .formatted(redactor.redact(text(failure))),
          cause);
    }
    if (failure instanceof IOException) {
      return new ConnectionFailedException(
          call,
          ("no answer from %s (%s). Check the tenant URL, the network, and whether a proxy or"
                  + " firewall stands between.")
              .formatted(origin, redactor.redact(text(failure))),
          cause);
    }
    return new UnreadableResponseException(
        call,
        "the answer could not be handled (" + redactor.redact(String.valueOf(failure)) + ").");
  }

  static TimeLimitException limit(
      Phase phase, TimeLimits limits, CallSummary call, @Nullable Throwable cause) {
    Duration limit =
        switch (phase) {
          case CONNECT -> limits.connect();
          case RESPONSE -> limits.response();
          case IDLE_BODY -> limits.idleBody();
          case TOTAL -> limits.total();
        };
    String text = SpanText.of(limit);
    String message =
        switch (phase) {
          case CONNECT -> "no connection within " + text + ".";
          case RESPONSE -> "no answer within " + text + ".";
          case IDLE_BODY -> "the answer stalled: no further byte within " + text + ".";
          case TOTAL -> "not done within the total time limit of " + text + ".";
        };
    return new TimeLimitException(
        call, phase, limit, message + " Try again later, or check the network.", cause);
  }

  /** The text of a failure, or the nearest one below it: the JDK leaves some without. */
  private static String text(Throwable failure) {
    return Causes.of(failure)
        .flatMap(next -> Stream.ofNullable(next.getMessage()))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElseGet(
            // The JDK's HTTP client gives no text where the other side refuses the connection.
            () ->
                failure instanceof ConnectException
                    ? "the connection was refused"
                    : failure.getClass().getSimpleName());
  }
}
