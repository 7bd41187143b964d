// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher: it parses the command line and hands over to one of the programs. */
@Command(
    name = "ximasdk-examples",
    description = "Takes data out of Xima CCaaS, in the terms of Encore.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  private Main() {}

  /**
   * Runs one program and ends the process with its exit code.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
