// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

/**
 * What the values of all recordings of one mapping depend on.
 *
 * @param zone the preferred zone
 * @param agents the agents, as the roster completes them
 * @param rules the rules where the vendor is silent
 */
record MappingContext(ZoneTexts zone, ReadAgents agents, EncoreRules rules) {}
