// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.AccessRefusedException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.EgressCapException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.NotFoundException;
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

/**
 * What each status of the Xima API means (Xima CCaaS guide, "API Limits &amp; Statuses"; KNOWN).
 */
final class StatusFailures {
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

  static XimaException redirect(int status, CallSummary call, Optional<URI> target) {
    return new RedirectRefusedException(
        call,
        ("the tenant sends the request to %s (HTTP %s). The authentication key is not taken to"
                + " another address: if that one is right, set it as the tenant URL.")
            .formatted(
                target.map(StatusFailures::origin).orElse("an address that cannot be read"),
                status));
  }

  private static String origin(URI target) {
    return target.getScheme() + "://" + target.getRawAuthority();
  }
}
