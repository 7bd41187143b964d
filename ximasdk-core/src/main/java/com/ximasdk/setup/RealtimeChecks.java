// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import com.ximasdk.XimaClient;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.realtime.MetricFinder;
import com.ximasdk.internal.text.Spelling;
import com.ximasdk.realtime.CategoryType;
import com.ximasdk.realtime.MetricReading;
import com.ximasdk.realtime.RealtimeMetric;
import com.ximasdk.realtime.StateValue;
import com.ximasdk.roster.Party;
import com.ximasdk.roster.Party.Side;
import com.ximasdk.settings.WfmSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether agents' states can be watched, of all who are to be monitored. */
final class RealtimeChecks {
  private static final int MOST_SHOWN = 300;

  private final WfmSettings settings;
  private final XimaClient client;
  private final String metricName;
  private @Nullable RealtimeMetric metric;
  private List<MetricReading> readings = List.of();

  RealtimeChecks(WfmSettings settings, XimaClient client, String metricName) {
    this.settings = settings;
    this.client = client;
    this.metricName = metricName;
  }

  Verdict agentStateMetric() {
    List<RealtimeMetric> found;
    try {
      List<RealtimeMetric> all = client.realtime().metrics();
      found =
          MetricFinder.find(all.stream().filter(RealtimeChecks::isOfAgents).toList(), metricName);
      if (found.size() != 1) {
        return found.isEmpty() ? absent(all) : ambiguous(found);
      }
      metric = found.get(0);
      readings = ofSelected(client.realtime().values(List.of(metric.metricId())).readings());
    } catch (CallInterruptedException e) {
      throw e;
    } catch (XimaException e) {
      return Verdict.of(e, Remedies.METRIC_ACCESS, Remedies.METRIC);
    }
    List<MetricReading> unread =
        readings.stream().filter(reading -> !(reading.value() instanceof StateValue)).toList();
    if (!unread.isEmpty()) {
      return Verdict.failed(
          "%s of '%s' (%s) cannot be read as a state: %s says %s."
              .formatted(
                  Names.count(unread.size(), "value"),
                  metric.metricName(),
                  metric.metricId(),
                  unread.get(0).categoryValue(),
                  beginning(unread.get(0).value().rawJson())),
          Remedies.METRIC_VALUES);
    }
    List<String> without = without(selected(), byExtension(withValue()));
    if (readings.isEmpty()) {
      return Verdict.failed(
          "'%s' (%s) has no state of any agent that it selects."
              .formatted(metric.metricName(), metric.metricId()),
          Remedies.METRIC_VALUES);
    }
    if (!without.isEmpty()) {
      return Verdict.warning(
          "'%s' (%s) has no state of these agents, who are selected: %s."
              .formatted(metric.metricName(), metric.metricId(), Names.plain(without)),
          Remedies.SELECTION);
    }
    return Verdict.ok(
        "'%s' (%s) can be read: the states of %s."
            .formatted(
                metric.metricName(), metric.metricId(), Names.count(readings.size(), "agent")));
  }

  /** A tenant may answer more than it was asked for. */
  private List<MetricReading> ofSelected(List<MetricReading> answered) {
    Map<String, String> selected = selected();
    return answered.stream()
        .filter(reading -> reading.metricId().equals(metric().metricId()))
        .filter(
            reading ->
                selected.isEmpty() || selected.containsKey(identity(reading.categoryValue())))
        .toList();
  }

  private Map<String, String> selected() {
    return byExtension(metric().categorySelection());
  }

  private List<String> withValue() {
    return readings.stream().map(MetricReading::categoryValue).toList();
  }

  private static String beginning(String json) {
    return json.length() > MOST_SHOWN ? json.substring(0, MOST_SHOWN) + "…" : json;
  }

  private static boolean isOfAgents(RealtimeMetric metric) {
    return metric.categoryType().known() == CategoryType.Known.AGENT;
  }

  private Verdict absent(List<RealtimeMetric> all) {
    List<RealtimeMetric> others = MetricFinder.find(all, metricName);
    if (!others.isEmpty()) {
      return Verdict.failed(
          "'%s' is there, but its Metric Category is %s, not AGENT."
              .formatted(others.get(0).metricName(), others.get(0).categoryType().text()),
          Remedies.METRIC);
    }
    List<String> names = all.stream().map(RealtimeMetric::metricName).toList();
    String nearest =
        Spelling.nearest(metricName, names)
            .map(near -> "; the nearest is '" + near + "'")
            .orElse("");
    return Verdict.failed(
        "The Service User is given no realtime metric '%s'%s. It is given %s."
            .formatted(metricName, nearest, MetricFinder.listed(all)),
        nearest.isEmpty()
            ? Remedies.METRIC
            : "Ask for the metric by its exact name, or its id (--metric). " + Remedies.METRIC);
  }

