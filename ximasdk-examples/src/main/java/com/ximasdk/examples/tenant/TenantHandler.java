// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Takes each request through the same steps: operation, fault, key, form, answer. */
final class TenantHandler extends Handler.Abstract {
  private final List<Endpoint> endpoints;
  private final FaultScript script;
  private final RequestLog log;
  private final TenantKeys keys;
  private final Clock clock;
  private final Duration clockSkew;
  private final ErrorForm errors;

  TenantHandler(
      List<Endpoint> endpoints,
      FaultScript script,
      RequestLog log,
      TenantKeys keys,
      Clock clock,
      Duration clockSkew,
      ErrorForm errors) {
    this.errors = errors;
    this.endpoints = List.copyOf(endpoints);
    this.script = script;
    this.log = log;
    this.keys = keys;
    this.clock = clock;
    this.clockSkew = clockSkew;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    response.getHeaders().put(HttpHeader.DATE, date());
    String sentPath = request.getHttpURI().getPath();
    boolean isRedirected = sentPath.startsWith(WrongAnswers.REDIRECTED + "/");
    String path = isRedirected ? sentPath.substring(WrongAnswers.REDIRECTED.length()) : sentPath;
    TenantRequest asked = new TenantRequest(request, response, callback, path, body(request));
    Optional<Asked> known = known(asked);
    if (known.isEmpty()) {
      deliver(null, asked, refusal(asked).orElseGet(TenantHandler::unknown));
      return true;
    }
    Operation operation = known.get().operation();
    Optional<ScriptedFault> fault = isRedirected ? Optional.empty() : script.next(operation, path);
    if (fault.isEmpty()) {
      deliver(operation, asked, answer(known.get(), asked));
    } else {
      misbehave(fault.get(), known.get(), asked);
    }
    return true;
  }

  private String date() {
    return DateTimeFormatter.RFC_1123_DATE_TIME
        .withLocale(Locale.ROOT)
        .format(clock.instant().plus(clockSkew).atOffset(ZoneOffset.UTC));
  }

  private void misbehave(ScriptedFault fault, Asked known, TenantRequest asked) {
    Operation operation = known.operation();
    Optional<Answer> wrong = WrongAnswers.of(fault, asked, () -> answer(known, asked));
    if (wrong.isPresent()) {
      deliver(operation, asked, wrong.get());
    } else if (BrokenDelivery.isSilent(fault.fault())) {
      note(operation, asked, 0);
      BrokenDelivery.keepSilent(fault.fault(), asked);
    } else {
      Answer answer = answer(known, asked);
      note(operation, asked, answer.status());
      if (!answer.isTakenOver()) {
        BrokenDelivery.deliver(fault, asked, errors.write(answer), getServer().getScheduler());
      }
    }
  }

  private Optional<Asked> known(TenantRequest asked) {
    for (Endpoint endpoint : endpoints) {
      Optional<Operation> operation = endpoint.operation(asked);
      if (operation.isPresent()) {
        return Optional.of(new Asked(endpoint, operation.get()));
      }
    }
    return Optional.empty();
  }

  private Answer answer(Asked known, TenantRequest asked) {
    Optional<Answer> refusal = refusal(asked, known.operation());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    try {
      return known.endpoint().answer(asked);
    } catch (Exception e) {
      return Answer.error(500, "The simulation failed: " + e);
    }
  }

  private static Answer unknown() {
    return Answer.error(404, "The API has no such path.");
  }

  private Optional<Answer> refusal(TenantRequest asked) {
    return asked.header("Authorization").filter(keys::isRight).isPresent()
        ? Optional.empty()
        : Optional.of(WrongAnswers.wrongKey());
  }

  private Optional<Answer> refusal(TenantRequest asked, Operation operation) {
    if (operation == Operation.METRIC_SUBSCRIPTION) {
      // The handshake of a WebSocket carries the key in its URL.
      return asked
              .query("auth_token")
              .map(token -> "Bearer " + token)
              .filter(keys::isRight)
              .isPresent()
          ? Optional.empty()
          : Optional.of(WrongAnswers.wrongKey());
    }
    Optional<Answer> refusal = refusal(asked);
    if (refusal.isEmpty()
        && asked.path().startsWith("/rest/api/v1/")
        && asked
            .header("Content-Type")
            .filter(type -> type.startsWith("application/json"))
            .isEmpty()) {
      return Optional.of(
          Answer.error(400, "The header Content-Type: application/json is required."));
    }
    return refusal;
  }

  private void deliver(@Nullable Operation operation, TenantRequest asked, Answer answer) {
    note(operation, asked, answer.status());
    if (!answer.isTakenOver()) {
      Delivery.deliver(errors.write(answer), asked);
    }
  }

  private void note(@Nullable Operation operation, TenantRequest asked, int status) {
    log.add(new SeenRequest(clock.instant(), operation, asked, status, keys));
  }

  private static byte[] body(Request request) throws IOException {
    ByteBuffer body = Content.Source.asByteBuffer(request);
    byte[] bytes = new byte[body.remaining()];
    body.get(bytes);
    return bytes;
  }

  /** A request's operation, and who answers it. */
  private record Asked(Endpoint endpoint, Operation operation) {}
}
