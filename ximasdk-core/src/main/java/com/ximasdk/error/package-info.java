// SPDX-License-Identifier: Apache-2.0
/** What can go wrong, sorted by what the caller can do about it. */
@NullMarked
package com.ximasdk.error;

import org.jspecify.annotations.NullMarked;
