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
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvents;
import com.ximasdk.realtime.AgentStateWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what the agents are doing, for adherence: first all of them, then each change. */
@Command(
    name = "watch-agents",
    description = "Tells what the agents are doing: first all of them, then each change.")
public final class WatchAgents implements Program {
  private static final Duration REDRAW = Duration.ofSeconds(1);

  private final Console console;
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
  }

  @Override
  public void check(Violations violations) {
    tenant.check(console, violations);
    watched.check(tenant, violations);
  }

  @Override
  public int run() {
    ObservedAgents agents = new ObservedAgents(watched.mapping());
    boolean draws = console.outIsTerminal() && !output.json();
    AgentTable table = new AgentTable(console);
    JsonLines json = new JsonLines(console);
    long end = System.nanoTime() + watched.span().toNanos();
    try (XimaClient client = tenant.client();
        AgentStateWatch watch = client.realtime().watchAgents(watched.options(tenant));
        AgentEvents events = watch.events()) {
      if (draws) {
        console.out().print("\u001b[2J");
      }
      while (!agents.refused() && !events.ended()) {
        Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        Optional<AgentEvent> event =
            events.next(draws && left.compareTo(REDRAW) > 0 ? REDRAW : left);
        for (ObservedChange change : agents.take(event)) {
          if (output.json()) {
            json.print(change.json(tenant.preferredTimeZone()));
          } else if (draws) {
            table.take(change);
          } else {
            console.out().print(change.line(tenant.preferredTimeZone()) + "\n");
            console.checkOut();
          }
        }
        agents.news().ifPresent(news -> tell(news, draws));
        if (draws) {
          table.draw(agents.stale(), agents.status(), Instant.now());
        }
        if (event.isEmpty() && left.isZero()) {
          break;
        }
      }
    } catch (CallInterruptedException interrupted) {
      // That is how it ends where no duration was given.
      return agents.exitCode();
    }
    return agents.exitCode();
  }

  private void tell(String news, boolean draws) {
    // On one and the same terminal the table has a line for it.
    if (!draws || !console.errIsTerminal()) {
      console.err().println(news);
      console.err().flush();
    }
  }
}
