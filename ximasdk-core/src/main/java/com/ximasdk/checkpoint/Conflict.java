// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CheckpointConflictException;

/** Why a commit at a version is refused. */
final class Conflict {
  private Conflict() {}

  /**
   * The refusal of a commit.
   *
   * @param seen the version that who commits has seen last
   * @param found the version that is there
   */
  static CheckpointConflictException of(String checkpoint, long seen, long found) {
    String why =
        found > seen
            ? "somebody else has committed since. Leave the work to them, or find out why two do"
                + " the same work"
            : "the store holds an earlier state, as when it was put back from a copy. Read the"
                + " checkpoint again and begin from there";
    return new CheckpointConflictException(
        CallSummary.NONE,
        "The checkpoint '%s' has version %d, not %d: %s; nothing was changed."
            .formatted(checkpoint, found, seen, why),
        null);
  }
}
