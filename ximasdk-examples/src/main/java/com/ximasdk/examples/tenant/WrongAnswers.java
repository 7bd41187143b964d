// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The faults that are an answer other than the true one. */
final class WrongAnswers {
  /** Where {@link Fault#REDIRECT_SAME_HOST} leads to; behind it no fault befalls a request. */
  static final String REDIRECTED = "/redirected";

  private static final String LOGIN_PAGE =
      """
      <!DOCTYPE html>
      <html><head><title>Sign in</title></head>
      <body><form action="/login" method="post">Sign in to continue.</form></body></html>
      """;

  private static final String BROKEN_JSON = "[{\"recordingKey\": \"91a1e1e8-08p8-427b-bd04-";

  /** The first page of a Speex file, as far as anyone looks. */
  private static final byte[] SPEEX_IN_OGG =
      "OggS\0\2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1PSpeex   1.2.1"
          .getBytes(StandardCharsets.ISO_8859_1);

  private WrongAnswers() {}

  static Answer wrongKey() {
    return Answer.error(401, "The authentication key is missing, expired or invalid.");
  }

  /** Empty for a fault that is none of the answer but of its delivery. */
  static Optional<Answer> of(
      ScriptedFault fault, TenantRequest asked, Supplier<Answer> trueAnswer) {
    return Optional.ofNullable(
        switch (fault.fault()) {
          case WRONG_KEY -> wrongKey();
          case ACCESS_REFUSED -> Answer.error(403, "This user was not given that.");
          case ABSENT -> Answer.error(404, "That is absent.");
          case BAD_REQUEST -> Answer.error(400, "The request is malformed.");
          case SERVER_ERROR -> Answer.error(status(fault), "The server failed.");
          case TOO_MANY_REQUESTS -> tooManyRequests(fault);
          case EGRESS_CAP -> Answer.error(509, "The egress cap is reached.");
          case HTML_200 -> Answer.text(200, "text/html", LOGIN_PAGE);
          case INVALID_JSON -> Answer.text(200, "application/json", BROKEN_JSON);
          case ECHO_KEY ->
              Answer.json(
                  status(fault),
                  Map.of("message", "No such user. You sent: " + credentials(asked)));
          case REDIRECT_OTHER_HOST -> redirect(302, otherHost(fault, asked), asked);
          case REDIRECT_SAME_HOST -> redirect(307, REDIRECTED, asked);
          case NOT_WAV -> Answer.bytes(200, "audio/wav", SPEEX_IN_OGG);
          case EMPTY_AUDIO -> Answer.bytes(200, "audio/wav", new byte[0]);
          case CUT_AUDIO -> cut(trueAnswer.get());
          case AUDIO_V1_ABSENT -> Answer.error(404, "The API has no such path.");
          case REPORT_ACCEPTED -> Answer.empty(202);
          case NOT_READY ->
              Answer.json(Map.of("results", List.of(), "notReady", asked.queryAll("id")));
          case CLOSED_CONNECTION, HALF_OPEN, STALLED_HEADERS, STALLED_BODY, TRUNCATED_BODY, SLOW ->
              null;
        });
  }

  private static int status(ScriptedFault fault) {
    return fault.value().map(Integer::parseInt).orElse(500);
  }

  private static Answer tooManyRequests(ScriptedFault fault) {
    Answer answer = Answer.error(429, "Audio was asked for too often.");
    return fault.value().map(text -> answer.header("Retry-After", text)).orElse(answer);
  }

  private static String credentials(TenantRequest asked) {
    return asked.header("Authorization").or(() -> asked.query("auth_token")).orElse("nothing");
  }

  private static String otherHost(ScriptedFault fault, TenantRequest asked) {
    return fault
        .value()
        .orElseGet(() -> "http://localhost:" + asked.request().getHttpURI().getPort());
  }

  private static Answer redirect(int status, String to, TenantRequest asked) {
    return Answer.empty(status)
        .header("Location", to + asked.request().getHttpURI().getPathQuery());
  }

  private static Answer cut(Answer answer) {
    byte[] body = answer.bodyBytes();
    return answer.status() == 200
        ? Answer.bytes(200, "audio/wav", Arrays.copyOf(body, body.length / 2))
        : answer;
  }
}
