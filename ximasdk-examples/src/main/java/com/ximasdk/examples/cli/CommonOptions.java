// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What every command takes: help, the version, and how much is told. */
final class CommonOptions {
  private static final String VERBOSE = "--verbose";

  private CommonOptions() {}

  /** Gives them to a command of a program. */
  static void addTo(CommandSpec command, String program) {
    command
        .versionProvider(new Version(program))
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows this help.")
                .build())
        .addOption(
            OptionSpec.builder("-v", VERBOSE)
                .type(boolean[].class)
                .arity("0")
                .description("Shows the log on standard error. Given twice, stack traces as well.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Shows the version.")
                .build());
    command
        .usageMessage()
        .sortOptions(false)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes());
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "All done.");
    codes.put("1", "Done in part or failed; each failure is named.");
    codes.put("2", "Bad usage or settings; nothing was sent.");
    codes.put("3", "The tenant refuses the key or the operation.");
    return codes;
  }

  /** Whether an option is one of these. */
  static boolean has(OptionSpec option) {
    return option.usageHelp() || option.versionHelp() || option.longestName().equals(VERBOSE);
  }

  /** How often more was asked for. */
  static int verbosity(List<ParseResult> commands) {
    return commands.stream()
        .mapToInt(command -> command.matchedOptionValue(VERBOSE, new boolean[0]).length)
        .sum();
  }

  /** The name and the version of a program. */
  static String version(String program) {
    String version = Launcher.class.getPackage().getImplementationVersion();
    return program + " " + (version == null ? "(not packaged)" : version);
  }

  private record Version(String program) implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {version(program)};
    }
  }
}
