// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

/**
 * The adopter's log, where what comes after an entry must come whatever the log does: it is the
 * adopter's code, and may throw.
 */
public final class ForeignLog {
  private ForeignLog() {}

  /** Writes an entry; one that cannot be written is lost, since there is no other place for it. */
  public static void write(Runnable entry) {
    try {
      entry.run();
    } catch (Throwable unwritable) {
      // Telling of it would be another entry.
    }
  }
}
