// SPDX-License-Identifier: Apache-2.0
/** The programs of docs/observability.md, which see no more of the library than its users do. */
@NullMarked
package com.ximasdk.recipe;

import org.jspecify.annotations.NullMarked;
