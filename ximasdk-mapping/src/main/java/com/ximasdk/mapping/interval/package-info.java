// SPDX-License-Identifier: Apache-2.0
/** Interval statistics for Encore WFM, out of the rows of a report. */
@NullMarked
package com.ximasdk.mapping.interval;

import org.jspecify.annotations.NullMarked;
