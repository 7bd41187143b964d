// SPDX-License-Identifier: Apache-2.0
/** Watches agents for WFM: metrics, states, adherence to a schedule. */
@NullMarked
package com.ximasdk.examples.realtime;

import org.jspecify.annotations.NullMarked;
