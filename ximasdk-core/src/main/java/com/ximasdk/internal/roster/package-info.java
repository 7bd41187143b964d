// SPDX-License-Identifier: Apache-2.0
/** Rosters over the transport. */
@NullMarked
package com.ximasdk.internal.roster;

import org.jspecify.annotations.NullMarked;
