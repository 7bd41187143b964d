// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

/**
 * Two planned activities of an agent that overlap and are equally long, so that neither goes before
 * the other. Immutable.
 *
 * @param first the index, from 0, of the one that begins first, in the list that was looked at
 * @param second the index, from 0, of the other one
 * @since 0.1.0
 */
public record PlannedOverlap(int first, int second) {}
