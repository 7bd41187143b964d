// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

/** The exit codes of all commands. */
public final class ExitCode {
  /** All done. */
  public static final int DONE = 0;

  /** Done in part or failed; each failure is named on standard error. */
  public static final int FAILED = 1;

  /** Bad usage or settings; every violation is listed, nothing was sent. */
  public static final int USAGE = 2;

  /** The tenant refuses the key, or the whole operation. */
  public static final int REFUSED = 3;

  private ExitCode() {}
}
