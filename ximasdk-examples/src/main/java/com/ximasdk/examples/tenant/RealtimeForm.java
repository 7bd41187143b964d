// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a simulated tenant takes and writes realtime values. Immutable.
 *
 * @param joinsByComma whether several metrics are one parameter, {@code id=A,B}; else {@code
 *     id=A&id=B}. What is asked for in the other way is answered with 400
 * @param stateMember the member of a value that holds the state; where it is not {@code state}, a
 *     label stands beside it that is none
 * @param reason how a reason code is written behind {@code DND}, with the word reason in its place,
 *     as {@code " - reason"}; {@code reason} alone writes it without the state
 * @param inSeconds whether durations count seconds; else milliseconds
 * @param notReadyList the name of the list of values that are not ready
 * @param notReadyEvery each so many requests, beginning with the first, half of the agents are not
 *     ready; 0 for never
 * @since 0.1.0
 */
public record RealtimeForm(
    boolean joinsByComma,
    String stateMember,
    String reason,
    boolean inSeconds,
    String notReadyList,
    int notReadyEvery) {
  /** As the older guide prints counts; {@code DND: Lunch}; milliseconds; always ready. */
  public static final RealtimeForm PLAIN =
      new RealtimeForm(false, "state", ": reason", false, "notReady", 0);

  private static final String NOT_READY_STATE = "DND";

  /**
   * The same with metrics joined by commas, or not.
   *
   * @param joined whether one parameter holds all ids
   * @return another form
   */
  public RealtimeForm withJoiningByComma(boolean joined) {
    return new RealtimeForm(joined, stateMember, reason, inSeconds, notReadyList, notReadyEvery);
  }

  /**
   * The same with states under another member.
   *
   * @param name the member's name
   * @return another form
   */
  public RealtimeForm withStateMember(String name) {
    return new RealtimeForm(joinsByComma, name, reason, inSeconds, notReadyList, notReadyEvery);
  }

  /**
   * The same with reasons in another form.
   *
   * @param form the word reason with what stands around it
   * @return another form
   */
  public RealtimeForm withReason(String form) {
    return new RealtimeForm(
        joinsByComma, stateMember, form, inSeconds, notReadyList, notReadyEvery);
  }

  /**
   * The same with durations in seconds, or in milliseconds.
   *
   * @param seconds whether durations count seconds
   * @return another form
   */
  public RealtimeForm withSeconds(boolean seconds) {
    return new RealtimeForm(
        joinsByComma, stateMember, reason, seconds, notReadyList, notReadyEvery);
  }

  /**
   * The same with values that are not ready each so many requests, listed under a name.
   *
   * @param list the name of the list of what is not ready
   * @param every each so many requests; 0 for never
   * @return another form
   */
  public RealtimeForm withNotReady(String list, int every) {
    return new RealtimeForm(joinsByComma, stateMember, reason, inSeconds, list, every);
  }

  /** The ids that are asked for; empty if they are joined in another way. */
  Optional<List<String>> ids(List<String> parameters) {
    if (!joinsByComma) {
      return parameters.stream().anyMatch(id -> id.contains(","))
          ? Optional.empty()
          : Optional.of(parameters);
    }
    return parameters.size() > 1
        ? Optional.empty()
        : Optional.of(
            parameters.stream().flatMap(ids -> Arrays.stream(ids.split(",", -1))).toList());
  }

  /** The members of a value that say a state. */
  Map<String, Object> state(String text) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (!stateMember.equals("state")) {
      members.put("label", "Agent State");
    }
    members.put(stateMember, written(text));
    return members;
  }

  private String written(String state) {
    String reasoned = NOT_READY_STATE + ": ";
    if (!state.startsWith(reasoned)) {
      return state;
    }
    String code = state.substring(reasoned.length());
    return reason.equals("reason") ? code : NOT_READY_STATE + reason.replace("reason", code);
  }

  long length(Duration duration) {
    Duration length = duration.isNegative() ? Duration.ZERO : duration;
    return inSeconds ? length.toSeconds() : length.toMillis();
  }

  boolean isReady(long request) {
    return notReadyEvery == 0 || request % notReadyEvery != 0;
  }
}
