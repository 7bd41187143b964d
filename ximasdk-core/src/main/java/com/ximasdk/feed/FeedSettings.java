// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.recording.ReadyStatuses;
import java.time.Duration;
import java.util.Optional;

/**
 * What a feed goes by.
 *
 * @param window the starts that are gone through, of a feed that goes through a window once; empty
 *     for one that goes on from a start
 * @param endsAfterRound whether a feed that goes on ends after one round
 * @param slice the longest span of starts that is gone through at a time
 * @param margin how far around a slice recordings are listed, so that calls are known whole whose
 *     key does not tell their span
 * @param overlap how far behind the watermark recordings are listed again
 * @param settling how old a start must be to be gone through
 * @param period how long from the end of a round to the next
 * @param ready what the tenant says of a recording that is finished
 * @param notReadyLimit how long one that is not finished is waited for
 */
record FeedSettings(
    Optional<StartSpan> window,
    boolean endsAfterRound,
    Duration slice,
    Duration margin,
    Duration overlap,
    Duration settling,
    Duration period,
    ReadyStatuses ready,
    Duration notReadyLimit) {
  /** Whether the feed ends by itself. */
  boolean ends() {
    return window.isPresent() || endsAfterRound;
  }
}
