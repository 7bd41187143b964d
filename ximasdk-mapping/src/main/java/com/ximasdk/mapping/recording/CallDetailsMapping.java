// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.error.ReportFormatException;
import com.ximasdk.internal.text.Blanks;
import com.ximasdk.recording.CallKey;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportRows;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of a call report into call details: "Recorded Call Details", or any report that
 * has the Call Key.
 *
 * <p>Rows without a Call Key and totals rows are left out. Where several rows have the same Call
 * Key, the first cell that is not blank counts, column by column.
 *
 * <p>Immutable; safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class CallDetailsMapping {
  private static final CallDetailsMapping DEFAULT = new CallDetailsMapping(Map.of());

  private final Map<CallDetailsColumn, List<String>> headings;

  private CallDetailsMapping(Map<CallDetailsColumn, String> renamed) {
    headings = new EnumMap<>(CallDetailsColumn.class);
    for (CallDetailsColumn column : CallDetailsColumn.values()) {
      String heading = renamed.get(column);
      headings.put(column, heading == null ? column.defaultHeadings() : List.of(heading));
    }
  }

  /** {@return a mapping that looks for the default headings} */
  public static CallDetailsMapping ofDefaultHeadings() {
    return DEFAULT;
  }

  /**
   * A mapping that looks for other headings.
   *
   * @param renamed the headings that differ from the defaults, each in place of all defaults of its
   *     column
   * @return the mapping
   */
  public static CallDetailsMapping of(Map<CallDetailsColumn, String> renamed) {
    return new CallDetailsMapping(renamed);
  }

  /**
   * Reads a report.
   *
   * @param rows the report; read to its end, but not closed
   * @return the details by Call Key, in the order of the report; changeable, and the caller's own
   * @throws ReportFormatException if there is no column with the Call Key, or a cell cannot be read
   */
  public Map<CallKey, CallDetails> map(ReportRows rows) {
    Map<CallKey, Cells> calls = new LinkedHashMap<>();
    while (rows.hasNext()) {
      ReportRow row = rows.next();
      if (!row.isTotals()) {
        key(row).ifPresent(key -> calls.computeIfAbsent(key, k -> new Cells()).add(row));
      }
    }
    Map<CallKey, CallDetails> details = new LinkedHashMap<>();
    calls.forEach((key, cells) -> details.put(key, cells.details(key)));
    return details;
  }

  private Optional<CallKey> key(ReportRow row) {
    List<String> names = headings(CallDetailsColumn.CALL_KEY);
    // Asked for whether it is there or not: a report without it is an error that lists its
    // headings.
    return row.rawText(names.get(0)).map(Blanks::strip).filter(k -> !k.isEmpty()).map(CallKey::new);
  }

  private List<String> headings(CallDetailsColumn column) {
    return headings.getOrDefault(column, column.defaultHeadings());
  }

  /** What the rows of one call tell, cell by cell. */
  private final class Cells {
    private final Map<CallDetailsColumn, String> texts = new EnumMap<>(CallDetailsColumn.class);
    private List<Instant> starts = List.of();
    private List<Instant> ends = List.of();
    private List<Duration> durations = List.of();

    void add(ReportRow row) {
      if (starts.isEmpty()) {
        starts = times(row, CallDetailsColumn.START_TIME);
      }
      if (ends.isEmpty()) {
        ends = times(row, CallDetailsColumn.END_TIME);
      }
      if (durations.isEmpty()) {
        durations = durations(row);
      }
      for (CallDetailsColumn column : CallDetailsColumn.values()) {
        if (!texts.containsKey(column)) {
          String text = cell(row, column, ReportRow::text);
          if (text != null && !Blanks.isBlank(text)) {
            texts.put(column, text);
          }
        }
      }
    }

    CallDetails details(CallKey key) {
      return CallDetails.builder()
          .callKey(key)
          .startTimes(starts)
          .endTimes(ends)
          .callDurations(durations)
          .callId(texts.get(CallDetailsColumn.CALL_ID))
          .callDirection(texts.get(CallDetailsColumn.CALL_DIRECTION))
          .callingPartyNumber(texts.get(CallDetailsColumn.CALLING_PARTY_NUMBER))
          .dialedPartyNumber(texts.get(CallDetailsColumn.DIALED_PARTY_NUMBER))
          .callerId(texts.get(CallDetailsColumn.CALLER_ID))
          .callerLocation(texts.get(CallDetailsColumn.CALLER_LOCATION))
          .externalParty(texts.get(CallDetailsColumn.EXTERNAL_PARTY))
          .internalParty(texts.get(CallDetailsColumn.INTERNAL_PARTY))
          .callingAgent(texts.get(CallDetailsColumn.CALLING_AGENT))
          .receivingAgent(texts.get(CallDetailsColumn.RECEIVING_AGENT))
          .initialAgent(texts.get(CallDetailsColumn.INITIAL_AGENT))
          .finalAgent(texts.get(CallDetailsColumn.FINAL_AGENT))
          .initialGroup(texts.get(CallDetailsColumn.INITIAL_GROUP))
          .finalGroup(texts.get(CallDetailsColumn.FINAL_GROUP))
          .initialSkill(texts.get(CallDetailsColumn.INITIAL_SKILL))
          .finalSkill(texts.get(CallDetailsColumn.FINAL_SKILL))
          .accountCodes(texts.get(CallDetailsColumn.ACCOUNT_CODES))
          .initialTag(texts.get(CallDetailsColumn.INITIAL_TAG))
          .finalTag(texts.get(CallDetailsColumn.FINAL_TAG))
          .recordingDetails(texts.get(CallDetailsColumn.RECORDING_DETAILS))
          .build();
    }

    /** All readings: which one is meant is seen beside the recording. */
    private List<Instant> times(ReportRow row, CallDetailsColumn column) {
      List<OffsetDateTime> times =
          cell(
              row,
              column,
              (one, heading) -> Optional.of(one.dateTimes(heading)).filter(t -> !t.isEmpty()));
      return times == null ? List.of() : times.stream().map(OffsetDateTime::toInstant).toList();
    }

    /** All readings, as of {@link #times}. */
    private List<Duration> durations(ReportRow row) {
      List<Duration> durations =
          cell(
              row,
              CallDetailsColumn.CALL_DURATION,
              (one, heading) -> Optional.of(one.durations(heading)).filter(d -> !d.isEmpty()));
      return durations == null ? List.of() : durations;
    }

    /** The first heading of the column that the report has and whose cell is not blank. */
    private <T> @Nullable T cell(
        ReportRow row, CallDetailsColumn column, BiFunction<ReportRow, String, Optional<T>> read) {
      for (String heading : headings(column)) {
        Optional<T> cell = row.has(heading) ? read.apply(row, heading) : Optional.empty();
        if (cell.isPresent()) {
          return cell.get();
        }
      }
      return null;
    }
  }
}
