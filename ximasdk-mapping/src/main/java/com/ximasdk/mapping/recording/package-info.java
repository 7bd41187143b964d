// SPDX-License-Identifier: Apache-2.0
/**
 * Recordings in the terms of Encore.
 *
 * <p>Every rule is a pure function of its inputs: no clock, no I/O, no default zone or locale.
 */
@NullMarked
package com.ximasdk.mapping.recording;

import org.jspecify.annotations.NullMarked;
