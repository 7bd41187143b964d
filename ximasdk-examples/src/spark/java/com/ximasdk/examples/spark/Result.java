// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.spark;

import com.ximasdk.examples.cli.ExitCode;

/**
 * What became of a folder.
 *
 * @param rows how many were written
 * @param troubled how many of them tell of a problem
 */
record Result(long rows, long troubled) {
  /** A sentence for people. */
  String sentence(Request request) {
    String mapped =
        request.hasList()
            ? ""
            : " Nothing was mapped again: there is no "
                + ListedLine.FILE
                + " in the folder; list-recordings --json writes one.";
    return rows
        + " rows are in "
        + request.out()
        + "; "
        + troubled
        + " of them tell of a problem."
        + mapped;
  }

  /** The exit code of a program. */
  int exitCode() {
    return troubled == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }
}
