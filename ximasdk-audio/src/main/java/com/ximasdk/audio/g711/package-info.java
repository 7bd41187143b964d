// SPDX-License-Identifier: Apache-2.0
/** The two companding laws of ITU-T Recommendation G.711. */
@NullMarked
package com.ximasdk.audio.g711;

import org.jspecify.annotations.NullMarked;
