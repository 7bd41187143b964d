// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

/** Why an element of a list of rows cannot be read as one; the message goes on after its place. */
final class RowMismatch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RowMismatch(String message) {
    super(message, null, false, false);
  }
}
