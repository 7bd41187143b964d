// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

/** What a cell's characters were in the source. The codes are kept in a row's spans. */
final class CellKind {
  static final int ABSENT = 0;
  static final int TEXT = 1;
  static final int NUMBER = 2;

  /** An object without any of the members that hold a value. */
  static final int UNKNOWN = 3;

  private CellKind() {}
}
