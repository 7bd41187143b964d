// SPDX-License-Identifier: Apache-2.0
/** Commands on WAV files: look at them, encode, split, merge, mix, measure, draw. */
@NullMarked
package com.ximasdk.examples.audio;

import org.jspecify.annotations.NullMarked;
