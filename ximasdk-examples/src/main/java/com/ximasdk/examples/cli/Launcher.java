// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.error.InvalidSettingsException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Parses a command line, has everything that is wrong with it told at once, runs the command, and
 * makes an exit code and one sentence of what it throws.
 */
public final class Launcher {
  private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

  private final Console console;
  private final CommandLine parser;
  private List<String> typed = List.of();

  /**
   * A launcher of some commands.
   *
   * @param console where they print
   * @param programs the commands, annotated for the parser
   */
  public Launcher(Console console, List<? extends Program> programs) {
    this.console = console;
    this.parser = new CommandLine(CommandSpec.forAnnotatedObject(new Root()));
    programs.forEach(parser::addSubcommand);
    Arguments.register(parser);
    parser.setOut(console.writerTo(console.out()));
    parser.setErr(console.writerTo(console.err()));
    parser.setColorScheme(
        CommandLine.Help.defaultColorScheme(console.outTakesSequences() ? Ansi.AUTO : Ansi.OFF));
    parser.setExecutionStrategy(this::execute);
    collectErrors(parser);
  }

  private static void collectErrors(CommandLine parser) {
    parser.getCommandSpec().parser().collectErrors(true);
    // Otherwise the parser's own log repeats a value with a lone quotation mark, as a key may have.
    parser.getCommandSpec().parser().splitQuotedStrings(true);
    parser.getSubcommands().values().forEach(Launcher::collectErrors);
  }

  /**
   * Whether there is a command of a name.
   *
   * @param command the name
   */
  public boolean has(String command) {
    return parser.getSubcommands().containsKey(command);
  }

  /**
   * Runs one command. Nothing is thrown, and the process goes on.
   *
   * @param arguments the command and its options
   * @return the exit code, see {@link ExitCode}
   */
  public int run(String... arguments) {
    int exitCode;
    typed = List.of(arguments);
    console.hide(ArgumentMask.of(typed));
    try {
      exitCode = parser.execute(arguments);
      console.checkOut();
    } catch (OutputClosedException e) {
      exitCode = ExitCode.FAILED;
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
    int exitCode = launcher.run(arguments);
    if (interruption.workIsDone()) {
      System.exit(exitCode);
    }
  }

  private int execute(ParseResult parsed) {
    Integer helpExitCode = CommandLine.executeHelpRequest(parsed);
    if (helpExitCode != null) {
      return helpExitCode;
    }
    Violations violations = new Violations();
    ParseResult command = parsed;
    List<ParseResult> chain = new ArrayList<>(List.of(parsed));
    while (command.hasSubcommand()) {
      command = command.subcommand();
      chain.add(command);
    }
    chain.stream()
        .flatMap(result -> result.errors().stream())
        .flatMap(error -> sentences(error).stream())
        .forEach(violations::add);
    try {
      if (command.commandSpec().userObject() instanceof Program program) {
        program.check(violations);
        if (violations.isEmpty()) {
          return program.run();
        }
      } else if (violations.isEmpty()) {
        command.commandSpec().commandLine().usage(console.err());
        return ExitCode.USAGE;
      }
      throw new UsageException(violations.sentences());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    } catch (Exception e) {
      return tell(command, e);
    }
  }

  private List<String> sentences(Exception error) {
    return error instanceof UnmatchedArgumentException unmatched
        ? Unmatched.sentences(unmatched, typed)
        : List.of(Failures.messageOf(error));
  }

  private int tell(ParseResult command, Exception failure) {
    LOG.debug("The command failed", failure);
    if (failure instanceof OutputClosedException || Thread.currentThread().isInterrupted()) {
      return ExitCode.FAILED;
    }
    if (failure instanceof UsageException usage) {
      usage.violations().forEach(console::tell);
      console
          .err()
          .println(
              "Try '" + command.commandSpec().qualifiedName() + " --help' to see what it takes.");
    } else if (failure instanceof InvalidSettingsException settings) {
      settings.violations().forEach(violation -> console.tell(violation.toString()));
    } else {
      console.tell(Failures.sentence(failure));
    }
    return Failures.exitCodeOf(failure);
  }

  /** What is there without a command. */
  @Command(
      name = "ximasdk-examples",
      description = "Takes data out of Xima CCaaS, in the terms of Encore.",
      synopsisSubcommandLabel = "COMMAND",
      versionProvider = Version.class,
      mixinStandardHelpOptions = true,
      scope = CommandLine.ScopeType.INHERIT,
      usageHelpAutoWidth = true,
      footer = {
        "",
        "Exit codes: 0 all done; 1 done in part or failed; 2 bad usage or settings, nothing was"
            + " sent; 3 the tenant refuses the key or the operation."
      })
  private static final class Root {}

  private static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Launcher.class.getPackage().getImplementationVersion();
      return new String[] {"ximasdk-examples " + (version == null ? "(not packaged)" : version)};
    }
  }
}
