// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import com.ximasdk.roster.Party;
import com.ximasdk.roster.Party.Side;

/**
 * An agent as a realtime metric names it.
 *
 * @param loginId the agent as {@code Name(extension)}, without a blank before the bracket
 * @param name the name, without the extension; {@code ""} if there is none
 * @param extension the extension; {@code ""} if there is none
 */
public record MonitoredAgent(String loginId, String name, String extension) {
  /**
   * Reads a category value as received, as {@link Party} does: {@code John Doe(481)} and {@code
   * John Doe (481)} are the same agent.
   */
  public static MonitoredAgent parse(String categoryValue) {
    Party party = Party.parse(categoryValue);
    return new MonitoredAgent(party.toString(), party.name(), party.extension(Side.AGENT));
  }

  /** The login id. */
  @Override
  public String toString() {
    return loginId;
  }
}
