// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.recording.RecordingKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A recording that a {@link RecordingFeed} does not hand out until somebody says so.
 *
 * <p>Immutable.
 *
 * @param recordingKey its key
 * @param startTime its start, as far as the tenant states one; else empty
 * @param kind why it was handed out
 * @param attempts how often it was handed out, from 1
 * @param since when it was parked
 * @param reason why it was parked, for people, as {@link RecordingDelivery#park} was told it or the
 *     failure's message
 * @since 0.1.0
 */
public record ParkedRecording(
    RecordingKey recordingKey,
    Optional<Instant> startTime,
    DeliveryKind kind,
    int attempts,
    Instant since,
    String reason) {}
