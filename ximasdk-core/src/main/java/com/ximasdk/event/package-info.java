// SPDX-License-Identifier: Apache-2.0
/** What happens inside a call, told as it happens. */
@NullMarked
package com.ximasdk.event;

import org.jspecify.annotations.NullMarked;
