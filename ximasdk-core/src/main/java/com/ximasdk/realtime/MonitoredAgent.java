// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import com.ximasdk.roster.Party;
import com.ximasdk.roster.Party.Side;

/**
 * An agent as a realtime metric names it. Immutable.
 *
 * @param loginId the agent as {@code Name(extension)}, without a blank before the bracket
 * @param name the name, without the extension; {@code ""} if there is none
 * @param extension the extension; {@code ""} if there is none
 * @since 0.1.0
 */
public record MonitoredAgent(String loginId, String name, String extension) {
  /**
   * Reads a category value as {@link Party} does: {@code John Doe(481)} and {@code John Doe (481)}
   * are the same agent.
   *
   * @param categoryValue the category value as received
   * @return the agent; with every part empty if the text is blank
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
