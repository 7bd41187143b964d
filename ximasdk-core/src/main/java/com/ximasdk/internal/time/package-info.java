// SPDX-License-Identifier: Apache-2.0
/** Time: the one timer, waits that grow, futures whose cancelling goes upstream. */
@NullMarked
package com.ximasdk.internal.time;

import org.jspecify.annotations.NullMarked;
