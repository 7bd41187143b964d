// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.spark;

/** A line is not what it should be. */
final class UnreadableLineException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  UnreadableLineException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What was found and what was expected, as a sentence. */
  String reason() {
    return reason;
  }
}
