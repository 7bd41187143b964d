// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import com.ximasdk.mapping.adherence.ReasonSeparator.Division;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the text of a state says.
 *
 * @param stateClass what the state means
 * @param reasonCode the reason code in it; empty if it has none
 */
record StateText(StateClass stateClass, String reasonCode) {
  /** Nobody gives a reason code of this length; a longer text is not searched for one. */
  static final int LONGEST = 1_000;

  /** One way to read a text, as a state that has a reason. */
  private record Reading(StateClass stateClass, String reasonCode) {}

  /** Reads texts by what is known of states, separators and reason codes. */
  record Reader(
      KnownStates states,
      List<ReasonSeparator> separators,
      ReasonCodes reasonCodes,
      boolean othersAreReasonCodes) {
    StateText read(String text) {
      Optional<StateClass> exact = states.find(text);
      if (exact.isPresent() && exact.get() != StateClass.NOT_READY) {
        return new StateText(exact.get(), "");
      }
      List<Reading> readings = readings(text);
      Optional<Reading> listed =
          readings.stream().filter(reading -> reasonCodes.lists(reading.reasonCode())).findFirst();
      if (listed.isPresent()) {
        return of(listed.get());
      }
      if (exact.isPresent()) {
        return new StateText(exact.get(), "");
      }
      return readings.stream()
          .filter(reading -> !reading.reasonCode().equals(text))
          .findFirst()
          .map(Reader::of)
          .orElseGet(() -> other(text));
    }

    private StateText other(String text) {
      boolean anotherState =
          divisions(text).stream().anyMatch(part -> states.find(part.state()).isPresent());
      return othersAreReasonCodes && !anotherState
          ? new StateText(StateClass.NOT_READY, text)
          : new StateText(StateClass.UNKNOWN, "");
    }

    private static StateText of(Reading reading) {
      boolean none = reading.reasonCode().isBlank();
      return new StateText(reading.stateClass(), none ? "" : reading.reasonCode());
    }

    /** All ways to read a text with a reason, the longest reason first. */
    private List<Reading> readings(String text) {
      List<Reading> readings = new ArrayList<>();
      StateClass whole = StateClass.NOT_READY;
      for (Division division : divisions(text)) {
        StateClass state = states.find(division.state()).orElse(StateClass.UNKNOWN);
        if (state == StateClass.NOT_READY || state == StateClass.LOGGED_OUT) {
          // As it stands it is taken only where it is listed; else the blank is of the writing.
          if (reasonCodes.lists(division.written())) {
            readings.add(new Reading(state, division.written()));
          }
          readings.add(new Reading(state, division.reason()));
          whole = state;
        }
      }
      readings.add(new Reading(whole, text));
      readings.sort(Comparator.comparingInt(reading -> -reading.reasonCode().length()));
      return readings;
    }

    private List<Division> divisions(String text) {
      List<Division> divisions = new ArrayList<>();
      if (text.length() > LONGEST) {
        return divisions;
      }
      separators.forEach(separator -> divisions.addAll(separator.divisions(text)));
      return divisions;
    }

    /** The listed reason codes that can be read in two ways. */
    List<ReasonCodeWarning> warnings() {
      List<ReasonCodeWarning> warnings = new ArrayList<>();
      for (String code : reasonCodes.codes()) {
        Optional<StateClass> state = states.find(code);
        if (state.isPresent()) {
          warnings.add(new ReasonCodeWarning(code, alsoAState(code, state.get())));
          continue;
        }
        readings(code).stream()
            .map(Reading::reasonCode)
            .filter(reason -> !reason.equals(code) && reasonCodes.lists(reason))
            .findFirst()
            .ifPresent(
                reason ->
                    warnings.add(
                        new ReasonCodeWarning(
                            code,
                            "The reason code '%s' can also be read as a state with the reason code '%s', which is listed too. The longer one is taken. Remove one of the two if that is not what is meant."
                                .formatted(code, reason))));
      }
      return List.copyOf(warnings);
    }

    private static String alsoAState(String code, StateClass state) {
      String reading =
          state == StateClass.NOT_READY
              ? "As a text of its own it is read as the reason code, so an agent in that state"
                  + " without a reason counts for its activity too."
              : "As a text of its own it is read as that state, and as the reason only behind"
                  + " another one, as 'DND: %s'.".formatted(code);
      return "The reason code '%s' is also the name of a state (%s). %s Give the reason code another text in Xima CCaaS if agents are seen so."
          .formatted(code, state, reading);
    }
  }
}
