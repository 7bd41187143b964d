// SPDX-License-Identifier: Apache-2.0
/** Measures audio: exact levels, talk and silence, conversations, speech levels, waveforms. */
@NullMarked
package com.ximasdk.audio.measure;

import org.jspecify.annotations.NullMarked;
