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
import com.ximasdk.examples.cli.terminal.LiveScreen;
import com.ximasdk.mapping.adherence.AdherenceTally;
import com.ximasdk.mapping.adherence.AgentAdherence;
import com.ximasdk.mapping.adherence.AgentSchedule;
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
    description = {
      "For each agent: the conformance in per cent of the time in which it is known what the agent"
          + " did, the time in which it is not, and the deviations.",
      "On a terminal, a page shows it while it watches."
    })
public final class Adherence implements Program {
  /** So often the clocks are looked at. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Console console;
  private final Asides asides;
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
    this.asides = new Asides(console);
    this.notes = new AdherenceNotes(asides);
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
      watch(events, new WatchRun(agents, asides, watched.span()), tally);
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

  private void watch(AgentEvents events, WatchRun run, AdherenceTally tally) {
    ClockGuard clock = new ClockGuard(Instant.now(), System.nanoTime());
    Optional<LiveScreen> screen = output.json() ? Optional.empty() : LiveScreen.open(console);
    if (screen.isPresent()) {
      watchOn(screen.get(), events, run, tally, clock);
    } else {
      run.follow(events, LOOK, moment -> count(moment, tally, clock));
    }
  }

  private void watchOn(
      LiveScreen screen, AgentEvents events, WatchRun run, AdherenceTally tally, ClockGuard clock) {
    AdherenceBoard board = new AdherenceBoard(tally, watched.mapping());
    run.follow(
        events,
        screen,
        new AdherenceTable(board, tenant.preferredTimeZone()),
        moment -> {
          count(moment, tally, clock).ifPresent(board::take);
          boolean changed = moment.event().map(board::take).orElse(false);
          return board.look(Instant::now, System::nanoTime) || changed;
        });
    // Elsewhere it was told as news.
    if (console.errIsTerminal() && board.status().stale().isPresent()) {
      asides.tell("At the end: " + board.status().line(tenant.preferredTimeZone()));
    }
  }

  /** What comes is counted, and whether the clocks jumped before it did. */
  private Optional<ClockGuard.Jump> count(
      WatchRun.Moment moment, AdherenceTally tally, ClockGuard clock) {
    Optional<ClockGuard.Jump> jumped = clock.look(Instant.now(), System.nanoTime());
    jumped.ifPresent(
        jump -> {
          asides.tell(jump.sentence());
          tally.missed(jump.from(), jump.to());
        });
    moment
        .event()
        .ifPresent(
            event -> {
              tally.take(event);
              if (event instanceof PictureComplete) {
                notes.unseen(tally);
              }
            });
    return jumped;
  }
}
