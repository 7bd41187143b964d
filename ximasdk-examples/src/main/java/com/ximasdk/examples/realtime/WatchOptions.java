// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.mapping.adherence.ReasonCodes;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.WatchTransport;
import com.ximasdk.settings.XimaSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which agents are watched, how, and for how long. */
public final class WatchOptions {
  private static final Duration LONGEST = Duration.ofDays(36_500);

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description = "The realtime metric, by name or id. Default: Agent State.")
  private String metric = "Agent State";

  @Option(
      names = "--duration-metric",
      paramLabel = "NAME",
      description =
          "A realtime metric that tells how long agents have been in their state, by name or id."
              + " Default: looked for under its usual names.")
  private @Nullable String durationMetric;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "How long to watch, as PT10M. Default: until interrupted.")
  private @Nullable Duration span;

  @Option(
      names = "--poll",
      paramLabel = "DURATION",
      description = "The time between two polls. Default: PT5S.")
  private Duration poll = Duration.ofSeconds(5);

  @Option(
      names = "--transport",
      paramLabel = "polling|websocket",
      description = "How changes are learnt of. Default: polling.")
  private String transport = "polling";

  @Option(
      names = "--reason-codes",
      paramLabel = "FILE",
      description =
          "A JSON object, reason text to Encore activity. Default: those of the settings.")
  private @Nullable Path reasonCodes;

  @Option(
      names = "--other-texts-are-reason-codes",
      description =
          "Takes a state that is not known for a reason code that is not listed. For the time"
              + " before the reason codes are known. Default: what the settings say, else not.")
  private boolean otherTextsAreReasonCodes;

  private AdherenceMapping mapping = AdherenceMapping.of(ReasonCodes.NONE);

  /** Looks at all options; the tenant's have been looked at. */
  void check(TenantOptions tenant, Violations violations) {
    if (metric.isBlank()) {
      violations.add("--metric is blank. Expected a name, as 'Agent State', or an id.");
    }
    if (span != null && span.isZero()) {
      violations.add("--for is zero. Expected a duration above zero, as PT10M.");
    }
    if (poll.isZero() || poll.compareTo(Duration.ofDays(1)) > 0) {
      violations.add(
          "--poll is " + (poll.isZero() ? "zero" : poll) + ". Expected PT0.01S to PT24H, as PT5S.");
    }
    if (!transport.equals("polling") && !transport.equals("websocket")) {
      violations.add("--transport is '" + transport + "'. Expected polling or websocket.");
    }
    mapping =
        tenant
            .settings()
            .flatMap(XimaSettings::wfm)
            .map(AdherenceMapping::of)
            .orElse(AdherenceMapping.of(ReasonCodes.NONE));
    if (reasonCodes != null) {
      mapping = mapping.withReasonCodes(ReasonCodeFile.read(reasonCodes, violations));
    }
    if (otherTextsAreReasonCodes) {
      mapping = mapping.withOtherTextsAsReasonCodes(true);
    }
  }

  /** The mapping with the customer's reason codes, as settings and options have it. */
  AdherenceMapping mapping() {
    return mapping;
  }

  /** How long to watch; where nothing was said, longer than anybody waits. */
  Duration span() {
    return span == null || span.compareTo(LONGEST) > 0 ? LONGEST : span;
  }

  /** The options of the watch. */
  AgentWatchOptions options(TenantOptions tenant) {
    AgentWatchOptions.Builder options =
        AgentWatchOptions.builder()
            .metric(metric)
            .transport(WatchTransport.valueOf(transport.toUpperCase(Locale.ROOT)))
            .pollPeriod(poll)
            .selectionPeriod(poll.multipliedBy(2));
    if (durationMetric != null) {
      options.durationMetrics(List.of(durationMetric));
    }
    tenant.timeout().ifPresent(options::requestLimit);
    return options.build();
  }
}
