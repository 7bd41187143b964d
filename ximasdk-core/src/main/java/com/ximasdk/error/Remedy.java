// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/**
 * What can be done about a failure, and by whom.
 *
 * @since 0.1.0
 */
public enum Remedy {
  /** The program's settings or arguments are wrong; the message tells which. */
  MEND_SETTINGS,
  /** Code that the calling program gave to the library failed; the message tells which. */
  MEND_PROGRAM,

  /** The machine that the program runs on needs attention: its disk, its file permissions. */
  MEND_LOCAL_MACHINE,
  /** An administrator of the tenant has to act: give a key, a right, a report, a metric. */
  ASK_ADMINISTRATOR,
  /** Nothing is wrong; the tenant asks for time before the same call can succeed. */
  WAIT,
  /** The tenant or the network failed; the same call can succeed later. */
  RETRY_LATER,
  /**
   * The library and the tenant do not understand each other; whoever keeps the library must know.
   */
  REPORT_BUG,
  /** The caller ended the call itself, or its work is somebody else's now. */
  NONE
}
