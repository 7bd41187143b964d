// SPDX-License-Identifier: Apache-2.0
/** Who works in the contact centre: agents and skills. */
@NullMarked
package com.ximasdk.roster;

import org.jspecify.annotations.NullMarked;
