// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import java.time.Instant;

/**
 * An agent takes up a state.
 *
 * @param at when
 * @param agent the agent, {@code Name(extension)}
 * @param state the state's text, as the tenant writes it
 */
public record StateChange(Instant at, String agent, String state) {}
