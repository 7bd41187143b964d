// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The texts of states and what they mean; compared ignoring case and outer blanks. Immutable. */
final class KnownStates {
  private static final Map<StateClass, List<String>> TEXTS =
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
          StateClass.LOGGED_OUT,
              List.of(
                  "Logged Out", "Offline", "Group Logout", "Extension Logout", "Not Logged In"));

  /** The product's own states. */
  static final KnownStates DEFAULTS = defaults();

  private final Map<String, StateClass> classes;

  private KnownStates(Map<String, StateClass> classes) {
    this.classes = classes;
  }

  private static KnownStates defaults() {
    Map<String, StateClass> classes = new HashMap<>();
    TEXTS.forEach((known, texts) -> texts.forEach(text -> classes.put(key(text), known)));
    return new KnownStates(classes);
  }

  KnownStates with(String text, StateClass stateClass) {
    Map<String, StateClass> more = new HashMap<>(classes);
    more.put(key(text), stateClass);
    return new KnownStates(more);
  }

  /** What a text means; empty if it is the name of no state. */
  Optional<StateClass> find(String text) {
    return Optional.ofNullable(classes.get(key(text)));
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
