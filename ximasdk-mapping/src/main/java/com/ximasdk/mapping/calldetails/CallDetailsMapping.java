// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.calldetails;

import static java.util.Objects.requireNonNull;

import com.ximasdk.error.ReportFormatException;
import com.ximasdk.mapping.recording.CallDetails;
import com.ximasdk.recording.CallKey;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportRows;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of Recorded Call Details, or of any call report, into call details by Call Key.
 *
 * <p>Of the headings only that of the Call Key must be there; a value whose heading is missing is
 * absent. A row without a Call Key belongs to no recording and is left out. Of several rows with
 * one Call Key (a report with a row an event), the first that has a value gives it.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class CallDetailsMapping {
  private final Map<CallValue, String> headings;

  private CallDetailsMapping(Map<CallValue, String> headings) {
    this.headings = headings;
  }

  /** A mapping with the {@linkplain CallValue#heading() default headings}. */
  public static CallDetailsMapping create() {
    Map<CallValue, String> headings = new EnumMap<>(CallValue.class);
    for (CallValue value : CallValue.values()) {
      headings.put(value, value.heading());
    }
    return new CallDetailsMapping(headings);
  }

  /** The same with one heading renamed. */
  public CallDetailsMapping withHeading(CallValue value, String heading) {
    Map<CallValue, String> changed = new EnumMap<>(headings);
    changed.put(value, requireNonNull(heading, "heading"));
    return new CallDetailsMapping(changed);
  }

  /**
   * Reads a report.
   *
   * @param rows the report; read to its end, but not closed
   * @return the details by Call Key, in the report's order; a map of its own
   * @throws ReportFormatException if there is no heading for the Call Key, or a cell cannot be read
   */
  public Map<CallKey, CallDetails> map(ReportRows rows) {
    Map<CallKey, Values> byKey = new LinkedHashMap<>();
    while (rows.hasNext()) {
      ReportRow row = rows.next();
      if (row.isTotals()) {
        continue;
      }
      row.text(heading(CallValue.CALL_KEY))
          .ifPresent(key -> byKey.computeIfAbsent(new CallKey(key), Values::new).add(row));
    }
    Map<CallKey, CallDetails> details = new LinkedHashMap<>();
    byKey.forEach((key, values) -> details.put(key, values.details()));
    return details;
  }

  private String heading(CallValue value) {
    return requireNonNull(headings.get(value));
  }

  /** What the rows of one call say. */
  private final class Values {
    private final CallKey key;
    private final Map<CallValue, String> texts = new EnumMap<>(CallValue.class);
    private @Nullable Instant start;
    private @Nullable Instant end;
    private @Nullable Duration duration;

    Values(CallKey key) {
      this.key = key;
    }

    void add(ReportRow row) {
      for (CallValue value : CallValue.values()) {
        String heading = heading(value);
        if (!row.has(heading)) {
          continue;
        }
        switch (value) {
          case START_TIME ->
              start = start != null ? start : instant(row.dateTime(heading).orElse(null));
          case END_TIME -> end = end != null ? end : instant(row.dateTime(heading).orElse(null));
          case CALL_DURATION ->
              duration = duration != null ? duration : row.duration(heading).orElse(null);
          default -> row.text(heading).ifPresent(text -> texts.putIfAbsent(value, text));
        }
      }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
      return time == null ? null : time.toInstant();
    }

    CallDetails details() {
      CallDetails.Builder details =
          CallDetails.builder()
              .callKey(key)
              .startTime(start)
              .endTime(end)
              .callDuration(duration)
              .accountCodes(texts.get(CallValue.ACCOUNT_CODE))
              .callId(texts.get(CallValue.CALL_ID))
              .callDirection(texts.get(CallValue.CALL_DIRECTION))
              .callingPartyNumber(texts.get(CallValue.CALLING_PARTY_NUMBER))
              .dialedPartyNumber(texts.get(CallValue.DIALED_PARTY_NUMBER))
              .callerId(texts.get(CallValue.CALLER_ID))
              .callerLocation(texts.get(CallValue.CALLER_LOCATION))
              .externalParty(texts.get(CallValue.EXTERNAL_PARTY))
              .internalParty(texts.get(CallValue.INTERNAL_PARTY))
              .callingAgent(texts.get(CallValue.CALLING_AGENT))
              .receivingAgent(texts.get(CallValue.RECEIVING_AGENT))
              .initialAgent(texts.get(CallValue.INITIAL_AGENT))
              .finalAgent(texts.get(CallValue.FINAL_AGENT))
              .initialGroup(texts.get(CallValue.INITIAL_GROUP))
              .finalGroup(texts.get(CallValue.FINAL_GROUP))
              .initialSkill(texts.get(CallValue.INITIAL_SKILL))
              .finalSkill(texts.get(CallValue.FINAL_SKILL))
              .recordingDetails(texts.get(CallValue.RECORDING_DETAILS));
      String tag = texts.get(CallValue.TAG);
      return details
          .initialTag(texts.getOrDefault(CallValue.INITIAL_TAG, tag == null ? "" : tag))
          .finalTag(texts.getOrDefault(CallValue.FINAL_TAG, tag == null ? "" : tag))
          .build();
    }
  }
}
