// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.Instant;

/**
 * What one round of a {@link RecordingFeed} came to: one look through all that the tenant lists
 * since the feed's position.
 *
 * @param from the first start that was looked at
 * @param to the first start that was not
 * @param listed how many recordings start in that window
 * @param handedOut how many deliveries it brought
 * @param doneBefore how many recordings of the window were dealt with before
 * @param leftOut what was not handed out
 */
public record RecordingRound(
    Instant from,
    Instant to,
    int listed,
    int handedOut,
    int doneBefore,
    LeftOutRecordings leftOut) {}
