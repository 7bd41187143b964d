// SPDX-License-Identifier: Apache-2.0
/** What the library costs, beside what does the same without it, all in one run. */
@NullMarked
package com.ximasdk.benchmark;

import org.jspecify.annotations.NullMarked;
