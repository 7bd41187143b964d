// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The ways in which a {@link SimulatedTenant} can misbehave. Each has the operations that it
 * befalls unless {@linkplain ScriptedFault#on said otherwise}.
 *
 * @since 0.1.0
 */
public enum Fault {
  /** 401, although the key is right: it was just replaced in the product. */
  WRONG_KEY("wrong-key"),
  /** 403: the Service User was not given what it asks for. */
  ACCESS_REFUSED("access-refused"),
  /** 404: what is asked for is absent. */
  ABSENT("absent"),
  /** 400: the tenant takes the request for malformed. */
  BAD_REQUEST("bad-request"),
  /** 500, or the status that is given as value. */
  SERVER_ERROR("server-error"),
  /** 429, with the value as {@code Retry-After} if one is given. */
  TOO_MANY_REQUESTS("too-many-requests", Operation.AUDIO),
  /** 509: the egress cap is reached. */
  EGRESS_CAP("egress-cap", Operation.AUDIO),
  /** The connection is closed in place of an answer. */
  CLOSED_CONNECTION("closed-connection"),
  /** The request is taken, and nothing is ever sent again on that connection. */
  HALF_OPEN("half-open"),
  /** The answer stops in the middle of its headers; the connection stays open. */
  STALLED_HEADERS("stalled-headers"),
  /** The answer stops in the middle of its body; the connection stays open. */
  STALLED_BODY("stalled-body", withBody()),
  /** The connection is closed in the middle of the body that {@code Content-Length} announced. */
  TRUNCATED_BODY("truncated-body", withBody()),
  /** The true answer in 16 pieces, before each a pause: the value, by default {@code PT0.2S}. */
  SLOW("slow", withBody()),
  /** 200 with a login page in HTML. */
  HTML_200("html-200"),
  /** 200 with JSON that breaks off. */
  INVALID_JSON(
      "invalid-json",
      Operation.RECORDINGS,
      Operation.AGENTS,
      Operation.SKILLS,
      Operation.REPORT,
      Operation.METRICS,
      Operation.METRIC_VALUES),
  /** 500, or the status that is given as value, with a body that repeats the key. */
  ECHO_KEY("echo-key"),
  /**
   * 302 to the same path at another host: the value, by default this server under the name {@code
   * localhost}, so that {@link SimulatedTenant#requests()} shows who followed and with what.
   */
  REDIRECT_OTHER_HOST("redirect-other-host"),
  /** 307 to another path at the same host, where the true answer is. */
  REDIRECT_SAME_HOST("redirect-same-host"),
  /** 200 and {@code audio/wav}, but what comes is Speex in Ogg. */
  NOT_WAV("not-wav", Operation.AUDIO),
  /** 200 and {@code audio/wav}, but no byte comes. */
  EMPTY_AUDIO("empty-audio", Operation.AUDIO),
  /** A WAV file that ends before its header says; {@code Content-Length} fits what comes. */
  CUT_AUDIO("cut-audio", Operation.AUDIO),
  /** 404 for audio under {@code /rest/api/v1}; it is served under {@code /rest/api/v2}. */
  AUDIO_V1_ABSENT("audio-v1-absent", Operation.AUDIO),
  /** 202: the report is still being prepared. */
  REPORT_ACCEPTED("report-accepted", Operation.REPORT),
  /** Realtime values are not ready: the results are empty, and the metrics asked for are named. */
  NOT_READY("not-ready", Operation.METRIC_VALUES);

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // Made by Set.of or Set.copyOf.
  private final Set<Operation> operations;

  Fault(String text, Operation... operations) {
    this.text = text;
    this.operations =
        operations.length == 0 ? Set.copyOf(EnumSet.allOf(Operation.class)) : Set.of(operations);
  }

  /** The handshake of a subscription has no body that could stop. */
  private static Operation[] withBody() {
    return EnumSet.complementOf(EnumSet.of(Operation.METRIC_SUBSCRIPTION))
        .toArray(Operation[]::new);
  }

  /** {@return its name on the command line, in kebab-case} */
  public String text() {
    return text;
  }

  /** {@return the operations that it befalls unless said otherwise} */
  public Set<Operation> operations() {
    return operations;
  }

  /** {@return this fault, each time that a request fits} */
  public ScriptedFault always() {
    return ScriptedFault.of(this);
  }

  /**
   * This fault, for the first requests that fit.
   *
   * @param count how many, at least 1
   * @return the fault, for {@link SimulatedTenant#add(ScriptedFault)}
   */
  public ScriptedFault times(int count) {
    return ScriptedFault.of(this).times(count);
  }

  void checkOperations(Set<Operation> chosen) {
    boolean needsBody = this == STALLED_BODY || this == TRUNCATED_BODY || this == SLOW;
    if (needsBody && chosen.contains(Operation.METRIC_SUBSCRIPTION)) {
      throw new IllegalArgumentException(
          text
              + " cannot befall metric-subscription, whose answer has no body; take"
              + " stalled-headers, half-open or closed-connection there");
    }
  }

  void checkValue(String value) {
    switch (this) {
      case SERVER_ERROR, ECHO_KEY ->
          require(value.matches("[2-5][0-9][0-9]"), value, "an HTTP status from 200 to 599");
      case SLOW -> require(isPause(value), value, "an ISO 8601 duration up to an hour, as PT0.5S");
      case TOO_MANY_REQUESTS ->
          require(
              value.chars().noneMatch(Character::isISOControl),
              value,
              "the text of Retry-After, without control characters");
      case REDIRECT_OTHER_HOST ->
          require(isHost(value), value, "scheme, host and port, as http://other:8080");
      default -> require(false, value, "none");
    }
  }

  private void require(boolean isUsable, String value, String expected) {
    if (!isUsable) {
      throw new IllegalArgumentException(
          text + ": the value is '" + value + "'; expected " + expected);
    }
  }

  private static boolean isPause(String value) {
    try {
      Duration pause = Duration.parse(value);
      return !pause.isNegative() && pause.compareTo(LONGEST_PAUSE) <= 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isHost(String value) {
    try {
      URI uri = new URI(value);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  static Optional<Fault> of(String text) {
    return Arrays.stream(values()).filter(fault -> fault.text.equals(text)).findFirst();
  }
}
