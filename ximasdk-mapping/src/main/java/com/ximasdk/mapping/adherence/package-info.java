// SPDX-License-Identifier: Apache-2.0
/**
 * Agent states in the terms of Encore WFM: state class, reason code, activity, and since when; and
 * how far agents keep to a schedule.
 */
@NullMarked
package com.ximasdk.mapping.adherence;

import org.jspecify.annotations.NullMarked;
