// SPDX-License-Identifier: Apache-2.0
/** How texts of the wire are compared: what is blank, what is the same word. */
@NullMarked
package com.ximasdk.internal.text;

import org.jspecify.annotations.NullMarked;
