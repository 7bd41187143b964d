// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.roster;

import com.ximasdk.error.XimaException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The agents and skills of a tenant, as its Service User may see them. Safe for use by several
 * threads; every method fails with a {@link XimaException}.
 */
public interface Roster {
  /** All agents, in the tenant's order; an unmodifiable list. */
  List<Agent> agents();

  /** All agents, as {@link #agents}; cancelling ends the request. */
  CompletableFuture<List<Agent>> agentsAsync();

  /** All skills, in the tenant's order; an unmodifiable list. */
  List<Skill> skills();

  /** All skills, as {@link #skills}; cancelling ends the request. */
  CompletableFuture<List<Skill>> skillsAsync();
}
