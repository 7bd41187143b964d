// SPDX-License-Identifier: Apache-2.0
/** Runs the simulated tenant as a program. */
@NullMarked
package com.ximasdk.examples.simulate;

import org.jspecify.annotations.NullMarked;
