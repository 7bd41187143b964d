// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.ProxyRefusedException;
import com.ximasdk.error.RedirectRefusedException;
import com.ximasdk.error.Remedy;
import com.ximasdk.error.XimaException;
import com.ximasdk.settings.AuthenticationKey;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusFailuresTest {
  private static final String KEY = "canary123key456=";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://other.example/x?y=z#w | https://other.example (",
        "https://other.example:8443/canary123key456= | https://other.example:8443 (",
        "https://somebody:canary123key456=@other.example/ | https://other.example (",
        "https://other.example/?k=canary123key456%3D | https://other.example (",
        "https://canary123key456.example/ | https://****.example (",
        "mailto:somebody@other.example | an address that names no host (mailto:)",
        "canary123key456:x | an address that names no host (****:)",
        "a-scheme-of-very-many-letters:x | an address that names no host (a-scheme-of-very-man…:)",
        "https:/no-host | an address that names no host (https:)",
        "https://under_score/x | an address that names no host (https:)",
      })
  void ofTheTargetOfARedirectOnlyItsOriginIsTold(String target, String told) {
    XimaException failure =
        StatusFailures.redirect(
            302,
            CallSummary.NONE,
            Optional.of(URI.create(target)),
            new Redactor(AuthenticationKey.of(KEY))::redact);

    assertThat(failure)
        .isInstanceOf(RedirectRefusedException.class)
        .hasMessageContaining("sends the request to " + told)
        .hasMessageNotContainingAny("canary", "somebody", "x?y", "/x");
  }

  @Test
  void aRequestThatIsSentRoundInACircleIsToldAsThat() {
    assertThat(StatusFailures.tooManyRedirects(5, 301, CallSummary.NONE))
        .isInstanceOf(RedirectRefusedException.class)
        .hasMessageContainingAll("on and on among its own addresses", "HTTP 301", "5 redirects")
        .hasMessageNotContaining("not taken to another address");
  }

  @Test
  void aRedirectThatWouldDropTheDataIsToldAsThat() {
    assertThat(StatusFailures.redirectWithoutData(303, CallSummary.NONE))
        .isInstanceOf(RedirectRefusedException.class)
        .hasMessageContainingAll("would drop its data (HTTP 303)", "Expected 307 or 308");
  }

  @Test
  void aProxyThatWantsCredentialsIsNotTakenForTheTenant() {
    XimaException failure = StatusFailures.of(407, CallSummary.NONE, Optional.empty());

    assertThat(failure)
        .isInstanceOf(ProxyRefusedException.class)
        .hasMessageContainingAll(
            "a proxy", "HTTP 407", "proxyCredentials", "disabledSchemes=\"\"", "no part in that");
    assertThat(failure.remedy()).isEqualTo(Remedy.MEND_SETTINGS);
  }
}
