// SPDX-License-Identifier: Apache-2.0
/** Recordings of a tenant: what it tells about each one. */
@NullMarked
package com.ximasdk.recording;

import org.jspecify.annotations.NullMarked;
