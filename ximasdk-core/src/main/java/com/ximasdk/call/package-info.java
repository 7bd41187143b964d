// SPDX-License-Identifier: Apache-2.0
/**
 * What governs a call and what is told of it: time limits, retries, pace, events, downloads.
 *
 * <p>Durations may have any length; what is more than a hundred years counts as a hundred years.
 */
@NullMarked
package com.ximasdk.call;

import org.jspecify.annotations.NullMarked;
