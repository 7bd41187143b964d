// SPDX-License-Identifier: Apache-2.0
/** What a WAV file tells of its audio: broadcast extension, texts and cue points. */
@NullMarked
package com.ximasdk.audio.metadata;

import org.jspecify.annotations.NullMarked;
