// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MonitoredAgent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns agent states into observations for Encore WFM. Immutable; the same state gives the same
 * observation.
 *
 * <p>The texts of states are an open set (seen on the product's screens and in its guides;
 * INFERRED) and are compared ignoring case and outer blanks. {@code DND: Restroom} is not-ready
 * with the reason code {@code Restroom}. A bare text is a reason code if the customer lists it, and
 * no state of another class has that name. Reason codes are compared exactly.
 */
public final class AdherenceMapping {
  private static final Map<StateClass, List<String>> STATES =
      Map.of(
          StateClass.AVAILABLE, List.of("Ready", "Idle"),
          StateClass.ON_CONTACT,
              List.of(
                  "Talking",
                  "Ringing",
                  "Dialing",
                  "Hold",
                  "Park",
                  "Queue",
                  "Transfer",
                  "Transfer Hold",
                  "Conference",
                  "Voicemail",
                  "Listen"),
          StateClass.AFTER_CONTACT_WORK,
              List.of("After Call Work", "ACW", "Missed Call Work", "MCW"),
          StateClass.NOT_READY,
              List.of("DND", "Do Not Disturb", "Not Ready", "Busy", "Release", "Aux"),
          StateClass.LOGGED_OUT, List.of("Logged Out", "Offline"));

  private final ReasonCodes reasonCodes;
  private final Map<String, StateClass> classes;

  private AdherenceMapping(ReasonCodes reasonCodes, Map<String, StateClass> classes) {
    this.reasonCodes = reasonCodes;
    this.classes = classes;
  }

  /**
   * A mapping with the known states.
   *
   * @param reasonCodes the customer's reason codes
   * @return the mapping
   */
  public static AdherenceMapping of(ReasonCodes reasonCodes) {
    Map<String, StateClass> classes = new HashMap<>();
    STATES.forEach((known, texts) -> texts.forEach(text -> classes.put(key(text), known)));
    return new AdherenceMapping(reasonCodes, classes);
  }

  /**
   * Adds a state that a tenant calls by another name, or takes a known one otherwise.
   *
   * @param text the state, compared ignoring case and outer blanks
   * @param stateClass what it means
   * @return a mapping with it
   */
  public AdherenceMapping withState(String text, StateClass stateClass) {
    Map<String, StateClass> more = new HashMap<>(classes);
    more.put(key(text), stateClass);
    return new AdherenceMapping(reasonCodes, more);
  }

  /**
   * Maps what a watch observed.
   *
   * @param event the observation of a state
   * @return the observation for Encore
   */
  public AgentObservation map(AgentStateObserved event) {
    return map(event.agent(), event.state(), event.observedAt());
  }

  /**
   * Maps a state.
   *
   * @param agent the agent
   * @param state the state
   * @param observedAt when it was observed
   * @return the observation for Encore
   */
  public AgentObservation map(MonitoredAgent agent, AgentState state, Instant observedAt) {
    String text = state.text();
    String reasonCode = reasonCode(text);
    StateClass stateClass =
        reasonCode.isEmpty()
            ? classes.getOrDefault(key(withoutEmptyReason(text)), StateClass.UNKNOWN)
            : StateClass.NOT_READY;
    Optional<String> activity = reasonCodes.activity(reasonCode);
    return new AgentObservation(
        agent,
        text,
        stateClass,
        reasonCode,
        activity.orElse(""),
        reasonCode.isEmpty() ? Optional.empty() : Optional.of(activity.isPresent()),
        Since.of(state),
        observedAt);
  }

  /** The reason code in a text; empty if it has none. */
  private String reasonCode(String text) {
    int colon = text.indexOf(':');
    if (colon >= 0 && isNotReady(text.substring(0, colon))) {
      String after = text.substring(colon + 1);
      String reason = after.startsWith(" ") ? after.substring(1) : after;
      return reason.isBlank() ? "" : reason;
    }
    StateClass known = classes.get(key(text));
    boolean free = known == null || known == StateClass.NOT_READY;
    return free && reasonCodes.lists(text) ? text : "";
  }

  private boolean isNotReady(String text) {
    return classes.get(key(text)) == StateClass.NOT_READY;
  }

  private String withoutEmptyReason(String text) {
    int colon = text.indexOf(':');
    boolean noReason =
        colon >= 0 && text.substring(colon + 1).isBlank() && isNotReady(text.substring(0, colon));
    return noReason ? text.substring(0, colon) : text;
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
