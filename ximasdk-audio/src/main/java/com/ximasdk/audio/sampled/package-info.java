// SPDX-License-Identifier: Apache-2.0
/** For users of {@code javax.sound.sampled}. */
@NullMarked
package com.ximasdk.audio.sampled;

import org.jspecify.annotations.NullMarked;
