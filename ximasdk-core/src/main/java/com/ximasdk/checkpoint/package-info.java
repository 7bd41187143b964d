// SPDX-License-Identifier: Apache-2.0
/**
 * Where long work keeps how far it is: positions of feeds, turns at a tenant's audio, bytes taken.
 */
@NullMarked
package com.ximasdk.checkpoint;

import org.jspecify.annotations.NullMarked;
