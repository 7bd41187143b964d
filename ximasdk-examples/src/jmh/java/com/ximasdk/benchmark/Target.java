// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

/**
 * What is wanted of a ratio or a value.
 *
 * @param atLeast whether more is better
 * @param value the least or the most
 */
record Target(boolean atLeast, double value) {
  static Target atLeast(double value) {
    return new Target(true, value);
  }

  static Target atMost(double value) {
    return new Target(false, value);
  }

  boolean isMet(double found) {
    return atLeast ? found >= value : found <= value;
  }

  @Override
  public String toString() {
    return (atLeast ? ">= " : "<= ") + Numbers.text(value);
  }
}
