// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

/** Bytes that are no JSON. The message ends a sentence about the answer. */
final class InvalidJson extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int at;

  /**
   * @param at where, as an index of the bytes that were scanned
   */
  InvalidJson(String message, int at) {
    super(message, null, false, false);
    this.at = at;
  }

  int at() {
    return at;
  }
}
