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
import com.ximasdk.examples.cli.terminal.LivePages;
import com.ximasdk.examples.cli.terminal.LiveScreen;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvents;
import com.ximasdk.realtime.AgentStateWatch;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what the agents are doing, for adherence: first all of them, then each change. */
@Command(
    name = "watch-agents",
    description = "Tells what the agents are doing: first all of them, then each change.")
public final class WatchAgents implements Program {
  private final Console console;
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
    this.notes = new AdherenceNotes(console);
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
    long end = System.nanoTime() + watched.span().toNanos();
    try (XimaClient client = tenant.client();
        AgentStateWatch watch = client.realtime().watchAgents(watched.options(tenant));
        AgentEvents events = watch.events()) {
      Optional<LiveScreen> screen = output.json() ? Optional.empty() : LiveScreen.open(console);
      if (screen.isPresent()) {
        watchOn(screen.get(), events, agents, end);
      } else {
        print(events, agents, end);
      }
    } catch (CallInterruptedException interrupted) {
      // That is how it ends where no duration was given.
    } finally {
      notes.unlisted(agents.unlisted(), tenant.preferredTimeZone());
    }
    return agents.exitCode();
  }

  private void print(AgentEvents events, ObservedAgents agents, long end) {
    JsonLines json = new JsonLines(console);
    while (!agents.refused() && !events.ended()) {
      Duration left = left(end);
      Optional<AgentEvent> event = events.next(left);
      for (ObservedChange change : agents.take(event)) {
        if (output.json()) {
          json.print(change.json(tenant.preferredTimeZone()));
        } else {
          String line = change.line(tenant.preferredTimeZone());
          console.write((console.outIsTerminal() ? TextWidth.plain(line) : line) + "\n");
        }
      }
      agents.news().ifPresent(this::tell);
      if (event.isEmpty() && left.isZero()) {
        return;
      }
    }
  }

  private void watchOn(LiveScreen screen, AgentEvents events, ObservedAgents agents, long end) {
    WatchedAgents seen = new WatchedAgents(watched.mapping());
    LivePages pages = new LivePages(screen, new AgentTable(seen, tenant.preferredTimeZone()));
    try (screen) {
      Optional<AgentEvent> event = Optional.empty();
      Duration left = left(end);
      while (pages.show(event.isPresent())
          && !agents.refused()
          && !events.ended()
          && !(event.isEmpty() && left.isZero())) {
        left = left(end);
        event = events.next(left.compareTo(pages.patience()) < 0 ? left : pages.patience());
        event.ifPresent(seen::take);
        agents.take(event);
        agents.news().filter(news -> !console.errIsTerminal()).ifPresent(this::tell);
      }
    } finally {
      console.out().print(seen.summary(tenant.preferredTimeZone()) + "\n");
    }
  }

  private static Duration left(long end) {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  private void tell(String news) {
    console.err().println(console.errIsTerminal() ? TextWidth.plain(news) : news);
    console.err().flush();
  }
}
