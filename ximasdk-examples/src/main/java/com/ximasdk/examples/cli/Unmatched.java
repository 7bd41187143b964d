// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.internal.text.KeyShape;
import com.ximasdk.internal.text.Spelling;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says of arguments that a command does not know what and where they are. A value is not repeated,
 * since it may be the key; the name of an option is.
 */
final class Unmatched {
  private static final Pattern NAME =
      Pattern.compile("--[a-z]{1,30}(?:-[a-z]{1,30}){0,5}|-[a-zA-Z]");
  private static final String KEY_FILE = "--authentication-key-file";
  private static final String ABOUT_KEYS =
      " The authentication key is never an argument, since others can list those: name a file that"
          + " holds it by "
          + KEY_FILE
          + ", or set "
          + TenantOptions.KEY_VARIABLE
          + ".";

  private Unmatched() {}

  /** A sentence for each argument that was not understood. */
  static List<String> sentences(UnmatchedArgumentException error, List<String> arguments) {
    CommandSpec command = error.getCommandLine().getCommandSpec();
    return error.getUnmatched().stream()
        .map(unmatched -> sentence(unmatched, arguments.indexOf(unmatched) + 1, command))
        .toList();
  }

  private static String sentence(String unmatched, int position, CommandSpec command) {
    int value = unmatched.indexOf('=');
    String name = value < 0 ? unmatched : unmatched.substring(0, value);
    if (name.startsWith("-")) {
      String meant =
          Spelling.nearest(name, command.optionsMap().keySet())
              .map(near -> " Did you mean " + near + "?")
              .orElse("");
      if (NAME.matcher(name).matches() && value != unmatched.length() - 1) {
        return "Unknown option: " + name + "." + (name.contains("key") ? ABOUT_KEYS : meant);
      }
      if (!meant.isEmpty()) {
        return "Argument " + position + " is no option of this command." + meant;
      }
    }
    if (!command.subcommands().isEmpty()) {
      return Spelling.nearest(unmatched, command.subcommands().keySet())
          .map(near -> "There is no command '" + unmatched + "'. Did you mean " + near + "?")
          .orElse("Argument " + position + " is no command.");
    }
    return "Argument "
        + position
        + " (not shown) belongs to no option of this command. Expected options with their values."
        + (KeyShape.isIn(unmatched) || command.findOption(KEY_FILE) != null ? ABOUT_KEYS : "");
  }
}
