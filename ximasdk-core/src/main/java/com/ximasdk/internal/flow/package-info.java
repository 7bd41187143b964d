// SPDX-License-Identifier: Apache-2.0
/** Deliveries by the rules of {@link java.util.concurrent.Flow}, whoever has something to give. */
@NullMarked
package com.ximasdk.internal.flow;

import org.jspecify.annotations.NullMarked;
