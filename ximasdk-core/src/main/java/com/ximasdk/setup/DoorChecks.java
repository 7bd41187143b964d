// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import com.ximasdk.XimaClient;
import com.ximasdk.error.AccessRefusedException;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.error.XimaException;
import com.ximasdk.settings.XimaSettings;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether the tenant is reached, at which time by its clock, and takes the key. */
final class DoorChecks {
  private static final Duration CERTIFICATE_LASTS = Duration.ofDays(21);
  private static final Duration CLOCKS_AGREE = Duration.ofSeconds(2);

  /** A {@code Date} has whole seconds, so the clock that wrote it was up to so much further. */
  private static final Duration WHOLE_SECOND = Duration.ofSeconds(1);

  /** An answer that was longer on its way says too little of the clock. */
  private static final Duration SHORT_WAY = Duration.ofSeconds(1);

  private static final int KNOCKS = 3;
  private static final int PROXY_ASKS = 407;

  private final XimaSettings settings;
  private final XimaClient client;
  private final TenantDoor door;
  private final Clock clock;
  private TenantDoor.@Nullable Answer answer;

  DoorChecks(XimaSettings settings, XimaClient client, TenantDoor door, Clock clock) {
    this.settings = settings;
    this.client = client;
    this.door = door;
    this.clock = clock;
  }

  Verdict tenantUrl() {
    String host = settings.tenantUrl().origin().getAuthority();
    TenantDoor.Answer first;
    try {
      first = knock();
    } catch (IOException e) {
      return DoorTrouble.of(e, host);
    }
    if (first.status() == PROXY_ASKS) {
      return Verdict.failed(
          "A proxy on the way to " + host + " asks for a name and a password (407).",
          Remedies.NETWORK);
    }
    answer = first;
    Optional<X509Certificate> certificate = first.certificate();
    if (certificate.isEmpty()) {
      return Verdict.ok(host + " answers. Over plain http, on this machine, there is no TLS.");
    }
    Instant end = certificate.get().getNotAfter().toInstant();
    if (clock.instant().isAfter(end)) {
      // Java takes it all the same if the certificate itself is among the trusted ones.
      return Verdict.failed(
          host
              + " answers over TLS; its certificate has expired on "
              + end.atOffset(ZoneOffset.UTC).toLocalDate()
              + ".",
          Remedies.CERTIFICATE_ENDS);
    }
    long days = Duration.between(clock.instant(), end).toDays();
    String lasts =
        host
            + " answers over TLS; its certificate is valid until "
            + end.atOffset(ZoneOffset.UTC).toLocalDate()
            + ", "
            + Names.count(days, "day")
            + " more";
    return clock.instant().plus(CERTIFICATE_LASTS).isAfter(end)
        ? Verdict.warning(
            lasts + ". Expected " + CERTIFICATE_LASTS.toDays() + ".", Remedies.CERTIFICATE_ENDS)
        : Verdict.ok(lasts + ".");
  }

  private TenantDoor.Answer knock() throws IOException {
    try {
      return door.knock();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(
          CallSummary.of("Check the set-up"), "the waiting thread was interrupted.", e);
    }
  }

  Verdict clock() {
    try {
      TenantDoor.Answer nearest = nearest();
      if (nearest.date().isEmpty()) {
        return Verdict.skipped(
            "The tenant's answer has no header Date that could be compared.", Remedies.CLOCKS);
      }
      return compared(nearest, nearest.date().get());
    } catch (IOException e) {
      return Verdict.skipped(
          "The tenant did not answer again: " + Verdict.sentence(e) + ".", "Run the check again.");
    }
  }

  /** The answer that was on its way for the shortest time. */
  private TenantDoor.Answer nearest() throws IOException {
    TenantDoor.Answer nearest = answer == null ? knock() : answer;
    for (int i = 1; i < KNOCKS && nearest.way().compareTo(SHORT_WAY) > 0; i++) {
      TenantDoor.Answer again = knock();
      nearest = again.way().compareTo(nearest.way()) < 0 ? again : nearest;
    }
    return nearest;
  }

  /** The tenant wrote its time somewhen between question and answer. */
  static Verdict compared(TenantDoor.Answer answer, Instant date) {
    Duration least = Duration.between(answer.answered(), date);
    Duration most = Duration.between(answer.sent(), date.plus(WHOLE_SECOND));
    if (least.compareTo(CLOCKS_AGREE) <= 0 && most.compareTo(CLOCKS_AGREE.negated()) >= 0) {
      return Verdict.ok("The tenant's clock and this machine's agree to 2 seconds.");
    }
    boolean isAhead = least.compareTo(CLOCKS_AGREE) > 0;
    long seconds =
        isAhead ? Math.max(1, least.toSeconds()) : Math.max(1, most.negated().toSeconds());
    return Verdict.warning(
        "The tenant's clock is at least %s %s this machine's: it said %s when it was %s here. Expected at most 2 seconds."
            .formatted(
                Names.count(seconds, "second"),
                isAhead ? "ahead of" : "behind",
                date,
                answer.answered().truncatedTo(ChronoUnit.SECONDS)),
        Remedies.CLOCKS);
  }

  /**
   * Asks for short lists, one after the other, until one answer tells of the key: whether that list
   * is allowed does not.
   */
  Verdict key() {
    Optional<XimaException> trouble = Optional.empty();
    for (Supplier<List<?>> list :
        List.<Supplier<List<?>>>of(
            client.roster()::skills, client.roster()::agents, client.realtime()::metrics)) {
      try {
        var unused = list.get();
        return Verdict.ok("The tenant takes the key.");
      } catch (CallInterruptedException e) {
        throw e;
      } catch (AccessRefusedException e) {
        return Verdict.ok("The tenant takes the key.");
      } catch (KeyRefusedException e) {
        return Verdict.of(e, Remedies.KEY, Remedies.URL);
      } catch (XimaException e) {
        trouble = trouble.or(() -> Optional.of(e));
        if (e.status().isEmpty()) {
          break;
        }
      }
    }
    XimaException first = trouble.orElseThrow();
    return first instanceof UnreadableResponseException
        ? Verdict.failed(Verdict.sentence(first), Remedies.URL)
        : Verdict.of(first, Remedies.KEY, Remedies.URL);
  }
}
