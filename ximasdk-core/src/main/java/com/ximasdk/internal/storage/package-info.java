// SPDX-License-Identifier: Apache-2.0
/** Files on disk: replaced whole or not at all, and held by one at a time. */
@NullMarked
package com.ximasdk.internal.storage;

import org.jspecify.annotations.NullMarked;
