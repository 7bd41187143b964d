// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.Instant;

/**
 * An answer that a {@link RecordingFeed} goes through next.
 *
 * <p>Immutable. All numbers are zero or more.
 *
 * @param from the first start that was asked for
 * @param to the first start that was not
 * @param listed how many recordings start in that window
 * @param toHandOut how many deliveries they come to as things stand; for a bar of progress
 * @since 0.1.0
 */
public record RecordingFeedListing(Instant from, Instant to, int listed, int toHandOut) {}
