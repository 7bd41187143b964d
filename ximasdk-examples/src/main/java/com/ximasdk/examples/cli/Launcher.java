// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.error.InvalidSettingsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * Parses a command line, has everything that is wrong with it told at once, runs the command, and
 * makes an exit code and one sentence of what it throws. Only the command that is named is made.
 */
public final class Launcher {
  private final Console console;
  private final CommandParsers parsers;

  /**
   * A launcher of some commands.
   *
   * @param name what is typed before them
   * @param console where they print
   * @param commands what there is, in the order in which it is listed
   */
  public Launcher(String name, Console console, List<CommandEntry> commands) {
    this.console = console;
    this.parsers = new CommandParsers(name, console, commands);
  }

  /**
   * Whether there is a command of a name.
   *
   * @param command the name
   */
  public boolean has(String command) {
    return parsers.has(command);
  }

  /**
   * All commands with all their options, for whoever describes them: the pages of the manual, the
   * completion of a shell, a test.
   */
  public CommandLine describe() {
    CommandLine all = parsers.ofAll();
    all.getSubcommands().values().forEach(sub -> OptionOrder.applyTo(sub.getCommandSpec()));
    return all;
  }

  /**
   * Runs one command. Nothing is thrown, and the process goes on.
   *
   * @param arguments the command and its options
   * @return the exit code, see {@link ExitCode}
   */
  public int run(String... arguments) {
    int exitCode = ExitCode.DONE;
    List<String> typed = List.of(arguments);
    console.hide(ArgumentMask.of(typed));
    try {
      exitCode = executed(typed);
      console.checkOut();
    } catch (OutputClosedException e) {
      console.tellOnce(e);
      exitCode = Math.max(exitCode, ExitCode.FAILED);
    }
    console.err().flush();
    return exitCode;
  }

  /**
   * Runs one command and ends the process with its exit code. An interrupt from the terminal (or a
   * request to end) interrupts the command, which is given a moment to put its house in order.
   *
   * @param launcher has the commands
   * @param arguments the command and its options
   */
  public static void main(Launcher launcher, String[] arguments) {
    Interruption interruption = Interruption.ofThisThread();
    ProgramLog log = ProgramLog.begin(launcher.console, List.of(arguments));
    int exitCode = launcher.run(arguments);
    log.tellRest();
    if (interruption.workIsDone()) {
      System.exit(exitCode);
    }
  }

  private int executed(List<String> typed) {
    if (typed.equals(List.of("--version")) || typed.equals(List.of("-V"))) {
      console.write(CommonOptions.version(parsers.name()) + System.lineSeparator());
      return ExitCode.DONE;
    }
    Optional<PlainProgram> plain = plainly(typed);
    if (plain.isPresent()) {
      try {
        return checked(plain.get(), typed, new Violations());
      } catch (OutputClosedException e) {
        throw e;
      } catch (Exception e) {
        return tell(parsers.name() + " " + typed.get(0), e, 0);
      }
    }
    return execute(parsers.of(typed).parseArgs(typed.toArray(String[]::new)), typed);
  }

  /** The command with its files, if nothing else is typed. */
  private Optional<PlainProgram> plainly(List<String> typed) {
    if (typed.size() < 2 || typed.get(0).startsWith("-")) {
      return Optional.empty();
    }
    List<Path> files = new ArrayList<>();
    for (String argument : typed.subList(1, typed.size())) {
      if (argument.startsWith("-") || argument.isBlank()) {
        return Optional.empty();
      }
      try {
        files.add(Path.of(argument));
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }
    Optional<Program> program = parsers.program(typed.get(0));
    return program.isPresent() && program.get() instanceof PlainProgram plain && plain.take(files)
        ? Optional.of(plain)
        : Optional.empty();
  }

  private int execute(ParseResult parsed, List<String> typed) {
    List<ParseResult> chain = chain(parsed);
    ParseResult command = chain.get(chain.size() - 1);
    for (ParseResult part : chain) {
      if (part.isUsageHelpRequested()) {
        console.write(HelpText.of(command.commandSpec().commandLine(), HelpLook.onOut(console)));
        return ExitCode.DONE;
      }
      if (part.isVersionHelpRequested()) {
        command.commandSpec().commandLine().printVersionHelp(console.out());
        return ExitCode.DONE;
      }
    }
    try {
      return run(command, chain, typed);
    } catch (OutputClosedException e) {
      throw e;
    } catch (Exception e) {
      return tell(command.commandSpec().qualifiedName(), e, CommonOptions.verbosity(chain));
    }
  }

  private static List<ParseResult> chain(ParseResult parsed) {
    List<ParseResult> chain = new ArrayList<>(List.of(parsed));
    ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
      chain.add(command);
    }
    return chain;
  }

  private int run(ParseResult command, List<ParseResult> chain, List<String> typed)
      throws Exception {
    Violations violations = new Violations();
    chain.forEach(part -> ParseErrors.tell(part.errors(), typed, violations));
    if (command.commandSpec().userObject() instanceof Program program) {
      return checked(program, typed, violations);
    }
    if (violations.isEmpty()) {
      console
          .err()
          .print(HelpText.of(command.commandSpec().commandLine(), HelpLook.onErr(console)));
      return ExitCode.USAGE;
    }
    throw new UsageException(violations.sentences());
  }

  private static int checked(Program program, List<String> typed, Violations violations)
      throws Exception {
    program.check(violations);
    if (violations.isEmpty()) {
      ArgumentMask.refuseKeys(typed, violations);
    }
    if (violations.isEmpty()) {
      return program.run();
    }
    throw new UsageException(violations.sentences());
  }

  private int tell(String command, Exception failure, int verbosity) {
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    if (Thread.currentThread().isInterrupted()) {
      return ExitCode.FAILED;
    }
    if (failure instanceof UsageException usage) {
      usage.violations().forEach(console::tellFailure);
      console.tell("Try '" + command + " --help' to see what it takes.");
      return ExitCode.USAGE;
    }
    if (verbosity > 0) {
      failure.printStackTrace(ProgramLog.of(console, verbosity > 1));
    }
    if (failure instanceof InvalidSettingsException settings) {
      settings.violations().forEach(violation -> console.tellFailure(violation.toString()));
    } else {
      console.tellFailure(Failures.sentence(failure));
    }
    return Failures.exitCodeOf(failure);
  }
}
