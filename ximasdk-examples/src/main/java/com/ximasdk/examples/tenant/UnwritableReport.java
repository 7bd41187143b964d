// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

/** A report cannot be written as it is asked for, without losing something of it. */
final class UnwritableReport extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  /**
   * It.
   *
   * @param sentence where what was found, and what can be done
   */
  UnwritableReport(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What the client is told: no server's failure, which it would try again. */
  Answer answer() {
    return Answer.error(400, sentence);
  }
}
