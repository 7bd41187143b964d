// SPDX-License-Identifier: Apache-2.0
/** Lists and imports recordings. */
@NullMarked
package com.ximasdk.examples.recording;

import org.jspecify.annotations.NullMarked;
