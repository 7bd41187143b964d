// SPDX-License-Identifier: Apache-2.0
/** How requests to one tenant are spaced. */
@NullMarked
package com.ximasdk.pacing;

import org.jspecify.annotations.NullMarked;
