// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help of one command: what it needs, what it does, its own options, then those that many
 * commands share.
 */
final class HelpText {
  private static final List<String> SECTIONS =
      List.of(
          UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS,
          UsageMessageSpec.SECTION_KEY_HEADER,
          UsageMessageSpec.SECTION_KEY_DESCRIPTION,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
          UsageMessageSpec.SECTION_KEY_OPTION_LIST,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
          UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST);

  private HelpText() {}

  /** Renders it. The parser is not to be used for anything else afterwards. */
  static String of(CommandLine parser, HelpLook look) {
    CommandSpec command = parser.getCommandSpec();
    UsageMessageSpec usage = command.usageMessage();
    if (look.columns() == HelpLook.TERMINAL) {
      usage.autoWidth(true);
    } else {
      usage.width(look.columns());
    }
    OptionOrder.applyTo(command);
    unbroken(command);
    usage.customSynopsis(UnbrokenText.of(synopsis(command)));
    usage.sectionKeys(SECTIONS);
    Map<String, IHelpSectionRenderer> renderers = usage.sectionMap();
    renderers.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpText::options);
    usage.sectionMap(renderers);
    usage.parameterListHeading("%n").commandListHeading("%nCommands:%n");
    Help.Ansi ansi = look.colours() ? Help.Ansi.ON : Help.Ansi.OFF;
    String text = UnbrokenText.plain(parser.getUsageMessage(Help.defaultColorScheme(ansi)));
    return text.endsWith("\n") ? text : text + System.lineSeparator();
  }

  private static String synopsis(CommandSpec command) {
    List<String> words = new ArrayList<>(List.of(command.qualifiedName()));
    command.options().stream()
        .filter(OptionSpec::required)
        .forEach(option -> words.add(option.longestName() + "=" + option.paramLabel()));
    words.add("[OPTIONS]");
    command
        .positionalParameters()
        .forEach(
            positional ->
                words.add(
                    positional.paramLabel() + (positional.arity().isVariable() ? "..." : "")));
    if (!command.subcommands().isEmpty()) {
      words.add("COMMAND");
    }
    return String.join(" ", words);
  }

  private static void unbroken(CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    usage.header(unbroken(usage.header())).description(unbroken(usage.description()));
    for (ArgSpec argument : List.copyOf(command.args())) {
      String[] description = unbroken(argument.description());
      String label = UnbrokenText.of(argument.paramLabel());
      command.remove(argument);
      if (argument instanceof OptionSpec option) {
        command.addOption(option.toBuilder().description(description).paramLabel(label).build());
      } else if (argument instanceof PositionalParamSpec positional) {
        command.addPositional(
            positional.toBuilder().description(description).paramLabel(label).build());
      }
    }
    command.subcommands().values().stream()
        .map(sub -> sub.getCommandSpec().usageMessage())
        .forEach(sub -> sub.header(unbroken(sub.header())));
  }

  private static String[] unbroken(String[] lines) {
    return Arrays.stream(lines).map(UnbrokenText::of).toArray(String[]::new);
  }

  private static String options(Help help) {
    List<OptionSpec> all = new ArrayList<>(help.commandSpec().options());
    all.sort(Comparator.comparingInt(OptionSpec::order));
    StringBuilder text = new StringBuilder();
    for (OptionOrder.Part part : OptionOrder.Part.values()) {
      List<OptionSpec> options =
          all.stream().filter(option -> OptionOrder.partOf(option) == part).toList();
      if (!options.isEmpty()) {
        text.append(System.lineSeparator());
        if (!part.heading().isEmpty()) {
          text.append(part.heading()).append(System.lineSeparator());
        }
        text.append(
            help.optionListExcludingGroups(
                options,
                help.createDefaultLayout(
                    all, help.commandSpec().positionalParameters(), help.colorScheme()),
                null,
                help.parameterLabelRenderer()));
      }
    }
    return text.toString();
  }
}
