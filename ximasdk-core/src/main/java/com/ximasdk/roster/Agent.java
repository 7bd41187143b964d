// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.roster;

import static java.util.Objects.requireNonNull;

/**
 * An agent of the tenant (Xima CCaaS guide, "Requesting Agent and Skill Lists"; KNOWN). Immutable.
 *
 * @param agent name and extension as the tenant printed them, such as {@code John Spector(104)},
 *     which is also what other lists name the agent by; {@link #party()} takes it apart
 * @param type which phone the agent uses
 * @since 0.1.0
 */
public record Agent(String agent, AgentType type) {
  /**
   * Checks the parts.
   *
   * @param agent name and extension as the tenant printed them, such as {@code John Spector(104)},
   *     which is also what other lists name the agent by
   * @param type which phone the agent uses
   */
  public Agent {
    requireNonNull(agent, "agent");
    requireNonNull(type, "type");
  }

  /**
   * {@return the agent's name and extension, as {@link Party} reads them} Where the tenant printed
   * a name alone, there is no extension, and the other way round.
   */
  public Party party() {
    return Party.parse(agent);
  }
}
