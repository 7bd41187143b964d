// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.exchange;

import com.ximasdk.call.RateGate;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.AuthenticationKeySource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLParameters;

/**
 * Asks one tenant, one request after the other, and keeps every answer as it came. The key travels
 * in the header alone. Redirects are not followed. A request without an answer, or with one that
 * may pass (429, 502, 503, 504), is repeated once. For use by one thread.
 */
public final class TenantLine {
  /** The longest answer that is taken, unless it is audio. */
  private static final int MOST_BYTES = 32 << 20;

  /** The longest audio that is taken, so that little of the egress cap is used. */
  private static final int MOST_AUDIO_BYTES = 64 << 20;

  private static final Duration BEFORE_THE_REPEAT = Duration.ofSeconds(2);
  private static final Duration LONGEST_LIMIT = Duration.ofHours(1);
  private static final Duration LONGEST_WISH = Duration.ofSeconds(60);

  private final URI origin;
  private final AuthenticationKeySource key;
  private final Surroundings surroundings;
  private final Duration limit;
  private final Pace pace;
  private final HttpClient client;
  private final Allowance allowance = new Allowance();
  private final List<Exchange> exchanges = new ArrayList<>();

  /**
   * A line to a tenant. Nothing is sent yet.
   *
   * @param origin its address
   * @param key where its key comes from
   * @param gate keeps requests for audio apart
   * @param audioInterval by how much
   * @param limit the longest time until the end of one answer
   * @param surroundings time and waiting
   */
  public TenantLine(
      URI origin,
      AuthenticationKeySource key,
      RateGate gate,
      Duration audioInterval,
      Duration limit,
      Surroundings surroundings) {
    this.origin = origin;
    this.key = key;
    this.surroundings = surroundings;
    this.limit = limit.compareTo(LONGEST_LIMIT) > 0 ? LONGEST_LIMIT : limit;
    this.pace = new Pace(gate, origin, audioInterval, surroundings);
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .sslParameters(checkingNames())
            .connectTimeout(this.limit)
            .build();
  }

  /**
   * As the library's own clients: a certificate has to be for the host, whatever a property says.
   */
  private static SSLParameters checkingNames() {
    SSLParameters checking = new SSLParameters();
    checking.setEndpointIdentificationAlgorithm("HTTPS");
    return checking;
  }

  /**
   * Asks, and waits for the whole answer.
   *
   * @return the answer, whatever its status but 401
   * @throws UnansweredException if none came in time, or nothing more is to be asked
   * @throws KeyRefusedException if the tenant refuses the key (401), also a fresh one of its source
   */
  public Exchange ask(Request request) throws InterruptedException {
    AuthenticationKey sent = key.current();
    Exchange answer = repeated(request, sent);
    if (answer.status() != 401) {
      return answer;
    }
    key.refused(sent);
    AuthenticationKey fresh = key.current();
    if (!fresh.equals(sent)) {
      answer = repeated(request, fresh);
      if (answer.status() != 401) {
        return answer;
      }
    }
    throw new KeyRefusedException(
        CallSummary.of("Ask for " + request.subject().label()),
        "The tenant refuses the authentication key (401). Copy it again from API Enablement >"
            + " Service Users in Xima CCaaS.");
  }

  /** Each answer so far, in their order. */
  public List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** How many requests were sent so far. */
  public int requests() {
    int all = 0;
    for (Subject subject : Subject.values()) {
      all += allowance.spent(subject);
    }
    return all;
  }

  private Exchange repeated(Request request, AuthenticationKey with) throws InterruptedException {
    Duration wait = BEFORE_THE_REPEAT;
    try {
      Exchange first = once(request, with);
      if (!mayPass(first.status())) {
        return first;
      }
      wait = wish(first);
      if (allowance.spent(request.subject()) >= request.subject().most()) {
        return first;
      }
    } catch (UnansweredException e) {
      if (!e.wasSent()) {
        throw e;
      }
    }
    surroundings.pause(wait);
    return once(request, with);
  }

  private static boolean mayPass(int status) {
    return status == 429 || (status >= 502 && status <= 504);
  }

  /** How long the tenant wants to be left alone, within reason. */
  private static Duration wish(Exchange answer) {
    String seconds = answer.header("Retry-After").orElse("").strip();
    if (!seconds.matches("[0-9]{1,4}")) {
      return BEFORE_THE_REPEAT;
    }
    Duration wished = Duration.ofSeconds(Long.parseLong(seconds));
    return wished.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wished;
  }

  private Exchange once(Request request, AuthenticationKey with) throws InterruptedException {
    boolean audio = request.subject() == Subject.AUDIO;
    allowance.spend(request.subject());
    if (audio) {
      pace.await();
    }
    Exchange answer;
    try {
      answer = send(request, with, audio ? MOST_AUDIO_BYTES : MOST_BYTES);
    } finally {
      if (audio) {
        pace.answered();
      }
    }
    exchanges.add(answer);
    if (audio && (answer.isOk() || answer.status() == 206)) {
      allowance.heard();
    }
    return answer;
  }

  private Exchange send(Request request, AuthenticationKey with, int most)
      throws InterruptedException {
    CompletableFuture<HttpResponse<BoundedBody.Content>> future =
        client.sendAsync(message(request, with), head -> new BoundedBody(most));
    try {
      HttpResponse<BoundedBody.Content> response =
          future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return new Exchange(
          request,
          response.statusCode(),
          response.headers().map(),
          response.body().bytes(),
          response.body().isWhole(),
          surroundings.now());
    } catch (TimeoutException e) {
      throw UnansweredException.sent("No whole answer came within " + limit + ".");
    } catch (ExecutionException e) {
      throw UnansweredException.sent(reason(e));
    } finally {
      // Ends the connection of an answer that is not waited for any more.
      future.cancel(true);
    }
  }

  private HttpRequest message(Request request, AuthenticationKey with) {
    HttpRequest.Builder message =
        HttpRequest.newBuilder(request.at(origin))
            .header("Authorization", "Bearer " + with.reveal())
            .header("Content-Type", "application/json");
    request.headers().forEach(message::header);
    return request.body().isEmpty()
        ? message.GET().build()
        : message.POST(BodyPublishers.ofString(request.body())).build();
  }

  /** In words of our own: those of the platform may repeat what was sent. */
  private static String reason(ExecutionException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    String kind = cause.getClass().getSimpleName();
    return cause instanceof IOException
        ? "The connection failed (" + kind + ")."
        : "The request failed (" + kind + ").";
  }
}
