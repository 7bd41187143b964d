// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.roster;

import static java.util.Objects.requireNonNull;

/**
 * A skill of the tenant (Xima CCaaS guide, "Requesting Agent and Skill Lists"; KNOWN).
 *
 * @param name its exact name
 */
public record Skill(String name) {
  /** Checks the name. */
  public Skill {
    requireNonNull(name, "name");
  }
}
