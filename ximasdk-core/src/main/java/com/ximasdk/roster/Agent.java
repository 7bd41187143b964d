// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.roster;

import static java.util.Objects.requireNonNull;

/**
 * An agent of the tenant (Xima CCaaS guide, "Requesting Agent and Skill Lists"; KNOWN).
 *
 * @param agent name and extension as printed, such as {@code John Spector(104)}
 * @param type which phone the agent uses
 */
public record Agent(String agent, AgentType type) {
  /** Checks the parts. */
  public Agent {
    requireNonNull(agent, "agent");
    requireNonNull(type, "type");
  }

  /** The agent's name and extension, as {@link Party} reads them. */
  public Party party() {
    return Party.parse(agent);
  }
}
