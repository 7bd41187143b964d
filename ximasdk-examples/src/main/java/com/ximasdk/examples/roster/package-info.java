// SPDX-License-Identifier: Apache-2.0
/** Prints who works in the contact centre. */
@NullMarked
package com.ximasdk.examples.roster;

import org.jspecify.annotations.NullMarked;
