// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

/** Takes the lines of a journal, in order. */
@FunctionalInterface
public interface JournalEntry {
  /**
   * Takes one line.
   *
   * @param bytes holds it, and is used again for the next one
   * @param start where it begins
   * @param end where it ends, without its line end
   * @return false if it is no entry of this journal
   */
  boolean take(byte[] bytes, int start, int end);

  /**
   * Whether the next line was written by itself, so that the end of a process may have torn it. A
   * line that came whole with others is damaged where it is not what was written.
   */
  default boolean mayNextBeTorn() {
    return true;
  }
}
