// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import com.ximasdk.mapping.adherence.StateClass;
import java.util.Optional;

/**
 * How a class of states is drawn. Each has a height of its own beside its colour, so that nothing
 * rests on the colour alone.
 */
enum StateLook {
  ON_CONTACT(StateClass.ON_CONTACT, "contact", "On a contact", 100),
  AFTER_CONTACT_WORK(StateClass.AFTER_CONTACT_WORK, "after", "After-contact work", 76),
  AVAILABLE(StateClass.AVAILABLE, "available", "Available", 52),
  NOT_READY(StateClass.NOT_READY, "away", "Not ready", 28),
  UNKNOWN(StateClass.UNKNOWN, "unknown", "Not known", 14);

  private final StateClass stateClass;
  private final String look;
  private final String words;
  private final int height;

  StateLook(StateClass stateClass, String look, String words, int height) {
    this.stateClass = stateClass;
    this.look = look;
    this.words = words;
    this.height = height;
  }

  /** That of a class; empty for those who are not there. */
  static Optional<StateLook> of(StateClass stateClass) {
    for (StateLook look : values()) {
      if (look.stateClass == stateClass) {
        return Optional.of(look);
      }
    }
    return Optional.empty();
  }

  StateClass stateClass() {
    return stateClass;
  }

  /** The name by which the style sheet knows it. */
  String look() {
    return look;
  }

  String words() {
    return words;
  }

  /** Of a lane, in percent. */
  int height() {
    return height;
  }
}
