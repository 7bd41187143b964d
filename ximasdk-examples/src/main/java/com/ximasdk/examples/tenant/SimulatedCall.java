// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call of a simulated tenant, with what a call report would print of it.
 *
 * @param callKey id, start and end in epoch milliseconds, joined by dashes
 * @param callId the number that a call report prints as {@code Call ID}
 * @param direction as a report prints it: {@code Inbound}, {@code Outbound}, {@code Internal}, …
 * @param start when it began
 * @param end when it ended
 * @param details further values by their report headings ({@code Caller ID}, {@code Final Group},
 *     …), in order; a heading that is absent is a blank cell; one of {@code Call ID}, {@code Call
 *     Direction}, {@code Call Duration}, {@code Start Time} and {@code End Time} is printed in
 *     place of what the call has
 * @since 0.1.0
 */
public record SimulatedCall(
    String callKey,
    String callId,
    String direction,
    Instant start,
    Instant end,
    Map<String, String> details) {
  /**
   * Copies the details.
   *
   * @param callKey id, start and end in epoch milliseconds, joined by dashes
   * @param callId the number that a call report prints as {@code Call ID}
   * @param direction as a report prints it: {@code Inbound}, {@code Outbound}, {@code Internal}, …
   * @param start when it began
   * @param end when it ended
   * @param details further values by their report headings, see above
   * @throws IllegalArgumentException if a heading of the details is blank, {@code Call Key}, or
   *     equal to another one but for case and outer blanks
   */
  public SimulatedCall {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    BuiltInReports.checkDetails(details.keySet());
  }
}
