// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.CallSummary;

/** What can say what its call did. */
interface Summed {
  /** What the call did so far. */
  CallSummary summary();
}
