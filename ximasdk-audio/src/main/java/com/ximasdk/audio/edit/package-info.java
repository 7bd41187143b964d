// SPDX-License-Identifier: Apache-2.0
/**
 * Makes files of files: channels split, merged and mixed, recordings put on one time axis, audio
 * cut, redacted, resampled and encoded anew.
 */
@NullMarked
package com.ximasdk.audio.edit;

import org.jspecify.annotations.NullMarked;
