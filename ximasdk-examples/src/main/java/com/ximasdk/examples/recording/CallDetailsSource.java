// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.mapping.recording.CallDetails;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import java.util.Map;

/** Where the details of calls come from. */
@FunctionalInterface
public interface CallDetailsSource {
  /** There are none, which is the usual case. */
  CallDetailsSource NONE = recordings -> Map.of();

  /**
   * The details of the calls of some recordings.
   *
   * @param recordings the recordings, as listed; looked through, not kept
   * @return the details by Call Key; a call without details is not in the map
   */
  Map<CallKey, CallDetails> of(Iterable<Recording> recordings);
}
