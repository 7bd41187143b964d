// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

/** Who read standard output has gone, as {@code | head} does. Ends a command without a word. */
public final class OutputClosedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Nobody reads any more. */
  public OutputClosedException() {
    super("Standard output was closed by its reader.");
  }
}
