// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.AccessRefusedException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.EgressCapException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.ProxyRefusedException;
import com.ximasdk.error.RateLimitedException;
import com.ximasdk.error.RedirectRefusedException;
import com.ximasdk.error.RequestRefusedException;
import com.ximasdk.error.TenantFailureException;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.SpanText;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What each status of the Xima API means (Xima CCaaS guide, "API Limits &amp; Statuses"; KNOWN).
 */
final class StatusFailures {
  private static final int LONGEST_SCHEME = 20;

  private StatusFailures() {}

  static XimaException of(int status, CallSummary call, Optional<Duration> retryAfter) {
    String http = " (HTTP " + status + ")";
    String said = call.excerpt().isEmpty() ? "" : " The answer begins: " + call.excerpt();
    return switch (status) {
      case 401 ->
          new KeyRefusedException(
              call,
              ("the tenant refuses the authentication key%s. It was refreshed, deleted or mistyped:"
                      + " copy the current one from API Enablement > Service Users.")
                  .formatted(http));
      case 403 ->
          new AccessRefusedException(
              call,
              ("the authentication key is valid, but its Service User has no access%s. An"
                      + " administrator of the tenant has to give it access.%s")
                  .formatted(http, said));
      case 404 ->
          new NotFoundException(
              call,
              ("the tenant has no such resource%s. Check the identifier, and that it was not"
                      + " deleted.%s")
                  .formatted(http, said));
      case 407 ->
          new ProxyRefusedException(
              call,
              ("a proxy between this machine and the tenant wants a user name and a password%s; the"
                      + " tenant and its authentication key have no part in that. Set them as"
                      + " proxyCredentials on the client's builder. Where they are set: for https"
                      + " through a proxy that asks for them by the method Basic, start Java with"
                      + " -Djdk.http.auth.tunneling.disabledSchemes=\"\" as well.")
                  .formatted(http));
      case 429 ->
          new RateLimitedException(
              call,
              ("the tenant was asked too often%s%s. Check that no other program asks this tenant"
                      + " for audio, and try again later.")
                  .formatted(
                      http,
                      retryAfter.map(wait -> "; it asks to wait " + SpanText.of(wait)).orElse("")),
              retryAfter);
      case 509 ->
          new EgressCapException(
              call,
              ("the tenant's cap on downloaded audio over five days is reached%s. Wait until older"
                      + " downloads leave the five days, or ask Xima's support to reset it.")
                  .formatted(http));
      case 202, 204 ->
          new UnreadableResponseException(
              call, "the tenant answered without the data that was asked for" + http + ".");
      default -> {
        if (status >= 500 || status == 408) {
          yield new TenantFailureException(
              call, "the tenant failed to answer" + http + ". Try again later." + said);
        }
        if (status >= 400) {
          yield new RequestRefusedException(
              call, "the tenant does not take the request" + http + "." + said);
        }
        yield new UnreadableResponseException(
            call, "the tenant answered with a status that has no meaning here" + http + "." + said);
      }
    };
  }

  /**
   * The tenant sends the request to another address.
   *
   * @param target where to, if that can be read
   * @param redact clears what is told of it of the key
   */
  /** The finding that the tenant has told another call to wait. */
  static AnswerFault heldBack(Duration wait) {
    return new AnswerFault(
        call ->
            new RateLimitedException(
                call,
                ("nothing was sent: the tenant asked another call to wait, which is %s from now,"
                        + " longer than this call has time. Check that no other program asks this"
                        + " tenant for audio, and try again later.")
                    .formatted(SpanText.of(wait)),
                Optional.of(wait)),
        "");
  }

  static XimaException redirect(
      int status, CallSummary call, Optional<URI> target, UnaryOperator<String> redact) {
    return new RedirectRefusedException(
        call,
        ("the tenant sends the request to %s (HTTP %s). The authentication key is not taken to"
                + " another address: if that one is right, set it as the tenant URL.")
            .formatted(
                target.map(uri -> told(uri, redact)).orElse("an address that cannot be read"),
                status));
  }

  /**
   * The tenant sends the request from one of its addresses to the next without end.
   *
   * @param most how many redirects were followed
   */
  static XimaException tooManyRedirects(int most, int status, CallSummary call) {
    return new RedirectRefusedException(
        call,
        ("the tenant sends the request on and on among its own addresses (HTTP %s); after %s"
                + " redirects it was given up. Check that the tenant URL is that of the web portal,"
                + " and that no proxy or sign-in page stands between.")
            .formatted(status, most));
  }

  /** The tenant answers a request that carries data with a redirect that would drop the data. */
  static XimaException redirectWithoutData(int status, CallSummary call) {
    return new RedirectRefusedException(
        call,
        ("the tenant redirects the request in a way that would drop its data (HTTP %s). Expected"
                + " 307 or 308. Check that the tenant URL is that of the web portal, and that no"
                + " proxy or sign-in page stands between.")
            .formatted(status));
  }

  /** Only the origin: user info, path and query may hold what is nobody's business. */
  private static String told(URI target, UnaryOperator<String> redact) {
    String scheme = redact.apply(String.valueOf(target.getScheme()));
    String host = target.getHost();
    if (host == null) {
      return "an address that names no host ("
          + (scheme.length() <= LONGEST_SCHEME ? scheme : scheme.substring(0, LONGEST_SCHEME) + "…")
          + ":)";
    }
    String port = target.getPort() == -1 ? "" : ":" + target.getPort();
    return redact.apply(scheme + "://" + host + port);
  }
}
