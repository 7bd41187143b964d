// SPDX-License-Identifier: Apache-2.0
@NullMarked
package com.ximasdk.audio.g711;

import org.jspecify.annotations.NullMarked;
