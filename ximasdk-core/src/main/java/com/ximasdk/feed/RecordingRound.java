// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.Instant;

/**
 * What one round of a {@link RecordingFeed} came to: one look through all that the tenant lists
 * since the feed's position.
 *
 * <p>Immutable. All numbers are zero or more.
 *
 * @param from the first start that was looked at
 * @param to the first start that was not
 * @param listed how many recordings start in that window
 * @param handedOut how many deliveries it brought
 * @param doneBefore how many recordings of the window were dealt with before
 * @param leftOut what was not handed out
 * @since 0.1.0
 */
public record RecordingRound(
    Instant from,
    Instant to,
    int listed,
    int handedOut,
    int doneBefore,
    LeftOutRecordings leftOut) {}
