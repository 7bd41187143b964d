// SPDX-License-Identifier: Apache-2.0
/** What governs a call and what is told of it: time limits, retries, pace, events, downloads. */
@NullMarked
package com.ximasdk.call;

import org.jspecify.annotations.NullMarked;
