// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.roster;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.TenantListing;
import com.ximasdk.roster.Agent;
import java.util.List;
import picocli.CommandLine.Command;

/** Prints the tenant's agents. */
@Command
public final class ListAgents extends TenantListing<Agent> {
  private static final Columns<Agent> COLUMNS =
      Columns.<Agent>of()
          .both("agent", "Agent", Agent::agent)
          .both("type", "Type", agent -> agent.type().text());

  /**
   * The command, at work on a console.
   *
   * @param console takes the list
   */
  public ListAgents(Console console) {
    super(console, COLUMNS);
  }

  @Override
  protected List<Agent> list(XimaClient client) {
    return client.roster().agents();
  }
}
