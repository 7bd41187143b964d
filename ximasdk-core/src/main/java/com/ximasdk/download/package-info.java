// SPDX-License-Identifier: Apache-2.0
/** Downloads that appear under their final name whole, or not at all. */
@NullMarked
package com.ximasdk.download;

import org.jspecify.annotations.NullMarked;
