// SPDX-License-Identifier: Apache-2.0
@NullMarked
package com.ximasdk.audio.sampled;

import org.jspecify.annotations.NullMarked;
