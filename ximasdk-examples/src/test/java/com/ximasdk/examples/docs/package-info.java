// SPDX-License-Identifier: Apache-2.0
/** The pages of this project: what they show compiles and runs, and where they lead is there. */
@NullMarked
package com.ximasdk.examples.docs;

import org.jspecify.annotations.NullMarked;
