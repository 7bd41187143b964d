// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

/** One command. The launcher parses its options, has them checked, and runs it. */
public interface Program {
  /**
   * Looks at all options before anything is sent. An option that could not be read has been told
   * already; its field holds what it held before.
   *
   * @param violations takes each thing that is wrong
   */
  void check(Violations violations);

  /**
   * Does the work.
   *
   * @return the exit code, see {@link ExitCode}
   * @throws Exception whatever ends the command; {@link Failures} says what it means
   */
  int run() throws Exception;
}
