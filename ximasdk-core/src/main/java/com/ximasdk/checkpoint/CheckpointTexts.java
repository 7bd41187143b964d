// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

/** What names, keys and values of checkpoints may be, the same in every store. */
final class CheckpointTexts {
  /** The most characters of a name or a key. */
  static final int LONGEST_KEY = 200;

  private static final int LONGEST_VALUE = 16 << 20;

  private CheckpointTexts() {}

  static void requireName(String name) {
    requireLength("The name of a checkpoint", name, LONGEST_KEY);
  }

  static void requireFitting(CheckpointChanges changes) {
    changes
        .puts()
        .forEach(
            (key, value) -> {
              requireLength("A key of a checkpoint", key, LONGEST_KEY);
              if (value.length() > LONGEST_VALUE) {
                throw new IllegalArgumentException(
                    "The value of '%s' has %,d characters; expected at most %,d."
                        .formatted(key, value.length(), LONGEST_VALUE));
              }
            });
    for (String key : changes.removals()) {
      requireLength("A key of a checkpoint", key, LONGEST_KEY);
    }
  }

  private static void requireLength(String what, String text, int most) {
    if (text.isEmpty() || text.length() > most) {
      throw new IllegalArgumentException(
          "%s has %,d characters; expected 1 to %d.".formatted(what, text.length(), most));
    }
  }
}
