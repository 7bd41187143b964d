// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.Main;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** The help of every command. */
class HelpTextTest {
  static Stream<String> commands() {
    return describe().getSubcommands().keySet().stream();
  }

  @Test
  void theHelpOfAllListsEachCommandWithOneSentence() {
    String help = help(80);

    assertThat(commands())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(help).containsPattern("(?m)^  " + name + " +[A-Z]"));
    assertThat(describe().getSubcommands().values())
        .allSatisfy(
            command ->
                assertThat(command.getCommandSpec().usageMessage().header())
                    .singleElement()
                    .asString()
                    .matches("[A-Z][^!]*\\."));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noLineIsLongerThanTheTerminalIsWide(String command) {
    for (int columns : new int[] {80, 120}) {
      assertThat(help(columns, command).lines()).allMatch(line -> line.length() <= columns, "fits");
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void linesAreBrokenAtBlanksAlone(String command) {
    CommandLine parser = command(command);
    for (int columns : new int[] {80, 120}) {
      Set<String> printed =
          new LinkedHashSet<>(List.of(help(columns, command).replaceAll("\\s+", " ").split(" ")));

      assertThat(
              parser.getCommandSpec().args().stream()
                  .map(ArgSpec::description)
                  .flatMap(Arrays::stream)
                  .flatMap(text -> Arrays.stream(text.replace("%%", "%").split(" "))))
          .isSubsetOf(printed);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyDescriptionIsASentence(String command) {
    assertThat(command(command).getCommandSpec().args())
        .allSatisfy(
            argument -> {
              assertThat(argument.description()).as(argument.paramLabel()).hasSize(1);
              assertThat(argument.description()[0]).matches("(?s)[A-Z].*\\.");
            });
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noSummaryIsRepeated(String command) {
    CommandLine parser = command(command);

    assertThat(parser.getCommandSpec().usageMessage().description())
        .doesNotContain(parser.getCommandSpec().usageMessage().header());
  }

  @Test
  void whatIsNeededComesFirstThenWhatIsTheCommandsOwnThenWhatManyShare() {
    assertThat(help(80, "import-recordings"))
        .startsWith(
            "Usage: ximasdk-examples import-recordings --from=T --to=T --out=DIR [OPTIONS]\n")
        .containsSubsequence(
            "      --from=T ",
            "      --to=T ",
            "      --out=DIR ",
            "      --audio-interval=",
            "      --extensions=",
            "The tenant:\n",
            "      --settings=",
            "      --url=",
            "Common:\n",
            "      --json ",
            "  -h, --help ",
            "  -v, --verbose ",
            "Exit codes:\n");
  }

  @Test
  void audioIntervalIsAnOptionOfCommandsThatFetchAudioAlone() {
    assertThat(commands())
        .filteredOn(command -> command(command).getCommandSpec().findOption("--url") != null)
        .filteredOn(
            command -> command(command).getCommandSpec().findOption("--audio-interval") != null)
        .isSubsetOf("import-recordings", "check-setup", "learn-tenant");
  }

  @Test
  void namesStandOutOnATerminalUnlessNobodyWantsThemTo() {
    assertThat(onATerminal(Map.of("TERM", "xterm"))).contains("\u001b[");
    assertThat(onATerminal(Map.of("TERM", "xterm", "NO_COLOR", ""))).contains("\u001b[");
    assertThat(onATerminal(Map.of("TERM", "xterm", "NO_COLOR", "1"))).doesNotContain("\u001b");
    assertThat(onATerminal(Map.of("TERM", "dumb"))).doesNotContain("\u001b");
    assertThat(help(80)).doesNotContain("\u001b");
  }

  private static String onATerminal(Map<String, String> environment) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("COLUMNS", "80");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console = Console.terminal(out, new ByteArrayOutputStream()).withEnvironment(variables);
    Main.launcher(console).run("audio-info", "--help");
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String help(int columns, String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add("--help");
    CommandRun run =
        CommandRun.of(
            Main::launcher,
            Map.of("COLUMNS", Integer.toString(columns)),
            arguments.toArray(String[]::new));
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  private static CommandLine command(String name) {
    return Objects.requireNonNull(describe().getSubcommands().get(name));
  }

  private static CommandLine describe() {
    return Main.launcher(
            Console.of(new ByteArrayOutputStream(), new ByteArrayOutputStream(), Map.of()))
        .describe();
  }
}
