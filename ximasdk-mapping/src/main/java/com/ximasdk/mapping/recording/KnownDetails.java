// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import org.jspecify.annotations.Nullable;

/**
 * The details of a call.
 *
 * @param details what the report tells
 * @param span its times, if there is one reading of them
 * @param texts its times as texts, if they are written already
 */
record KnownDetails(
    CallDetails details, @Nullable ReportedSpan span, @Nullable WrittenTimes texts) {
  static KnownDetails of(CallDetails details, ZoneTexts zone) {
    return new KnownDetails(details, ReportedSpan.of(details), WrittenTimes.of(details, zone));
  }
}
