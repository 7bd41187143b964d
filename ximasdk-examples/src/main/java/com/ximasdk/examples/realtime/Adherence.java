// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.XimaClient;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.mapping.adherence.AdherenceTally;
import com.ximasdk.mapping.adherence.AgentAdherence;
import com.ximasdk.mapping.adherence.AgentSchedule;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.PictureComplete;
import com.ximasdk.realtime.AgentEvents;
import com.ximasdk.realtime.AgentStateWatch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
            + " cent of the time in which it is known what the agent did, the time in which it is"
            + " not, and the deviations.")
public final class Adherence implements Program {
  /** So often the clocks are looked at. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Console console;
  private final AdherenceNotes notes;
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
              + " reason code that is mapped to it. Where two overlap, the shorter one is meant.")
  private @Nullable Path file;

  private List<AgentSchedule> schedules = List.of();

  /**
   * The command, at work on a console.
   *
   * @param console takes the results
   */
  public Adherence(Console console) {
    this.console = console;
    this.notes = new AdherenceNotes(console);
  }

  @Override
  public void check(Violations violations) {
    tenant.check(console, violations);
    watched.check(tenant, violations);
    if (file != null) {
      schedules = ScheduleFile.read(file, violations);
    }
  }

  @Override
  public int run() {
    notes.warnings(watched.mapping());
    notes.activities(schedules, watched.mapping());
    ObservedAgents agents = new ObservedAgents(watched.mapping());
    AdherenceTally tally = AdherenceTally.of(watched.mapping(), schedules, Instant.now());
    List<AgentAdherence> results;
    try (XimaClient client = tenant.client();
        AgentStateWatch watch = client.realtime().watchAgents(watched.options(tenant));
        AgentEvents events = watch.events()) {
      watchToTheEnd(events, agents, tally);
      // Before anything is closed: that time is not watched any more.
      results = tally.results(Instant.now());
    } catch (CallInterruptedException beforeItBegan) {
      results = tally.results(Instant.now());
    }
    new AdherenceOutput(console, output, tenant.preferredTimeZone()).print(results);
    notes.unlisted(agents.unlisted(), tenant.preferredTimeZone());
    int missing = tally.unseen().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    return Math.max(agents.exitCode(), missing);
  }

  private void watchToTheEnd(AgentEvents events, ObservedAgents agents, AdherenceTally tally) {
    try {
      watch(events, agents, tally);
    } catch (CallInterruptedException interrupted) {
      // That is how it ends where no duration was given.
    }
  }

  private void watch(AgentEvents events, ObservedAgents agents, AdherenceTally tally) {
    long end = System.nanoTime() + watched.span().toNanos();
    ClockGuard clock = new ClockGuard(Instant.now(), System.nanoTime());
    while (!agents.refused() && !events.ended()) {
      Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      Optional<AgentEvent> next = events.next(left.compareTo(LOOK) > 0 ? LOOK : left);
      clock
          .look(Instant.now(), System.nanoTime())
          .ifPresent(
              jump -> {
                console.tell(jump.sentence());
                tally.missed(jump.from(), jump.to());
              });
      // What the events become as lines is not wanted here; what they mean for the end is.
      agents.take(next);
      next.ifPresent(event -> take(event, tally));
      agents.news().ifPresent(console::tell);
      if (next.isEmpty() && left.isZero()) {
        return;
      }
    }
  }

  private void take(AgentEvent event, AdherenceTally tally) {
    tally.take(event);
    if (event instanceof PictureComplete) {
      notes.unseen(tally);
    }
  }
}
