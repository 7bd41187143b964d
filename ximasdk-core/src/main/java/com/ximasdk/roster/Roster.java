// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.roster;

import com.ximasdk.call.CallOptions;
import com.ximasdk.error.XimaException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The agents and skills of a tenant, as its Service User may see them. Safe for use by several
 * threads; every method fails with a {@link XimaException}.
 */
public interface Roster {
  /** All agents, in the tenant's order; an unmodifiable list. */
  default List<Agent> agents() {
    return agents(CallOptions.DEFAULTS);
  }

  /** All agents, as {@link #agents()}. */
  List<Agent> agents(CallOptions options);

  /** All agents, as {@link #agents()}; cancelling ends the request. */
  default CompletableFuture<List<Agent>> agentsAsync() {
    return agentsAsync(CallOptions.DEFAULTS);
  }

  /** All agents, as {@link #agentsAsync()}. */
  CompletableFuture<List<Agent>> agentsAsync(CallOptions options);

  /** All skills, in the tenant's order; an unmodifiable list. */
  default List<Skill> skills() {
    return skills(CallOptions.DEFAULTS);
  }

  /** All skills, as {@link #skills()}. */
  List<Skill> skills(CallOptions options);

  /** All skills, as {@link #skills()}; cancelling ends the request. */
  default CompletableFuture<List<Skill>> skillsAsync() {
    return skillsAsync(CallOptions.DEFAULTS);
  }

  /** All skills, as {@link #skillsAsync()}. */
  CompletableFuture<List<Skill>> skillsAsync(CallOptions options);
}
