// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.cli.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A walk over all commands, their options and positions: the key is printed from none of them. */
@Timeout(300)
class KeyInEveryPlaceTest {
  private static final String KEY = "Qk9vS2V5Y2FuYXJ5+c0ffee/Z2l2ZW4gYXdheQ==";
  private static final Set<String> RUNS_OF_KEY =
      IntStream.rangeClosed(0, KEY.length() - 8)
          .mapToObj(at -> KEY.substring(at, at + 8).toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  static Stream<String> commands() {
    return describe().getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noPlaceOfACommandPrintsIt(String command) throws IOException {
    Set<Path> files = files();
    CommandSpec spec =
        Objects.requireNonNull(describe().getSubcommands().get(command)).getCommandSpec();

    for (String written : writtenForms()) {
      for (OptionSpec option : spec.options()) {
        check(command, option.longestName(), written);
        check(command, option.longestName() + "=" + written);
        check(command, option.shortestName() + written);
      }
      for (int before = 0; before <= spec.positionalParameters().size() + 1; before++) {
        List<String> arguments = new ArrayList<>(List.of(command));
        IntStream.range(0, before).forEach(place -> arguments.add("absent" + place));
        arguments.add(written);
        check(arguments.toArray(String[]::new));
        IntStream.range(before + 1, spec.positionalParameters().size())
            .forEach(place -> arguments.add("absent" + place));
        check(arguments.toArray(String[]::new));
        arguments.add("--");
        arguments.add(written);
        check(arguments.toArray(String[]::new));
      }
    }

    assertThat(files()).isEqualTo(files);
  }

  private static List<String> writtenForms() {
    return List.of(
        KEY,
        KEY.toLowerCase(Locale.ROOT),
        '"' + KEY + '"',
        "'" + KEY,
        KEY + "\r\n",
        KEY.substring(0, 20) + "\n" + KEY.substring(20),
        "@" + KEY,
        "--" + KEY,
        "/" + KEY,
        KEY + ".wav",
        KEY + "/settings.json",
        "https://" + KEY,
        "https://somebody:" + KEY + "@acme.xima.cloud",
        "https://acme.xima.cloud/" + KEY,
        "https://acme.xima.cloud/?auth_token=" + KEY);
  }

  private static void check(String... arguments) {
    CommandRun run = CommandRun.of(Main::launcher, Map.of(), arguments);

    String printed = (run.out() + run.err()).toLowerCase(Locale.ROOT);
    assertThat(RUNS_OF_KEY.stream().filter(printed::contains))
        .as("%s: %s", List.of(arguments), run)
        .isEmpty();
    assertThat(run.exitCode() == 0 && !run.out().startsWith("Usage: "))
        .as("%s was run: %s", List.of(arguments), run)
        .isEqualTo(run.out().startsWith("ximasdk-examples "));
  }

  /** What a command that ran might have left. */
  private static Set<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      return files.collect(Collectors.toSet());
    }
  }

  private static CommandLine describe() {
    return Main.launcher(
            Console.of(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Map.of()))
        .describe();
  }
}