  private Verdict ambiguous(List<RealtimeMetric> found) {
    return Verdict.failed(
        "%s are called '%s': %s."
            .formatted(
                Names.count(found.size(), "realtime metric"),
                metricName,
                MetricFinder.listed(found)),
        Remedies.METRIC_NAMES);
  }

  Verdict monitoredAgents() {
    Map<String, String> selected = selected();
    if (settings.agents().isEmpty()) {
      return selected.isEmpty()
          ? Verdict.warning("The metric's Category Selection names no agent.", Remedies.SELECTION)
          : Verdict.skipped(
              "The settings do not say who is to be monitored (wfm.agents); the metric selects "
                  + Names.count(selected.size(), "agent")
                  + ".",
              "Write the agents that Encore WFM needs to monitor into wfm.agents.");
    }
    Map<String, String> wanted = byExtension(settings.agents());
    List<String> unselected = without(wanted, selected);
    List<String> unwanted = without(selected, wanted);
    List<String> sentences = new ArrayList<>();
    if (!unselected.isEmpty()) {
      sentences.add("To be monitored, but not selected: " + Names.plain(unselected) + ".");
    }
    if (!unwanted.isEmpty()) {
      sentences.add("Selected, but not in wfm.agents: " + Names.plain(unwanted) + ".");
    }
    List<String> renamed = renamed(wanted, selected);
    if (!renamed.isEmpty()) {
      sentences.add("Named otherwise in the metric: " + Names.plain(renamed) + ".");
    }
    if (sentences.isEmpty()) {
      return Verdict.ok("Selected are the same " + Names.count(wanted.size(), "agent") + ".");
    }
    String detail = String.join(" ", sentences);
    return unselected.isEmpty()
        ? Verdict.warning(detail, Remedies.SELECTION)
        : Verdict.failed(detail, Remedies.SELECTION);
  }

  private static Map<String, String> byExtension(List<String> agents) {
    Map<String, String> byExtension = new LinkedHashMap<>();
    for (String agent : agents) {
      byExtension.putIfAbsent(identity(agent), agent);
    }
    return byExtension;
  }

  private static String identity(String agent) {
    String extension = Party.parse(agent).extension(Side.AGENT);
    return extension.isEmpty() ? agent : extension;
  }

  /** Those of one extension whom the two lists call by different names. */
  private static List<String> renamed(Map<String, String> wanted, Map<String, String> selected) {
    List<String> renamed = new ArrayList<>();
    wanted.forEach(
        (extension, agent) -> {
          String name = Party.parse(agent).name();
          String other = Party.parse(selected.getOrDefault(extension, agent)).name();
          if (!name.isEmpty() && !other.isEmpty() && !Spelling.areAlike(name, other)) {
            renamed.add(agent + " is " + selected.get(extension) + " there");
          }
        });
    return renamed;
  }

  private static List<String> without(Map<String, String> some, Map<String, String> others) {
    return some.entrySet().stream()
        .filter(entry -> !others.containsKey(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  Verdict reasonCodes(WfmReading reading) {
    if (readings.isEmpty()) {
      return Verdict.skipped("No agent shows a state now.", "Run the check while agents work.");
    }
    Set<String> unlisted = new LinkedHashSet<>();
    List<String> sentences = new ArrayList<>();
    for (MetricReading of : readings) {
      if (of.value() instanceof StateValue state) {
        reading.unlisted(state.text()).ifPresent(unlisted::add);
      }
    }
    sentences.addAll(reading.doubtfulReasonCodes());
    if (!unlisted.isEmpty()) {
      sentences.add(0, "Agents show reasons that are not listed: " + Names.quoted(unlisted) + ".");
    }
    return sentences.isEmpty()
        ? Verdict.ok(
            "Every reason that agents show now is listed ("
                + Names.count(settings.reasonCodes().size(), "reason code")
                + ").")
        : Verdict.warning(String.join(" ", sentences), Remedies.REASON_CODES);
  }

  private RealtimeMetric metric() {
    return Objects.requireNonNull(metric, "the metric was not found");
  }
}
