// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the words of this program what the parser did not understand. */
final class ParseErrors {
  /** What the parser puts before the words of a converter. */
  private static final Pattern BEFORE_THE_REASON =
      Pattern.compile("^Invalid value for (?:option|positional parameter)[^:]*: ", Pattern.DOTALL);

  /** What the parser says where a value is to be a name and its value. */
  private static final Pattern NO_PAIR = Pattern.compile("should be in KEY=VALUE");

  private ParseErrors() {}

  /**
   * Tells of each error, and notes which options were told of.
   *
   * @param errors what the parser collected
   * @param typed the whole command line
   * @param violations takes the sentences
   */
  static void tell(List<Exception> errors, List<String> typed, Violations violations) {
    boolean hasWrongValue = errors.stream().anyMatch(ParseErrors::isOfAPlace);
    for (Exception error : errors) {
      if (error instanceof UnmatchedArgumentException unmatched) {
        // A value that its place refuses is left over, too.
        Unmatched.sentences(unmatched, typed, hasWrongValue).forEach(violations::add);
      } else if (error instanceof MissingParameterException missing) {
        missing(missing, violations);
      } else if (error instanceof OverwrittenOptionException twice
          && twice.getOverwritten() instanceof OptionSpec option) {
        String name = option.longestName();
        violations.addOf(name, name + " is given more than once. Give it once.");
      } else if (error instanceof ParameterException wrong && wrong.getArgSpec() != null) {
        wrong(wrong, wrong.getArgSpec(), violations);
      } else {
        violations.add(Failures.messageOf(error));
      }
    }
  }

  private static boolean isOfAPlace(Exception error) {
    return error instanceof ParameterException wrong
        && !(wrong instanceof MissingParameterException)
        && wrong.getArgSpec() instanceof PositionalParamSpec;
  }

  private static void missing(MissingParameterException error, Violations violations) {
    boolean lacksItsValue = !Failures.messageOf(error).startsWith("Missing required option");
    for (ArgSpec missing : error.getMissing()) {
      if (missing instanceof OptionSpec option) {
        String name = option.longestName();
        violations.addOf(
            name,
            name
                + (lacksItsValue ? " lacks its value" : " is missing")
                + ". Expected "
                + name
                + "="
                + option.paramLabel()
                + ".");
      } else if (!violations.hasToldOf(missing.paramLabel())) {
        violations.add(missing.paramLabel() + " is missing.");
      }
    }
  }

  private static void wrong(ParameterException error, ArgSpec argument, Violations violations) {
    String name =
        argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    if (NO_PAIR.matcher(Failures.messageOf(error)).find()) {
      violations.addOf(
          name, name + " lacks a '='. Expected " + name + " " + argument.paramLabel() + ".");
      return;
    }
    String reason = BEFORE_THE_REASON.matcher(Failures.messageOf(error)).replaceFirst("");
    violations.addOf(name, name + ": " + reason + (reason.endsWith(".") ? "" : "."));
  }
}
