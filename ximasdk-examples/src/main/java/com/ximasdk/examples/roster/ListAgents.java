// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.roster;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.RowPrinter;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.roster.Agent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the tenant's agents. */
@Command(name = "list-agents", description = "Prints the tenant's agents.")
public final class ListAgents implements Program {
  private static final Columns<Agent> COLUMNS =
      Columns.<Agent>of()
          .both("agent", "Agent", Agent::agent)
          .both("type", "Type", agent -> agent.type().text());

  private final Console console;
  @Mixin private final TenantOptions tenant = new TenantOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  /**
   * The command, at work on a console.
   *
   * @param console takes the list
   */
  public ListAgents(Console console) {
    this.console = console;
  }

  @Override
  public void check(Violations violations) {
    tenant.check(console, violations);
  }

  @Override
  public int run() {
    try (XimaClient client = tenant.client();
        RowPrinter<Agent> rows = output.printer(console, COLUMNS)) {
      client.roster().agents().forEach(rows::print);
    }
    return ExitCode.DONE;
  }
}
