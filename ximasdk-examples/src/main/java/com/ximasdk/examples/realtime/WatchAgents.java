// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.XimaClient;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.JsonLines;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.cli.TextWidth;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.examples.cli.terminal.LiveScreen;
import com.ximasdk.realtime.AgentEvents;
import com.ximasdk.realtime.AgentStateWatch;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what the agents are doing, for adherence: first all of them, then each change. */
@Command
public final class WatchAgents implements Program {
  private final Console console;
  private final Asides asides;
  private final AdherenceNotes notes;
  @Mixin private final TenantOptions tenant = new TenantOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final WatchOptions watched = new WatchOptions();

  /**
   * The command, at work on a console.
   *
   * @param console takes the states
   */
  public WatchAgents(Console console) {
    this.console = console;
    this.asides = new Asides(console);
    this.notes = new AdherenceNotes(asides);
  }

  @Override
  public void check(Violations violations) {
    tenant.check(console, violations);
    watched.check(tenant, violations);
  }

  @Override
  public int run() {
    notes.warnings(watched.mapping());
    ObservedAgents agents = new ObservedAgents(watched.mapping());
    WatchRun run = new WatchRun(agents, asides, watched.span());
    try (XimaClient client = tenant.client();
        AgentStateWatch watch = client.realtime().watchAgents(watched.options(tenant));
        AgentEvents events = watch.events()) {
      Optional<LiveScreen> screen = output.json() ? Optional.empty() : LiveScreen.open(console);
      if (screen.isPresent()) {
        watchOn(screen.get(), events, run);
      } else {
        JsonLines json = new JsonLines(console);
        run.follow(
            events, watched.span(), moment -> moment.changes().forEach(each -> print(each, json)));
      }
    } catch (CallInterruptedException interrupted) {
      // Before it began.
    } finally {
      notes.unlisted(agents.unlisted(), tenant.preferredTimeZone());
    }
    return agents.exitCode();
  }

  private void print(ObservedChange change, JsonLines json) {
    if (output.json()) {
      json.print(change.json(tenant.preferredTimeZone()));
    } else {
      console.write(TextWidth.plain(change.line(tenant.preferredTimeZone())) + "\n");
    }
  }

  private void watchOn(LiveScreen screen, AgentEvents events, WatchRun run) {
    WatchedAgents seen = new WatchedAgents(watched.mapping());
    try {
      run.follow(
          events,
          screen,
          new AgentTable(seen, tenant.preferredTimeZone()),
          moment -> {
            moment.event().ifPresent(seen::take);
            return moment.event().isPresent();
          });
    } finally {
      console.out().print(seen.summary(tenant.preferredTimeZone()) + "\n");
    }
  }
}
