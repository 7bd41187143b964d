// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.Duration;
import java.time.ZoneId;

/**
 * How a collector goes about it.
 *
 * @param zone the tenant's
 * @param settling how long after its end an interval is taken
 * @param lookBack how far intervals are read again
 * @param patience how long what cannot be had is asked for before it is a gap
 * @param period the usual distance of two rounds
 */
record IntervalSettings(
    ZoneId zone, Duration settling, Duration lookBack, Duration patience, Duration period) {
  DaySpan span(java.time.LocalDate day) {
    return DaySpan.of(day, zone);
  }
}
