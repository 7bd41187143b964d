// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

/**
 * A listed reason code that can be read in two ways. It is told when the mapping is made, before
 * any state is seen. Immutable.
 *
 * @param reasonCode the reason code, exactly as listed
 * @param message a sentence for people: what it can mean, which of it is taken, what to do
 * @since 0.1.0
 */
public record ReasonCodeWarning(String reasonCode, String message) {}
