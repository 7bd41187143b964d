// SPDX-License-Identifier: Apache-2.0
/** Makes answers of a tenant anonymous, so that they can be kept and given away as fixtures. */
@NullMarked
package com.ximasdk.examples.learn.sample;

import org.jspecify.annotations.NullMarked;
