// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.roster;

import com.ximasdk.call.CallOptions;
import com.ximasdk.error.XimaException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The agents and skills of a tenant, as its Service User may see them. Safe for use by several
 * threads; every method fails with a {@link XimaException}, and the futures complete with it.
 *
 * <p>The lists are unmodifiable and in the tenant's order; they can be empty. The tenant prints no
 * paging (KNOWN: Xima CCaaS guide, "Requesting Agent and Skill Lists"), so one request brings them
 * whole.
 *
 * @since 0.1.0
 */
public interface Roster {
  /**
   * All agents that the Service User may see.
   *
   * @return the agents, in the tenant's order
   * @throws XimaException if they cannot be had: a {@link com.ximasdk.error.KeyRefusedException} or
   *     {@link com.ximasdk.error.AccessRefusedException} for an administrator, an {@link
   *     com.ximasdk.error.UnreadableResponseException} if an entry has no text {@code agent},
   *     another if the tenant or the network fails
   */
  default List<Agent> agents() {
    return agents(CallOptions.DEFAULTS);
  }

  /**
   * All agents, as {@link #agents()}.
   *
   * @param options what holds for this call instead of what the client has
   * @return the agents, in the tenant's order
   * @throws XimaException as {@link #agents()}
   */
  List<Agent> agents(CallOptions options);

  /**
   * All agents, as {@link #agents()}.
   *
   * @return completes with the agents, in the tenant's order; cancelling it ends the request
   */
  default CompletableFuture<List<Agent>> agentsAsync() {
    return agentsAsync(CallOptions.DEFAULTS);
  }

  /**
   * All agents, as {@link #agentsAsync()}.
   *
   * @param options what holds for this call instead of what the client has
   * @return completes with the agents, in the tenant's order; cancelling it ends the request
   */
  CompletableFuture<List<Agent>> agentsAsync(CallOptions options);

  /**
   * All skills that the Service User may see.
   *
   * @return the skills, in the tenant's order
   * @throws XimaException as {@link #agents()}; unreadable is an entry without a text {@code name}
   */
  default List<Skill> skills() {
    return skills(CallOptions.DEFAULTS);
  }

  /**
   * All skills, as {@link #skills()}.
   *
   * @param options what holds for this call instead of what the client has
   * @return the skills, in the tenant's order
   * @throws XimaException as {@link #skills()}
   */
  List<Skill> skills(CallOptions options);

  /**
   * All skills, as {@link #skills()}.
   *
   * @return completes with the skills, in the tenant's order; cancelling it ends the request
   */
  default CompletableFuture<List<Skill>> skillsAsync() {
    return skillsAsync(CallOptions.DEFAULTS);
  }

  /**
   * All skills, as {@link #skillsAsync()}.
   *
   * @param options what holds for this call instead of what the client has
   * @return completes with the skills, in the tenant's order; cancelling it ends the request
   */
  CompletableFuture<List<Skill>> skillsAsync(CallOptions options);
}
