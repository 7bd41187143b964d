// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import org.jspecify.annotations.Nullable;

/**
 * The details of a call.
 *
 * @param details what the report tells
 * @param texts its times as texts, if they are written already
 */
record KnownDetails(CallDetails details, @Nullable WrittenTimes texts) {
  static KnownDetails of(CallDetails details, ZoneTexts zone) {
    return new KnownDetails(details, WrittenTimes.of(details, zone));
  }
}
