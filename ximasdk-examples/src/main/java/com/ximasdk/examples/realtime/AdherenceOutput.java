// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.RowPrinter;
import com.ximasdk.mapping.adherence.AdherenceFinding;
import com.ximasdk.mapping.adherence.AdherenceSpan;
import com.ximasdk.mapping.adherence.AgentAdherence;
import com.ximasdk.realtime.MonitoredAgent;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints how far agents kept to their schedules: a line for each, and then the deviations. */
final class AdherenceOutput {
  private final Console console;
  private final OutputOptions output;
  private final ZoneId zone;

  AdherenceOutput(Console console, OutputOptions output, ZoneId zone) {
    this.console = console;
    this.output = output;
    this.zone = zone;
  }

  private record Deviation(MonitoredAgent agent, AdherenceSpan span) {}

  void print(List<AgentAdherence> results) {
    try (RowPrinter<AgentAdherence> rows = output.printer(console, agents())) {
      results.forEach(rows::print);
    }
    List<Deviation> deviations =
        results.stream()
            .flatMap(
                result ->
                    result.deviations().stream().map(span -> new Deviation(result.agent(), span)))
            .toList();
    if (output.json() || deviations.isEmpty()) {
      return;
    }
    console.out().print("\n");
    try (RowPrinter<Deviation> rows = output.printer(console, deviations())) {
      deviations.forEach(rows::print);
    }
  }

  private Columns<AgentAdherence> agents() {
    return Columns.<AgentAdherence>of()
        .table("Percent", AgentAdherence::conformancePercent)
        .table("Unknown", result -> CellTexts.wholeSeconds(result.unknown()))
        .both("agentLoginId", "Agent", result -> result.agent().loginId())
        .table("Remarks", AdherenceOutput::remarks)
        .json("conformancePercent", result -> result.conformancePercent().orElse(null))
        .json("scheduledMillis", AgentAdherence::scheduled)
        .json("adherentMillis", AgentAdherence::adherent)
        .json("notAdherentMillis", AgentAdherence::notAdherent)
        .json("unknownMillis", AgentAdherence::unknown)
        .json("inMetric", AgentAdherence::isInMetric)
        .json("seenAs", result -> result.seenAs().stream().map(MonitoredAgent::loginId).toList())
        .json("deviations", result -> result.deviations().stream().map(this::deviation).toList())
        .json("unknown", result -> result.unknowns().stream().map(this::unknown).toList());
  }

  private Columns<Deviation> deviations() {
    return Columns.<Deviation>of()
        .table("Agent", deviation -> deviation.agent().loginId())
        .table("From", deviation -> at(deviation.span().from()))
        .table("To", deviation -> at(deviation.span().to()))
        .table("Planned", deviation -> deviation.span().planned())
        .table("Was", deviation -> deviation.span().state());
  }

  private Map<String, Object> deviation(AdherenceSpan span) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("from", at(span.from()));
    fields.put("to", at(span.to()));
    fields.put("planned", span.planned());
    fields.put("state", span.state());
    return fields;
  }

  private Map<String, Object> unknown(AdherenceSpan span) {
    Map<String, Object> fields = deviation(span);
    fields.put("because", span.finding());
    return fields;
  }

  /** What is to be known of an agent beside its figures: its name now, and why time is unknown. */
  private static String remarks(AgentAdherence result) {
    List<String> remarks = new ArrayList<>();
    List<MonitoredAgent> names = result.seenAs();
    if (names.isEmpty()) {
      remarks.add("never in the metric");
    } else if (!result.isInMetric()) {
      remarks.add("no longer in the metric");
    }
    if (!names.isEmpty() && !names.get(names.size() - 1).equals(result.agent())) {
      remarks.add("now " + names.get(names.size() - 1));
    }
    Map<AdherenceFinding, List<AdherenceSpan>> unknowns =
        result.unknowns().stream()
            .collect(
                groupingBy(
                    AdherenceSpan::finding, () -> new EnumMap<>(AdherenceFinding.class), toList()));
    unknowns.forEach(
        (finding, spans) -> {
          Duration length =
              spans.stream().map(AdherenceSpan::length).reduce(Duration.ZERO, Duration::plus);
          remarks.add(AdherenceRow.words(finding) + " " + clock(CellTexts.wholeSeconds(length)));
        });
    return String.join(", ", remarks);
  }

  private static String clock(Duration length) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d",
        length.toHours(),
        length.toMinutesPart(),
        length.toSecondsPart());
  }

  private OffsetDateTime at(Instant instant) {
    return instant.atZone(zone).toOffsetDateTime();
  }
}
