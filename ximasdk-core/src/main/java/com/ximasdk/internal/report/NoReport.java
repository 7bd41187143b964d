// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

/** An answer that is something else than one JSON report; the message is a sentence about it. */
final class NoReport extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoReport(String message) {
    super(message, null, false, false);
  }
}
