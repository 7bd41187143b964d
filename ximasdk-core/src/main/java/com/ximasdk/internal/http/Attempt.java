// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.TimeLimits;
import com.ximasdk.error.TimeLimitException.Phase;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.Futures;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.settings.AuthenticationKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, with the redirects that stay at the tenant. Its future fails with
 * whatever the platform reports; {@link Call} puts that into the caller's terms.
 */
final class Attempt<T> implements CallScope.Abortable {
  private static final int MOST_REDIRECTS = 5;

  /** Enough for an excerpt, whatever redaction takes out of it. */
  private static final int REFUSAL_BYTES = 8 * 1024;

  private final Wiring wiring;
  private final ApiCall<T> call;
  private final TimeLimits limits;
  private final CallScope scope;
  private final AuthenticationKey key;
  private final Turn turn;
  private final CompletableFuture<Answer<T>> result = new CompletableFuture<>();

  private volatile OptionalInt status = OptionalInt.empty();
  private volatile String excerpt = "";
  private volatile Optional<Duration> retryAfter = Optional.empty();
  private volatile HttpHeaders headers = HttpHeaders.of(Map.of(), (name, value) -> true);

  private @Nullable Exchange<?> exchange;
  private volatile @Nullable GuardedSubscriber<?> body;

  /** What comes of that body, where it is that of a success; the platform is given no value. */
  private volatile @Nullable CompletionStage<Answer<T>> answer;

  private @Nullable Throwable aborted;

  /**
   * A request that is not sent yet.
   *
   * @param key to send with it
   * @param turn is told when the tenant has seen it
   */
  Attempt(
      Wiring wiring,
      ApiCall<T> call,
      TimeLimits limits,
      CallScope scope,
      AuthenticationKey key,
      Turn turn) {
    this.wiring = wiring;
    this.call = call;
    this.limits = limits;
    this.scope = scope;
    this.key = key;
    this.turn = turn;
  }

  OptionalInt status() {
    return status;
  }

