// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.spark;

import java.io.Serializable;

/**
 * A line that tells of a recording, or fails to.
 *
 * @param place where it stands
 * @param recordingKey blank where it tells of none
 * @param call what its recording shares with the others of its call
 * @param text the line
 * @param problem why it tells of no recording, as a sentence; blank where it does
 */
record SourceLine(LinePlace place, String recordingKey, String call, String text, String problem)
    implements Serializable {
  static SourceLine unreadable(LinePlace place, String problem) {
    return new SourceLine(place, "", "", "", problem);
  }

  /** A line of a recording, which shares a call with others unless the key of that is blank. */
  static SourceLine of(LinePlace place, String recordingKey, String callKey, String text) {
    String call = callKey.isBlank() ? "recording " + recordingKey : "call " + callKey;
    return new SourceLine(place, recordingKey, call, text, "");
  }

  boolean isReadable() {
    return problem.isEmpty();
  }

  /** Where its row stands. */
  RowKey key() {
    return new RowKey(recordingKey, isReadable() ? LinePlace.NONE : place);
  }

  /** Of two lines of one recording, the one that counts: a further line takes the place. */
  static SourceLine later(SourceLine one, SourceLine other) {
    return one.place.number() > other.place.number() ? one : other;
  }
}
