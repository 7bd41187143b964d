// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

/**
 * Which channel of a stereo recording is the agent. Nothing in a file tells; it is a setting of who
 * records.
 *
 * @param agent the agent's channel, 0 (left) or 1 (right)
 */
public record ChannelRoles(int agent) {
  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException unless the channel is 0 or 1
   */
  public ChannelRoles {
    if (agent != 0 && agent != 1) {
      throw new IllegalArgumentException("agent channel: found " + agent + ", expected 0 or 1");
    }
  }

  /** The customer's channel: the other one. */
  public int customer() {
    return 1 - agent;
  }
}
