// SPDX-License-Identifier: Apache-2.0
/**
 * Short programs to be copied into an adapter, each with one idea. They are compiled and run by the
 * build, and are in no jar.
 */
@NullMarked
package com.ximasdk.recipes;

import org.jspecify.annotations.NullMarked;
