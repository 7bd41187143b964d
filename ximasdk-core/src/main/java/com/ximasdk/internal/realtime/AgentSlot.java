// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.DurationValue;
import com.ximasdk.realtime.MetricValue;
import com.ximasdk.realtime.MissingCause;
import com.ximasdk.realtime.StateValue;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One agent's place on the board, which keeps its number when the agent is renamed. Its methods say
 * whether there is something to tell. Guarded by the board's owner.
 */
final class AgentSlot {
  private static final int MISSED_PICTURES = 2;
  private static final int CONTRADICTING_PICTURES = 2;

  final long number;
  AgentView view;
  boolean listed;

  /** The number of the last update that came for it; 0 if none did. */
  long lastUpdate;

  /** How many pictures in a row lack it. */
  private int missedPictures;

  /** How many pictures in a row have a state of it that is older than the one held. */
  private int olderPictures;

  /** Whether some value of it ever came, under this name or an earlier one. */
  private boolean everHeard;

  /** When the text of the last state was last heard. */
  private @Nullable Instant stateHeard;

  /** The own time of the newest value that was taken, if that had one. */
  private @Nullable Instant valueTime;

  /** Since when the tenant says without a break that its value is not ready. */
  private @Nullable Instant unreadySince;

  /** What the picture that is being taken says of it; the number tells an old one. */
  private @Nullable PicturedValue answer;

  private long answeredIn;

  AgentSlot(long number, AgentView view) {
    this.number = number;
    this.view = view;
  }

  String loginId() {
    return view.agent().loginId();
  }

  String extension() {
    return view.agent().extension();
  }

  /** A picture has a value of it, or one more. */
  void answered(Observation value, long picture) {
    PicturedValue before = answer(picture);
    PicturedValue next = new PicturedValue(value);
    answered(before == null ? next : before.and(next), picture);
  }

  /** A picture has this of it. */
  void answered(PicturedValue value, long picture) {
    answer = value;
    answeredIn = picture;
  }

  /** What a picture has of it; null if nothing. */
  @Nullable PicturedValue answer(long picture) {
    return answeredIn == picture ? answer : null;
  }

  /** Some value of the agent is there, whatever it says. */
  void heard() {
    answer = null;
    everHeard = true;
    missedPictures = 0;
    unreadySince = null;
  }

  boolean isEverHeard() {
    return everHeard;
  }

  /** Whether a value is older, by the tenant's own times, than what is held. */
  boolean holdsNewerThan(MetricValue value) {
    Instant time = value.lastUpdateTime().orElse(null);
    return valueTime != null && time != null && time.isBefore(valueTime);
  }

  /** Whether a value is newer, by the tenant's own times, than what is held. */
  boolean holdsOlderThan(MetricValue value) {
    Instant time = value.lastUpdateTime().orElse(null);
    return valueTime != null && time != null && time.isAfter(valueTime);
  }

  /** Takes a value that a picture has: one that is older than the state held sets nothing back. */
  boolean takePictured(Observation value, Instant at) {
    AgentState held = view.state();
    if (held != null
        && value.value() instanceof StateValue state
        && !state.text().equals(held.text())
        && holdsNewerThan(state)) {
      olderPictures++;
      if (olderPictures < CONTRADICTING_PICTURES || view.contradiction() != null) {
        return false;
      }
      view =
          view.contradicted(new Contradiction(state.text(), state.lastUpdateTime().orElse(at), at));
      return true;
    }
    olderPictures = 0;
    boolean agrees = view.contradiction() != null;
    if (agrees) {
      view = view.contradicted(null);
    }
    return take(value, at) || agrees;
  }

  /** Takes a value. */
  boolean take(Observation value, Instant at) {
    AgentState before = view.state();
    Instant time = value.value().lastUpdateTime().orElse(null);
    if (!(value.value() instanceof StateValue state)) {
      valueTime = time;
      return without(MissingCause.UNREADABLE, value.value()::rawJson, at);
    }
    boolean changes = before == null || !before.text().equals(state.text());
    if (changes) {
      view = view.with(begun(state, value.duration(), at), at);
      valueTime = time;
    } else if (time != null && (valueTime == null || time.isAfter(valueTime))) {
      valueTime = time;
    }
    stateHeard = at;
    return changes;
  }

  private AgentState begun(StateValue value, @Nullable DurationValue duration, Instant at) {
    AgentState last = view.lastState();
    boolean other = last != null && !last.text().equals(value.text());
    AgentState state =
        AgentState.of(value.text(), at)
            .withOtherStateSeen(other ? stateHeard : null)
            .withValueTime(value.lastUpdateTime().orElse(null))
            .withRawJson(value.rawJson());
    if (duration != null) {
      return state.withTimeInState(duration.duration(), duration.lastUpdateTime().orElse(at));
    }
    return value
        .timeInState()
        .map(length -> state.withTimeInState(length, value.lastUpdateTime().orElse(at)))
        .orElse(state);
  }

  /** One answer has several values of it, which say different things. */
  boolean ambiguous(String rawJson, Instant at) {
    olderPictures = 0;
    return without(MissingCause.AMBIGUOUS, () -> rawJson, at);
  }

  /** A picture lacks it. */
  void missed() {
    missedPictures++;
    unreadySince = null;
  }

  /** Whether the last picture lacks it, and the one before did not. */
  boolean isMissedFirst() {
    return missedPictures == 1;
  }

  boolean isMissed() {
    return missedPictures > 0;
  }

  /** Whether so many pictures lack it that one odd answer is not the reason. */
  boolean isLacking() {
    return missedPictures >= MISSED_PICTURES;
  }

  /** It is covered, and there is no value of it. */
  boolean withoutValue(Instant at) {
    return without(MissingCause.NO_VALUE, () -> "", at);
  }

  /**
   * The tenant says that its value is not ready; its state counts until it has said so for as long
   * as a grace.
   */
  boolean unready(String rawJson, Duration grace, Instant at) {
    unreadySince = earlier(unreadySince, at);
    return hasPassed(unreadySince, grace, at) && without(MissingCause.NOT_READY, () -> rawJson, at);
  }

  /** Whether nothing was ever heard of it, and that it is not ready may pass yet. */
  boolean isAwaited(Duration grace, Instant at) {
    return view.state() == null
        && view.missing() == MissingCause.NO_VALUE
        && unreadySince != null
        && !hasPassed(unreadySince, grace, at);
  }

  /** A clock that is set back lengthens nothing. */
  static Instant earlier(@Nullable Instant since, Instant at) {
    return since == null || at.isBefore(since) ? at : since;
  }

  static boolean hasPassed(Instant since, Duration grace, Instant at) {
    return Duration.between(since, at).compareTo(grace) >= 0;
  }

  /** Takes the state away, once for each cause: what stands in its place may change each time. */
  private boolean without(MissingCause cause, Raw raw, Instant at) {
    if (cause != MissingCause.UNREADABLE) {
      // Nothing is held that a value could be older than.
      valueTime = null;
    }
    if (view.state() == null && view.missing() == cause) {
      return false;
    }
    view = view.withoutState(cause, raw.json(), at);
    return true;
  }

  /** JSON that is made only where it is wanted. */
  private interface Raw {
    String json();
  }
}
