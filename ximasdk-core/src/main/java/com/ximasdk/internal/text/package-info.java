// SPDX-License-Identifier: Apache-2.0
/** How texts are compared: what is blank, what is the same word, what is a key or tells of one. */
@NullMarked
package com.ximasdk.internal.text;

import org.jspecify.annotations.NullMarked;
