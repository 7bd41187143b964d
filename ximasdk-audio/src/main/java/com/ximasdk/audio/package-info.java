// SPDX-License-Identifier: Apache-2.0
/** WAV files of telephone and WebRTC recordings. */
@NullMarked
package com.ximasdk.audio;

import org.jspecify.annotations.NullMarked;
