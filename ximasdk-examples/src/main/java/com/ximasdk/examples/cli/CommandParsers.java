// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Makes the parser of a command line. It knows the command that is named there as a whole, and no
 * other; where none is named it knows the names of all.
 */
final class CommandParsers {
  private static final String ABOUT = "Takes data out of Xima CCaaS, in the terms of Encore.";

  private final String name;
  private final Console console;
  private final List<CommandEntry> entries;

  CommandParsers(String name, Console console, List<CommandEntry> entries) {
    this.name = name;
    this.console = console;
    this.entries = List.copyOf(entries);
  }

  boolean has(String command) {
    return entry(command).isPresent();
  }

  /** What is typed before the commands. */
  String name() {
    return name;
  }

  /** A command by its name. */
  Optional<Program> program(String command) {
    Optional<CommandEntry> entry = entry(command);
    return entry.isPresent() ? Optional.of(entry.get().program().apply(console)) : Optional.empty();
  }

  private Optional<CommandEntry> entry(String command) {
    for (CommandEntry entry : entries) {
      if (entry.name().equals(command)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** What is needed to understand these arguments. */
  CommandLine of(List<String> arguments) {
    CommandLine root = root();
    Optional<CommandEntry> named =
        arguments.stream()
            .filter(argument -> !argument.startsWith("-"))
            .findFirst()
            .flatMap(this::entry);
    if (named.isPresent()) {
      root.addSubcommand(named.get().name(), whole(named.get()));
    } else {
      entries.forEach(entry -> root.addSubcommand(entry.name(), nameOnly(entry)));
    }
    return prepared(root);
  }

  /** Every command as a whole. */
  CommandLine ofAll() {
    CommandLine root = root();
    entries.forEach(entry -> root.addSubcommand(entry.name(), whole(entry)));
    return prepared(root);
  }

  private CommandLine root() {
    CommandSpec root = CommandSpec.create().name(name);
    root.usageMessage().description(ABOUT).synopsisSubcommandLabel("COMMAND");
    CommonOptions.addTo(root, name);
    return new CommandLine(root);
  }

  private CommandLine whole(CommandEntry entry) {
    CommandSpec command =
        CommandSpec.forAnnotatedObject(entry.program().apply(console)).name(entry.name());
    return described(command, entry);
  }

  private CommandLine nameOnly(CommandEntry entry) {
    return described(CommandSpec.create().name(entry.name()), entry);
  }

  private CommandLine described(CommandSpec command, CommandEntry entry) {
    command.usageMessage().header(entry.summary());
    CommonOptions.addTo(command, name);
    return new CommandLine(command);
  }

  private static CommandLine prepared(CommandLine root) {
    Arguments.register(root);
    // A key may begin with the sign that would make the parser look for a file.
    root.setExpandAtFiles(false);
    // The parser's own log repeats values with a lone quotation mark, as a key may have.
    CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
    collectErrors(root);
    return root;
  }

  private static void collectErrors(CommandLine parser) {
    parser.getCommandSpec().parser().collectErrors(true);
    parser.getCommandSpec().parser().splitQuotedStrings(true);
    parser.getSubcommands().values().forEach(CommandParsers::collectErrors);
  }
}
