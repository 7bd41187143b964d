// SPDX-License-Identifier: Apache-2.0
/** How realtime values are decoded, watched and handed to subscribers. Not part of the API. */
@NullMarked
package com.ximasdk.internal.realtime;

import org.jspecify.annotations.NullMarked;
