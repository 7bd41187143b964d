// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import org.jspecify.annotations.Nullable;

/**
 * What a feed does with a recording that the tenant lists.
 *
 * @param verdict what is done
 * @param open what is to be kept of the recording; null unless that is to change
 */
record Judgement(Verdict verdict, @Nullable OpenRecording open) {
  /** What is done. */
  enum Verdict {
    HAND_OUT,
    NOT_READY,
    /** It is handed out already, or was put back and is not due. */
    WAITS,
    PARKED,
    DONE,
    UNLISTED_EXTENSION,
    WITHOUT_EXTENSION,
    /** It starts outside of what is gone through. */
    OUTSIDE
  }

  static Judgement of(Verdict verdict) {
    return new Judgement(verdict, null);
  }
}
