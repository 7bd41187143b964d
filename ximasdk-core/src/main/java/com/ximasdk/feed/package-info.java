// SPDX-License-Identifier: Apache-2.0
/** What goes on for months: intervals as they close, and their history. */
@NullMarked
package com.ximasdk.feed;

import org.jspecify.annotations.NullMarked;
