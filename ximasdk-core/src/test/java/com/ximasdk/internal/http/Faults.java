// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.CallSummary;

/** What findings of readers say. */
public final class Faults {
  private Faults() {}

  /** The sentence that the caller of a call gets. */
  public static String sentence(Throwable fault) {
    return String.valueOf(((AnswerFault) fault).exception(CallSummary.NONE).getMessage());
  }
}
