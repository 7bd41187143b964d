// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

/**
 * A field that a tenant sent but that cannot be read. The field counts as absent; what was found is
 * kept here.
 *
 * <p>Immutable.
 *
 * @param name the field's name in the API, such as {@code startTime}
 * @param found the value as it was sent, in JSON, of a long one the beginning; it may hold personal
 *     data
 * @param expected what would have been readable, in words
 * @since 0.1.0
 */
public record FieldProblem(String name, String found, String expected) {}
