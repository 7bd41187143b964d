// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.XimaClient;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.JsonLines;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.examples.realtime.AdherenceTally.Deviation;
import com.ximasdk.examples.realtime.AdherenceTally.Result;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.WatchRecovered;
import com.ximasdk.realtime.AgentEvent.WatchStale;
import com.ximasdk.realtime.AgentEvents;
import com.ximasdk.realtime.AgentStateWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Watches agents and says how far they keep to a schedule. */
@Command(
    name = "adherence",
    description =
        "Watches agents and says how far they keep to a schedule: each one's conformance in per"
            + " cent, and the deviations.")
public final class Adherence implements Program {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Console console;
  @Mixin private final TenantOptions tenant = new TenantOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final WatchOptions watched = new WatchOptions();

  @Option(
      names = "--schedule",
      required = true,
      paramLabel = "FILE",
      description =
          "A JSON object, agent to list of {\"from\", \"to\", \"activity\"}. The activity Work"
              + " wants a state for contacts, Off wants the agent logged out, any other one wants a"
              + " reason code that is mapped to it.")
  private @Nullable Path file;

  private Schedule schedule = Schedule.of(Map.of());

  /**
   * The command, at work on a console.
   *
   * @param console takes the results
   */
  public Adherence(Console console) {
    this.console = console;
  }

  @Override
  public void check(Violations violations) {
    tenant.check(console, violations);
    watched.check(tenant, violations);
    if (file != null) {
      try {
        schedule = Schedule.read(file);
      } catch (IOException e) {
        violations.add("--schedule " + file + " cannot be used: " + e.getMessage() + ".");
      }
    }
  }

  @Override
  public int run() {
    ObservedAgents agents = new ObservedAgents(watched.mapping());
    AdherenceTally tally = new AdherenceTally(schedule);
    Map<String, ObservedChange> known = new HashMap<>();
    long end = System.nanoTime() + watched.span().toNanos();
    try (XimaClient client = tenant.client();
        AgentStateWatch watch = client.realtime().watchAgents(watched.options(tenant));
        AgentEvents events = watch.events()) {
      while (!agents.refused() && !events.ended()) {
        Optional<AgentEvent> event =
            events.next(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        if (event.isEmpty()) {
          break;
        }
        agents.take(event).forEach(change -> count(change, tally, known));
        if (event.get() instanceof WatchStale stale) {
          tally.endsForAll(stale.staleSince());
        } else if (event.get() instanceof WatchRecovered recovered) {
          known
              .values()
              .forEach(change -> tally.begins(change.observation(), recovered.observedAt()));
        }
        agents.news().ifPresent(this::tell);
      }
    } catch (CallInterruptedException interrupted) {
      // That is how it ends where no duration was given.
      print(tally.results(Instant.now()));
      return agents.exitCode();
    }
    print(tally.results(Instant.now()));
    return agents.exitCode();
  }

  private static void count(
      ObservedChange change, AdherenceTally tally, Map<String, ObservedChange> known) {
    String agent = change.observation().agent().loginId();
    if (change.event().equals("state")) {
      known.put(agent, change);
      tally.begins(change.observation(), change.observation().observedAt());
    } else {
      known.remove(agent);
      tally.ends(agent, change.observation().observedAt());
    }
  }

  private void tell(String news) {
    console.err().println(news);
    console.err().flush();
  }

  private void print(List<Result> results) {
    ZoneId zone = tenant.preferredTimeZone();
    for (Result result : results) {
      if (output.json()) {
        new JsonLines(console).print(json(result, zone));
        continue;
      }
      String percent =
          result
              .percent()
              .map(share -> String.format(Locale.ROOT, "%5.1f %%", share))
              .orElse("      -");
      console.out().print(percent + "  " + result.agent() + "\n");
      for (Deviation deviation : result.deviations()) {
        console
            .out()
            .print(
                "         "
                    + CLOCK.format(deviation.from().atZone(zone))
                    + " to "
                    + CLOCK.format(deviation.to().atZone(zone))
                    + "  planned "
                    + deviation.planned()
                    + ", was "
                    + deviation.state()
                    + "\n");
      }
    }
    console.checkOut();
  }

  private static Map<String, @Nullable Object> json(Result result, ZoneId zone) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("agentLoginId", result.agent());
    fields.put("conformancePercent", result.percent().map(Adherence::rounded).orElse(null));
    fields.put("scheduledMillis", result.scheduled().toMillis());
    fields.put("adherentMillis", result.adherent().toMillis());
    fields.put(
        "deviations",
        result.deviations().stream().map(deviation -> json(deviation, zone)).toList());
    return fields;
  }

  private static double rounded(double share) {
    return Math.round(share * 10) / 10.0;
  }

  private static Map<String, Object> json(Deviation deviation, ZoneId zone) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("from", deviation.from().atZone(zone).toOffsetDateTime());
    fields.put("to", deviation.to().atZone(zone).toOffsetDateTime());
    fields.put("planned", deviation.planned());
    fields.put("state", deviation.state());
    return fields;
  }
}
