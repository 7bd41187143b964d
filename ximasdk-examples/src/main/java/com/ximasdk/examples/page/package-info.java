// SPDX-License-Identifier: Apache-2.0
/** A day of a tenant as one web page that needs nothing but itself. */
@NullMarked
package com.ximasdk.examples.page;

import org.jspecify.annotations.NullMarked;
