// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.Duration;

/**
 * What became of a delivery that failed.
 *
 * <p>Immutable.
 *
 * @param parked whether it was parked; else it was put back
 * @param pause how long it waits before it is handed out again; zero if it was parked
 * @param othersFailToo whether the failure would befall the next recordings likewise, such as a
 *     refused key: whoever can, tells somebody
 * @since 0.1.0
 */
public record FailedDelivery(boolean parked, Duration pause, boolean othersFailToo) {}
