// SPDX-License-Identifier: Apache-2.0
/** What the mappings share. */
@NullMarked
package com.ximasdk.mapping.internal;

import org.jspecify.annotations.NullMarked;
