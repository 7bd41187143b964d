// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import com.ximasdk.internal.http.UserAgent;
import com.ximasdk.settings.XimaSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * Knocks at a tenant's door: one request for {@code /} without the authentication key, of whose
 * answer nothing but the head is read.
 */
final class TenantDoor {
  private final HttpClient http;
  private final URI door;
  private final Duration limit;
  private final Clock clock;

  TenantDoor(HttpClient http, XimaSettings settings, Duration limit, Clock clock) {
    this.http = http;
    this.door = settings.tenantUrl().origin().resolve("/");
    this.limit = limit;
    this.clock = clock;
  }

  /**
   * What the door tells.
   *
   * @param status the HTTP status
   * @param sent when the knock was sent, by this machine's clock
   * @param answered when its answer was there
   * @param date the answer's {@code Date}, if it has one
   * @param certificate the tenant's, over TLS
   */
  record Answer(
      int status,
      Instant sent,
      Instant answered,
      Optional<Instant> date,
      Optional<X509Certificate> certificate) {
    Duration way() {
      return Duration.between(sent, answered);
    }
  }

  /** Knocks. */
  Answer knock() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(door).timeout(limit).header("User-Agent", UserAgent.text()).build();
    Instant sent = clock.instant();
    HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
    Instant answered = clock.instant();
    response.body().close();
    return new Answer(response.statusCode(), sent, answered, date(response), certificate(response));
  }

  private static Optional<Instant> date(HttpResponse<?> response) {
    return response.headers().firstValue("Date").flatMap(TenantDoor::time);
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(
          Instant.from(
              DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).parse(text.strip())));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<X509Certificate> certificate(HttpResponse<?> response)
      throws SSLPeerUnverifiedException {
    Optional<SSLSession> session = response.sslSession();
    if (session.isPresent()) {
      for (Certificate certificate : session.get().getPeerCertificates()) {
        if (certificate instanceof X509Certificate own) {
          return Optional.of(own);
        }
      }
    }
    return Optional.empty();
  }
}
