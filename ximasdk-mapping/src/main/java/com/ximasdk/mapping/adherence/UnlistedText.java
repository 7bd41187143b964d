// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import java.time.Instant;

/**
 * A text that was seen and is not listed. Immutable.
 *
 * @param text the reason code or the state, exactly as received
 * @param isReasonCode true if it is a reason code that the customer's table lacks; false if it is a
 *     state that is not known
 * @param state the whole state in which it first came, exactly as received
 * @param count how many observations had it; at least 1
 * @param firstSeen when the earliest of them was observed
 * @param lastSeen when the latest of them was observed
 * @since 0.1.0
 */
public record UnlistedText(
    String text,
    boolean isReasonCode,
    String state,
    long count,
    Instant firstSeen,
    Instant lastSeen) {
  UnlistedText seen(Instant at) {
    return new UnlistedText(
        text,
        isReasonCode,
        state,
        count + 1,
        at.isBefore(firstSeen) ? at : firstSeen,
        at.isAfter(lastSeen) ? at : lastSeen);
  }
}
