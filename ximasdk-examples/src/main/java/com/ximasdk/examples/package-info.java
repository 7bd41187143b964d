// SPDX-License-Identifier: Apache-2.0
/** The launcher of the example programs. */
@NullMarked
package com.ximasdk.examples;

import org.jspecify.annotations.NullMarked;
