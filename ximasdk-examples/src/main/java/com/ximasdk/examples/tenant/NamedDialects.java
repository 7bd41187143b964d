// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.ximasdk.examples.tenant.ListForm.Order;
import com.ximasdk.examples.tenant.ListForm.Tested;
import com.ximasdk.examples.tenant.ReportForm.Durations;
import com.ximasdk.examples.tenant.ReportForm.Labels;
import com.ximasdk.examples.tenant.ReportForm.Percents;
import java.time.Duration;
import java.util.List;

/**
 * Dialects that together decide everything that is not printed in more than one way. Their names
 * say nothing: a real tenant has a bit of each.
 */
final class NamedDialects {
  private static final TenantDialect ALPINE =
      TenantDialect.PLAIN
          .called("alpine")
          .withAudio(AudioForm.PLAIN.at("v2", 405).sentAs("application/octet-stream", false))
          .withLists(
              ListForm.PLAIN
                  .withLongestWindow(Duration.ofHours(12))
                  .withOrder(Order.LATEST_FIRST)
                  .withTested(Tested.END))
          .withRecordings(
              RecordingForm.PLAIN
                  .withStatuses("COMPLETE", "IN_PROGRESS")
                  .with("Anonymous", "266696687")
                  .withDetail("Caller ID", "cli")
                  .withDetail("Final Group", "queue")
                  .withDetail("Account Code", "codes"))
          .withReports(
              ReportForm.PLAIN
                  .withIntervals(Labels.HOURS_AND_MINUTES, 30)
                  .withTotals("Gesamt")
                  .withCells(Durations.SECONDS, Percents.FRACTION))
          .withRealtime(
              RealtimeForm.PLAIN
                  .withJoiningByComma(true)
                  .withStateMember("presence")
                  .withReason(" | reason")
                  .withSeconds(true)
                  .withNotReady("pending", 3))
          .withErrors(ErrorForm.TEXT);

  private static final TenantDialect BASIN =
      TenantDialect.PLAIN
          .called("basin")
          .withAudio(
              AudioForm.PLAIN
                  .at("v2", 400)
                  .sentAs("audio/x-wav", true)
                  .with("Accept-Ranges", "bytes"))
          .withLists(
              ListForm.PLAIN
                  .withMostRows(8)
                  .withOrder(Order.EARLIEST_FIRST)
                  .withTested(Tested.ANY_PART))
          .withRecordings(
              RecordingForm.PLAIN
                  .withStatuses("ARCHIVED", "RECORDING")
                  .with("Conference", "Meet-me room")
                  .withDetail("Call ID", "interaction")
                  .withDetail("Caller Location", "region"))
          .withReports(
              ReportForm.PLAIN
                  .withRows(ReportDialect.OBJECTS_BY_KEY)
                  .withIntervals(Labels.HOURS, 60)
                  .withCells(Durations.SECONDS, Percents.HUNDREDTHS))
          .withRealtime(
              RealtimeForm.PLAIN
                  .withStateMember("currentStatus")
                  .withReason(" (reason)")
                  .withNotReady("outstanding", 2))
          .withErrors(ErrorForm.HTML);

  private static final TenantDialect CANYON =
      TenantDialect.PLAIN
          .called("canyon")
          .withAudio(
              AudioForm.PLAIN
                  .at("v1", 405)
                  .sentAs("audio/vnd.wave", false)
                  .with("Content-Disposition", "attachment; filename=\"recording.wav\""))
          .withLists(ListForm.PLAIN.withTested(Tested.END))
          .withRecordings(
              RecordingForm.PLAIN
                  .with("INBOUND", "Inbound")
                  .with("OUTBOUND", "Outbound")
                  .with("INTERNAL", "Internal")
                  .with("Anonymous", "Blocked")
                  .withDetail("Caller ID", "displayName"))
          .withReports(
              ReportForm.PLAIN
                  .withRows(ReportDialect.OBJECTS_BY_TITLE)
                  .withIntervals(Labels.MINUTES, 20)
                  .withTotals("Sum of all")
                  .withTimeframeParameter("Reporting Period"))
          .withRealtime(
              RealtimeForm.PLAIN.withJoiningByComma(true).withReason(" - reason").withSeconds(true))
          .withErrors(ErrorForm.EMPTY);

  private static final TenantDialect DELTA =
      TenantDialect.PLAIN
          .called("delta")
          .withAudio(AudioForm.PLAIN.sentAs("binary/octet-stream", true))
          .withLists(
              ListForm.PLAIN.withLongestWindow(Duration.ofHours(6)).withOrder(Order.LATEST_FIRST))
          .withRecordings(
              RecordingForm.PLAIN
                  .withStatuses("Available", "Pending")
                  .with("Conference", "Konferenz")
                  .withDetail("Final Group", "lastQueue"))
          .withReports(
              ReportForm.PLAIN
                  .withRows(ReportDialect.RAW_AND_FORMATTED)
                  .withIntervals(Labels.TWENTY_FOUR_HOURS, 10)
                  .withTotals("All day"))
          .withRealtime(
              RealtimeForm.PLAIN
                  .withStateMember("availability")
                  .withReason("reason")
                  .withNotReady("retry", 4))
          .withErrors(ErrorForm.PROBLEM);

  private static final TenantDialect ESTUARY =
      TenantDialect.PLAIN
          .called("estuary")
          .withAudio(AudioForm.PLAIN.at("v2", 404).sentAs("audio/wave", false))
          .withLists(ListForm.PLAIN.withMostRows(12).withTested(Tested.ANY_PART))
          .withRecordings(RecordingForm.PLAIN.withDetail("Account Code", "billingCodes"))
          .withReports(
              ReportForm.PLAIN
                  .withRows(ReportDialect.COLUMNS_LAST)
                  .withIntervals(Labels.HOURS_AND_MINUTES, 5)
                  .withCells(Durations.MILLISECONDS, Percents.TEXT))
          .withRealtime(
              RealtimeForm.PLAIN
                  .withStateMember("statusText")
                  .withReason(" / reason")
                  .withSeconds(true)
                  .withNotReady("notReadyYet", 2))
          .withErrors(ErrorForm.LIST);

  /** All of them, the plain one first. */
  static final List<TenantDialect> ALL =
      List.of(TenantDialect.PLAIN, ALPINE, BASIN, CANYON, DELTA, ESTUARY);

  private NamedDialects() {}
}
