// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.roster;

import static java.util.Objects.requireNonNull;

/**
 * A skill of the tenant (Xima CCaaS guide, "Requesting Agent and Skill Lists"; KNOWN). Immutable.
 *
 * @param name its exact name, by which recordings and reports name it too; the tenant prints no id
 * @since 0.1.0
 */
public record Skill(String name) {
  /**
   * Checks the name.
   *
   * @param name its exact name, by which recordings and reports name it too
   */
  public Skill {
    requireNonNull(name, "name");
  }
}
