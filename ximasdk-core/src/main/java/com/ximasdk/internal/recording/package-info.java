// SPDX-License-Identifier: Apache-2.0
/** How recordings are written on the wire. */
@NullMarked
package com.ximasdk.internal.recording;

import org.jspecify.annotations.NullMarked;
