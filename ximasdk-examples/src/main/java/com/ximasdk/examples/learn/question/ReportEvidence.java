// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.ReportReader;
import com.ximasdk.error.XimaException;
import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.exchange.Request;
import com.ximasdk.examples.learn.exchange.Subject;
import com.ximasdk.examples.learn.exchange.Surroundings;
import com.ximasdk.examples.learn.exchange.TenantLine;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportParameter;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.settings.WfmSettings;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Runs of the interval report for one day, and the fitting of settings to what comes. */
final class ReportEvidence {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A report that is not ready is asked for so often. */
  private static final int PATIENCE = 8;

  private static final Duration BETWEEN = Duration.ofSeconds(10);
  private static final int ACCEPTED = 202;

  private final TenantLine line;
  private final Surroundings surroundings;
  private final WfmSettings settings;
  private final ZoneId zone;
  private final Once<LocalDate> day;
  private final Once<Exchange> answer;
  private final Once<ReportFit> fit;

  ReportEvidence(
      TenantLine line,
      Surroundings surroundings,
      WfmSettings settings,
      ZoneId zone,
      Once<LocalDate> day) {
    this.line = line;
    this.surroundings = surroundings;
    this.settings = settings;
    this.zone = zone;
    this.day = day;
    this.answer = new Once<>(() -> run(settings.reportRequest().with(window()), "json"));
    this.fit = new Once<>(() -> ReportFit.of(answer().body(), stated(), settings, zone));
  }

  WfmSettings settings() {
    return settings;
  }

  ZoneId zone() {
    return zone;
  }

  /** The day that is asked for. */
  ReportTimeframe window() throws InterruptedException {
    return ReportTimeframe.ofDay(day.get(), zone);
  }

  /**
   * The interval report of that day.
   *
   * @throws NotSeenException if it does not come
   */
  Exchange answer() throws InterruptedException {
    Exchange report = answer.get();
    if (!report.isOk()) {
      throw Answers.refused(report);
    }
    return report;
  }

  /** The window of the report: the one that it states, which may be another one than was asked. */
  private ReportTimeframe stated() throws InterruptedException {
    List<ReportTimeframe> stated = windows(answer().body(), zone);
    return stated.size() == 1 ? stated.get(0) : window();
  }

  /**
   * The windows that a report states.
   *
   * @throws NotSeenException if it is not read
   */
  static List<ReportTimeframe> windows(byte[] json, ZoneId zone) {
    try (ReportRows rows =
        ReportReader.of(CellEncodings.of(zone)).json(new ByteArrayInputStream(json), "report")) {
      while (rows.hasNext()) {
        rows.next();
      }
      return rows.facts().timeframes();
    } catch (XimaException e) {
      throw NotSeenException.notAsked(
          "The report is not read by this version. The sample of it shows why.");
    }
  }

  /** Which settings fit that report. */
  ReportFit fit() throws InterruptedException {
    return fit.get();
  }

  /** A report in a format; while it is being prepared (202), the same again. */
  Exchange run(ReportRequest report, String format) throws InterruptedException {
    return run(line, surroundings, report, format);
  }

  /** Any report, in the same way. */
  static Exchange run(
      TenantLine line, Surroundings surroundings, ReportRequest report, String format)
      throws InterruptedException {
    Request request =
        Request.get(Subject.REPORTS, "/rest/api/v1/historic-data")
            .with(report.reportId())
            .withBody(body(report, format));
    Exchange came = Answers.any(line, request);
    for (int i = 1; i < PATIENCE && came.status() == ACCEPTED; i++) {
      surroundings.pause(BETWEEN);
      came = Answers.any(line, request);
    }
    return came;
  }

  private static String body(ReportRequest report, String format) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", format);
    ArrayNode parameters = root.putArray("parameters");
    for (ReportParameter parameter : report.parameters()) {
      ObjectNode one = parameters.addObject();
      one.put("name", parameter.name());
      one.put("valueType", parameter.valueType());
      one.set("value", JSON.valueToTree(parameter.value()));
    }
    return root.toString();
  }
}
