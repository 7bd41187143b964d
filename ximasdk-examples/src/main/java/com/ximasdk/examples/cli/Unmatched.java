// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.internal.text.Blanks;
import com.ximasdk.internal.text.KeyShape;
import com.ximasdk.internal.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final Pattern COMMAND = Pattern.compile("[a-z]{1,20}(?:-[a-z]{1,20}){0,3}");
  private static final String KEY_FILE = "--authentication-key-file";
  private static final String ABOUT_KEYS =
      " The authentication key is never an argument, since others can list those: name a file that"
          + " holds it by "
          + KEY_FILE
          + ", or set "
          + TenantOptions.KEY_VARIABLE
          + ".";

  private Unmatched() {}

  /**
   * A sentence for each argument that was not understood, without those that are only so because
   * one before them was not: the value of an unknown option, and all that follows an unknown
   * command.
   *
   * @param hasWrongValue whether it has been told that a value is refused by its place
   */
  static List<String> sentences(
      UnmatchedArgumentException error, List<String> arguments, boolean hasWrongValue) {
    CommandSpec command = error.getCommandLine().getCommandSpec();
    List<String> sentences = new ArrayList<>();
    int position = 0;
    int value = -1;
    for (String unmatched : error.getUnmatched()) {
      position = Math.max(position, position(unmatched, arguments, position));
      boolean isOption = unmatched.startsWith("-");
      if (isOption) {
        sentences.add(option(unmatched, position, command));
        value = unmatched.indexOf('=') < 0 ? position + 1 : -1;
      } else if (!command.subcommands().isEmpty()) {
        Optional<String> near = Spelling.nearest(unmatched, command.subcommands().keySet());
        if (near.isPresent() || position != value) {
          sentences.add(noCommand(unmatched, position, near));
          return sentences;
        }
      } else if (position != value && !hasWrongValue) {
        sentences.add(belongsToNothing(unmatched, position, command));
      }
    }
    return sentences;
  }

  /** Where it stands behind another one, from 1 on. */
  private static int position(String unmatched, List<String> arguments, int behind) {
    return behind + arguments.subList(behind, arguments.size()).indexOf(unmatched) + 1;
  }

  private static String option(String unmatched, int position, CommandSpec command) {
    int value = unmatched.indexOf('=');
    String name = value < 0 ? unmatched : unmatched.substring(0, value);
    String meant =
        Spelling.nearest(name, command.optionsMap().keySet())
            .map(near -> " Did you mean " + near + "?")
            .orElse("");
    if (NAME.matcher(name).matches() && value != unmatched.length() - 1) {
      return "Unknown option: " + name + "." + (name.contains("key") ? ABOUT_KEYS : meant);
    }
    return meant.isEmpty()
        ? belongsToNothing(unmatched, position, command)
        : "Argument " + position + " is no option of this command." + meant;
  }

  private static String noCommand(String word, int position, Optional<String> near) {
    return near.map(command -> "There is no command '" + word + "'. Did you mean " + command + "?")
        .orElse(
            COMMAND.matcher(word).matches() && !KeyShape.isIn(word)
                ? "There is no command '" + word + "'."
                : "Argument " + position + " (not shown) is no command.");
  }

  private static String belongsToNothing(String unmatched, int position, CommandSpec command) {
    if (Blanks.isBlank(unmatched)) {
      return "Argument " + position + " is blank. Leave it out, or give it a value.";
    }
    return "Argument "
        + position
        + " (not shown) belongs to no option of this command. Expected options with their values."
        + (KeyShape.isIn(unmatched) || command.findOption(KEY_FILE) != null ? ABOUT_KEYS : "");
  }
}
