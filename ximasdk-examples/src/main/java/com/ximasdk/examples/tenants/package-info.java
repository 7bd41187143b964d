// SPDX-License-Identifier: Apache-2.0
/** Imports the recordings of many tenants at once, in one process or in several. */
@NullMarked
package com.ximasdk.examples.tenants;

import org.jspecify.annotations.NullMarked;
