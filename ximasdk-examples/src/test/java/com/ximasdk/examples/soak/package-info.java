// SPDX-License-Identifier: Apache-2.0
/** An hour of all feeds, compressed, and what it leaves behind. */
@NullMarked
package com.ximasdk.examples.soak;

import org.jspecify.annotations.NullMarked;
