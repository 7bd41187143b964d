// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

/**
 * Two planned activities of an agent that overlap and are equally long, so that neither goes before
 * the other.
 *
 * @param first the index of the one that begins first, in the list that was looked at
 * @param second the index of the other one
 */
public record PlannedOverlap(int first, int second) {}