  /** The beginning of a refusal's body, not yet redacted. */
  String excerpt() {
    return excerpt;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /** Headers by which whoever sent the answer finds it again; made when somebody asks. */
  Map<String, String> supportHeaders(Redactor redactor) {
    return SupportHeaders.of(headers, redactor);
  }

  CompletableFuture<Answer<T>> start(String target) {
    var unused = result.whenComplete((answer, failure) -> turn.answered());
    send(URI.create(wiring.origin() + target), 0);
    return result;
  }

  private void send(URI target, int redirects) {
    Timing.Wait responseLimit =
        wiring.timing().limit(limits.response(), () -> abort(new LimitReached(Phase.RESPONSE)));
    try {
      HttpClient client = wiring.http();
      HttpRequest request = request(target);
      nextExchange()
          .begin(
              client,
              request,
              head -> {
                responseLimit.end();
                return subscriber(head);
              },
              (response, failure) -> {
                responseLimit.end();
                ended(target, response, failure, redirects);
              });
    } catch (Throwable e) {
      responseLimit.end();
      result.completeExceptionally(e);
    }
  }

  /** For what is certain to begin: it may keep a worker for itself until it ends. */
  private Exchange<String> nextExchange() {
    Exchange<String> next = wiring.engine().http().exchanges().next();
    Throwable already;
    synchronized (this) {
      exchange = next;
      already = aborted;
    }
    if (already != null) {
      next.cancel();
    }
    return next;
  }

  private void ended(
      URI target,
      @Nullable HttpResponse<String> response,
      @Nullable Throwable failure,
      int redirects) {
    if (response == null) {
      broken(reasonFor(failure == null ? new IllegalStateException("no answer") : failure));
      return;
    }
    try {
      judge(target, response, redirects);
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
  }

  /**
   * Why this attempt ended the body itself, where it did; the platform then reports a broken one.
   */
  private synchronized Throwable reasonFor(Throwable reported) {
    GuardedSubscriber<?> current = body;
    Throwable ofTheBody = current == null ? null : current.abortedFor();
    return aborted != null ? aborted : ofTheBody == null ? reported : ofTheBody;
  }

  /**
   * The platform gives an exchange up also when all of its body is there, as where its client is
   * ended. Then the body may have brought about the end of the call already, so it has the say.
   */
  private void broken(Throwable reason) {
    GuardedSubscriber<?> begun = body;
    CompletionStage<Answer<T>> coming = answer;
    if (begun == null || coming == null || !begun.isSubscribed()) {
      result.completeExceptionally(reason);
      return;
    }
    begun.abort(reason);
    completeWith(coming);
  }

  private void completeWith(CompletionStage<Answer<T>> coming) {
    var unused =
        coming.whenComplete(
            (came, failure) -> {
              if (failure == null) {
                result.complete(came);
              } else {
                result.completeExceptionally(failure);
              }
            });
  }

  private HttpRequest request(URI target) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .header("Authorization", "Bearer " + key.reveal())
            // The vendor lists this header as required on GETs too (KNOWN).
            .header("Content-Type", "application/json")
            .header("Accept", call.reader().accept())
            .header("User-Agent", UserAgent.text());
    wiring
        .engine()
        .credentials()
        .ifPresent(proxy -> request.header(ProxyCredentials.HEADER, proxy.header()));
    call.body().ifPresent(bytes -> request.POST(BodyPublishers.ofByteArray(bytes)));
    return request.build();
  }

  private BodySubscriber<String> subscriber(ResponseInfo info) {
    int code = info.statusCode();
    status = OptionalInt.of(code);
    retryAfter =
        info.headers()
            .firstValue("Retry-After")
            .flatMap(text -> RetryAfter.parse(text, wiring.timing()::now));
    headers = info.headers();
    turn.answered();
    if (code == 429 || code == 503) {
      retryAfter.ifPresent(turn::notBefore);
    }
    if (code == 200 || code == 204) {
      AnswerHead head = new AnswerHead(code, info.headers());
      GuardedSubscriber<Answer<T>> whole = guarded(call.reader().body().apply(head, scope));
      CompletionStage<Answer<T>> coming = whole.getBody();
      answer = coming;
      // Of its own subscribers the platform takes the body without a change of threads.
      BodySubscriber<String> subscriber =
          call.reader().streams()
              ? BodySubscribers.mapping(whole, value -> "")
              : BodySubscribers.fromSubscriber(whole, ended -> "");
      var unused =
          coming.whenComplete(
              (came, failure) -> {
                if (failure == null) {
                  // What the platform still does is nothing that a caller has to wait for.
                  result.complete(came);
                } else {
                  // The end of the exchange tells why: whatever ends it breaks the body off as
                  // well.
                  subscriber.onError(Futures.unwrapped(failure));
                }
              });
      return subscriber;
    }
    return BodySubscribers.mapping(
        guarded(BoundedBody.beginning(REFUSAL_BYTES)),
        bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private <B> GuardedSubscriber<B> guarded(BodySubscriber<B> subscriber) {
    GuardedSubscriber<B> guarded =
        new GuardedSubscriber<>(subscriber, limits.idleBody(), wiring.timing());
    Throwable already;
    synchronized (this) {
      body = guarded;
      already = aborted;
    }
    if (already != null) {
      guarded.abort(already);
    }
    return guarded;
  }

  private void judge(URI target, HttpResponse<String> response, int redirects) {
    CompletionStage<Answer<T>> coming = answer;
    if (coming != null) {
      completeWith(coming);
      return;
    }
    int code = response.statusCode();
    status = OptionalInt.of(code);
    if (code == 202 && call.repeatsAccepted()) {
      result.complete(new Answer.Pending<>());
      return;
    }
    // Where a proxy refuses to connect, the platform gives its answer without ever asking how to
    // read it.
    excerpt = Optional.ofNullable(response.body()).orElse("");
    if (code >= 300 && code < 400 && code != 304) {
      redirect(target, response, redirects);
      return;
    }
    result.completeExceptionally(StatusFailures.of(code, scope.summary(), retryAfter));
  }

  private void redirect(URI from, HttpResponse<String> response, int redirects) {
    int code = response.statusCode();
    Optional<URI> to = location(from, response);
    boolean keepsMethod = call.body().isEmpty() || code == 307 || code == 308;
    if (to.isEmpty() || !sameOrigin(from, to.get())) {
      result.completeExceptionally(
          StatusFailures.redirect(code, scope.summary(), to, scope::redact));
    } else if (!keepsMethod) {
      result.completeExceptionally(StatusFailures.redirectWithoutData(code, scope.summary()));
    } else if (redirects == MOST_REDIRECTS) {
      result.completeExceptionally(
          StatusFailures.tooManyRedirects(MOST_REDIRECTS, code, scope.summary()));
    } else {
      send(to.get(), redirects + 1);
    }
  }

  private static Optional<URI> location(URI from, HttpResponse<?> response) {
    try {
      return response.headers().firstValue("Location").map(from::resolve);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean sameOrigin(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(String.valueOf(other.getHost()))
        && port(one) == port(other);
  }

  private static int port(URI uri) {
    if (uri.getPort() != -1) {
      return uri.getPort();
    }
    return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }

  /** Ends the request and its connection; the attempt fails with the reason. */
  @Override
  public void abort(Throwable reason) {
    Exchange<?> toCancel;
    GuardedSubscriber<?> toAbort;
    synchronized (this) {
      if (aborted != null) {
        return;
      }
      aborted = reason;
      toCancel = exchange;
      toAbort = body;
    }
    Runnable endExchange = toCancel == null ? () -> {} : toCancel::cancel;
    if (toAbort == null) {
      endExchange.run();
    } else {
      // What the body has begun is put in order before the connection goes.
      toAbort.abort(reason, endExchange);
    }
    // Last: whoever tries again may write the same file.
    result.completeExceptionally(reason);
  }

  /** Puts whatever ended this attempt, or a body of it, into the caller's terms. */
  XimaException translated(Throwable failure, Redactor redactor) {
    if (Futures.unwrapped(failure) instanceof AnswerFault fault) {
      excerpt = fault.excerpt();
    }
    return TransportFailures.of(
        failure, status.isPresent(), wiring.origin(), limits, scope.summary(), redactor);
  }
}
