// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * A command that mostly gets nothing but files. Then it takes them itself: the parser takes longer
 * to start than such a command takes to run. Whatever is else typed goes to the parser.
 */
public interface PlainProgram extends Program {
  /**
   * Takes the files, in the order in which they were typed, as the parser would have.
   *
   * @param files at least one
   * @return false if there are too many or too few; the parser says so
   */
  boolean take(List<Path> files);
}
