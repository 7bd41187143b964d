// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import java.io.IOException;

/** Where what has come so far ends. It is met at each look, so it has no stack trace. */
final class NotYetThere extends IOException {
  private static final long serialVersionUID = 1;

  NotYetThere() {
    super("the rest has not come yet");
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
