// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

/**
 * Which channel of a stereo recording is the agent. Nothing in a file tells; it is a setting of who
 * records.
 *
 * <p>Immutable.
 *
 * @param agent the agent's channel, 0 (left) or 1 (right)
 * @since 0.1.0
 */
public record ChannelRoles(int agent) {
  /**
   * Checks the range.
   *
   * @param agent 0 or 1
   * @throws IllegalArgumentException unless the channel is 0 or 1
   */
  public ChannelRoles {
    if (agent != 0 && agent != 1) {
      throw new IllegalArgumentException("agent channel: found " + agent + ", expected 0 or 1");
    }
  }

  /** {@return the customer's channel: the other one, 0 or 1} */
  public int customer() {
    return 1 - agent;
  }
}
