// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.error.AccessRefusedException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.SettingsViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The contract of every command: exit codes, streams, options, forms of output. */
class LauncherTest {
  private static final Map<String, String> KEY = Map.of("XIMA_AUTHENTICATION_KEY", "canary=");
  private static final String URL = "https://acme.xima.cloud";

  private @Nullable Exception thrown;
  private Consumer<Failures> failing = failures -> {};
  private @Nullable Sample ran;

  @Test
  void withoutACommandTheUsageGoesToStandardErrorAndTheExitCodeIs2() {
    CommandRun run = run();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Usage: ximasdk-examples", "sample");
  }

  @Test
  void helpGoesToStandardOutput() {
    CommandRun run = run("sample", "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("--authentication-key-file=FILE").contains("--from=T");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void anUnknownCommandIsNamed() {
    CommandRun run = run("sampel");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("There is no command 'sampel'. Did you mean sample?")
        .contains("--help");
  }

  @ParameterizedTest
  @CsvSource({
    "--ulr,             Unknown option: --ulr. Did you mean --url?",
    "--Url=x,           Argument 2 is no option of this command. Did you mean --url?",
    "-json,             Argument 2 is no option of this command. Did you mean --json?",
    "--authentication,  Unknown option: --authentication.",
  })
  void aMistypedOptionIsAnsweredWithTheNearestOne(String option, String answer) {
    CommandRun run = run("sample", option);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).contains(answer);
  }

  @Test
  void anOptionBeforeTheCommandIsNoCommand() {
    CommandRun run = run("--ulr=x", "sampel");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Unknown option: --ulr.").contains("Did you mean sample?");
  }

  @Test
  void whatTheParserSaidOfAnOptionIsNotSaidAgain() {
    assertThat(run("sample", "--from", "2026-01-01", "--to", "2026-01-02", "--url").errLines())
        .containsExactly(
            "--url lacks its value. Expected --url=URL.",
            "Try 'ximasdk-examples sample --help' to see what it takes.");
    assertThat(sample(KEY, "--url", URL, "--time-zone", "Denver").errLines())
        .startsWith(
            "--time-zone: 'Denver' is no time zone; expected an IANA name, as America/Denver.")
        .hasSize(2);
    assertThat(sample(KEY, "--url", URL, "--url", URL).errLines())
        .startsWith("--url is given more than once. Give it once.")
        .hasSize(2);
  }

  @Test
  void whoAsksForMoreIsToldTheCausesAndWhoAsksTwiceTheStackTraces() {
    thrown =
        new IllegalStateException("outside", new IOException("inside canary-0123456789abcdef="));

    CommandRun more = sample(KEY, "--url", URL, "-v");
    assertThat(more.err())
        .contains("outside")
        .contains("Caused by: java.io.IOException: inside")
        .doesNotContain("\tat ");
    CommandRun most = sample(KEY, "--url", URL, "-v", "--verbose");
    assertThat(most.err()).contains("\tat com.ximasdk");
    assertThat(sample(KEY, "--url", URL, "-vv", "--time-zone", "UTC").err()).contains("\tat ");
  }

  @Test
  void anArgumentThatLooksLikeAKeyIsNoName() {
    CommandRun run = sample(KEY, "--url", URL, "--authentication-key-file=/keys/of=2026/key");
    assertThat(run.err()).contains("/keys/of=2026/key").doesNotContain("looks like");
  }

  @Test
  void aCommandThatSucceedsEndsWith0() {
    assertThat(sample(KEY, "--url", URL).exitCode()).isZero();
  }

  @Test
  void everyViolationIsListedAndNothingIsRun() {
    CommandRun run =
        CommandRun.of(
            this::launcher,
            Map.of(),
            "sample",
            "--url",
            "ftp://acme",
            "--time-zone",
            "Denver",
            "--timeout",
            "5",
            "--from",
            "2026-07-15",
            "--to",
            "2026-07-14",
            "--colour");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("--url")
        .contains("'Denver' is no time zone")
        .contains("'5' is no duration")
        .contains("no authentication key")
        .contains("Expected --from before --to")
        .contains("--colour");
    assertThat(ran).isNull();
  }

  @Test
  void missingOptionsAreNamedTogether() {
    CommandRun run = run("sample");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--url").contains("--from").contains("--to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://acme.xima.cloud",
        "http://127.0.0.1.evil.example",
        "https://user:canary=@acme.xima.cloud",
        "https://acme.xima.cloud/rest",
        "https://acme.xima.cloud?auth_token=canary=",
        "acme.xima.cloud",
        "https://",
        "not a url"
      })
  void aUrlIsHttpsToAHostAlone(String url) {
    CommandRun run = sample(KEY, "--url", url);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--url").doesNotContain("canary=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:8080/", URL + "/"})
  void plainHttpIsForLoopback(String url) {
    assertThat(sample(KEY, "--url", url).exitCode()).isZero();
  }

  @Test
  void theKeyComesFromItsFileBeforeTheEnvironment(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("key"), "  from-file=\r\n");

    sample(KEY, "--url", URL, "--authentication-key-file", file.toString());

    assertThat(ran().tenant.keySource().current().reveal()).isEqualTo("from-file=");
  }

  @Test
  void aKeyThatIsCutOffIsRefusedWithoutBeingRepeated(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("key"), "canary");

    CommandRun run = sample(Map.of(), "--url", URL, "--authentication-key-file", file.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(file.toString()).contains("cut off").doesNotContain("canary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--settings",
        "--url",
        "--authentication-key-file",
        "--time-zone",
        "--timeout",
        "--from",
        "--json",
        "--colour"
      })
  void aKeyInAWrongPlaceIsNotRepeated(String option) {
    String key = "canary+0123456789/abcdefgh==";
    CommandRun apart = sample(KEY, option, key);
    CommandRun joined = sample(KEY, option + "=" + key);
    CommandRun inAnAddress = sample(KEY, "--url", URL + "/" + key, option, URL + "/" + key);

    for (CommandRun run : List.of(apart, joined, inAnAddress)) {
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.out() + run.err()).doesNotContain("canary");
    }
  }

  @Test
  void aKeyFileThatIsNotThereIsNamed() {
    CommandRun run = sample(KEY, "--url", URL, "--authentication-key-file", "/absent/key");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("/absent/key").contains("no such file");
  }

  @ParameterizedTest
  @CsvSource({
    "UTC,            2026-03-08,                2026-03-08T00:00:00Z",
    "America/Denver, 2026-03-08,                2026-03-08T07:00:00Z",
    "America/Denver, 2026-03-09,                2026-03-09T06:00:00Z",
    "America/Denver, 2026-03-08T00:00:00+01:00, 2026-03-07T23:00:00Z",
    "UTC,            2026-03-08T00:00:00.5Z,    2026-03-08T00:00:00.500Z",
  })
  void aDateIsItsStartInTheZoneAndADateTimeIsItself(String zone, String from, String instant) {
    sample(KEY, "--url", URL, "--time-zone", zone, "--from", from, "--to", "2027-01-01");

    assertThat(ran().window.query(ran().tenant.timeZone()).from()).hasToString(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-08T00:00:00", "08.03.2026", "yesterday", "2026-02-30"})
  void aTimeWithoutOffsetIsNoTime(String from) {
    CommandRun run = sample(KEY, "--url", URL, "--from", from, "--to", "2027-01-01");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--from").contains(from);
  }

  @Test
  void limitsHaveDefaults() {
    sample(KEY, "--url", URL);

    assertThat(ran().tenant.timeout()).isEmpty();
    assertThat(ran().tenant.timeZone().getId()).isEqualTo("Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PT999999999999H",
        "P99999999999999D",
        "PT9223372036854775807S",
        "PT99999999999999999999H"
      })
  void aDurationLongerThanAnybodyWaitsIsTaken(String duration) {
    CommandRun run = sample(KEY, "--url", URL, "--timeout", duration);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(ran().tenant.timeout()).contains(Duration.ofDays(36_500));
    ran().tenant.client().close();
  }

  @Test
  void aFailureIsOneSentenceOnStandardErrorAndNeverAStackTrace() {
    thrown = new IllegalStateException("two\nlines");

    CommandRun run = sample(KEY, "--url", URL);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains("two lines").doesNotContain("\tat ");
  }

  @Test
  void aFailureOfAFileNamesTheFile() {
    thrown = new UncheckedIOException(new NoSuchFileException("/absent/file"));

    assertThat(sample(KEY, "--url", URL).err())
        .isEqualTo("/absent/file: there is no such file or directory.\n");
  }

  @Test
  void aRefusedKeyEndsWith3() {
    thrown = new KeyRefusedException(CallSummary.NONE, "The tenant refuses the key.");

    CommandRun run = sample(KEY, "--url", URL);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).isEqualTo("The tenant refuses the key.\n");
  }

  @Test
  void aRefusedOperationEndsWith3() {
    thrown = new AccessRefusedException(CallSummary.NONE, "Not assigned.");

    assertThat(sample(KEY, "--url", URL).exitCode()).isEqualTo(3);
  }

  @Test
  void aRefusedItemEndsWith1AndARefusedKeyWith3() {
    failing =
        failures ->
            failures.add("recording 7", new AccessRefusedException(CallSummary.NONE, "No."));
    assertThat(sample(KEY, "--url", URL).exitCode()).isEqualTo(1);

    failing =
        failures -> {
          failures.add("recording 7", new KeyRefusedException(CallSummary.NONE, "No."));
          failures.add("recording 8", new AccessRefusedException(CallSummary.NONE, "No."));
        };
    assertThat(sample(KEY, "--url", URL).exitCode()).isEqualTo(3);
  }

  @Test
  void invalidSettingsEndWith2AndAreListedOneALine() {
    thrown =
        new InvalidSettingsException(
            List.of(new SettingsViolation("a", "is wrong"), new SettingsViolation("b", "too")));

    CommandRun run = sample(KEY, "--url", URL);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(2);
  }

  @Test
  void afterAFailedItemTheCommandGoesOnAndEndsWith1() {
    failing = failures -> failures.add("recording 7", new IOException("gone"));

    CommandRun run = sample(KEY, "--url", URL);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("recording 7: Reading or writing failed: gone\n");
    assertThat(run.out()).contains("José Núñez(204)");
  }

  @Test
  void jsonIsOneObjectALine() {
    CommandRun run = sample(KEY, "--url", URL, "--json");

    assertThat(run.out())
        .isEqualTo(
            """
            {"agent":"José Núñez(204)","since":"2026-07-14T08:00:00-06:00","talkMillis":61500,"tags":["a","\\"b\\""],"none":null}
            {"agent":"渡辺","since":"2026-07-14T08:00:00Z","talkMillis":3600000,"tags":[],"none":null}
            """);
  }

  @Test
  void aTableIsAlignedByWhatIsSeen() {
    CommandRun run = sample(KEY, "--url", URL);

    assertThat(run.out())
        .isEqualTo(
            """
            Agent            Since                         Talk  Tags
            José Núñez(204)  2026-07-14 08:00:00-06:00  0:01:02  a, "b"
            渡辺             2026-07-14 08:00:00+00:00  1:00:00
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Broken pipe",
        "The pipe is being closed",
        "The pipe has been ended",
        "Die Pipe wurde beendet",
        "Daten\u00fcbergabe unterbrochen (broken pipe)"
      })
  void aReaderThatGoesAwayEndsTheCommandWithoutAWord(String reason) {
    CommandRun run = printing(new IOException(reason));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void anyOtherFailureOfStandardOutputIsNamedOnce() {
    CommandRun run = printing(new IOException("No space left on device"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly("Standard output cannot be written: No space left on device.");
  }

  @Test
  void aFailureOfStandardOutputDoesNotHideWhatElseFailed() {
    failing =
        failures -> failures.add("recording 7", new KeyRefusedException(CallSummary.NONE, "No."));

    assertThat(printing(new IOException("No space left on device")).errLines())
        .containsExactly(
            "recording 7: No.", "Standard output cannot be written: No space left on device.");
  }

  /** Runs the command with a standard output that fails. */
  private CommandRun printing(IOException failure) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw failure;
          }
        };
    int exitCode =
        launcher(Console.of(closed, err, KEY))
            .run("sample", "--url", URL, "--from", "2026-01-01", "--to", "2026-01-02", "--json");
    return new CommandRun(exitCode, "", err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          audio-redact IN OUT --span 0/1 | There is no command 'audio-redact'.
          sampel --settings f IN         | There is no command 'sampel'. Did you mean sample?
          Sesame IN OUT                  | Argument 1 (not shown) is no command.
          --settings f sampel --url u    | Unknown option: --settings.;There is no command 'sampel'. Did you mean sample?
          --settings f sample            | Unknown option: --settings.
          sample --frmo 2                | Unknown option: --frmo. Did you mean --from?
          sample --frmo=2 2              | Unknown option: --frmo. Did you mean --from?;Argument 3 (not shown) belongs to no option of this command.
          """)
  void whatFollowsFromAMistakeIsNotToldAsWell(String typed, String sentences) {
    CommandRun run = run(typed.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    String[] expected = sentences.split(";", -1);
    List<String> told =
        run.errLines().stream()
            .filter(line -> !line.contains(" is missing") && !line.startsWith("There is no tenant"))
            .toList();
    assertThat(told).hasSize(expected.length + 1);
    for (int i = 0; i < expected.length; i++) {
      assertThat(told.get(i)).startsWith(expected[i]);
    }
  }

  @Test
  void anArgumentTooManyThatIsBlankIsCalledThat() {
    assertThat(sample(KEY, "--url", URL, "").errLines().get(0))
        .isEqualTo("Argument 4 is blank. Leave it out, or give it a value.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --timeout=PT-5S | --timeout: 'PT-5S' is negative; expected a duration of zero or more, as PT3S or PT5M.
          --settings=     | --settings: It is blank. Expected the name of a file or directory.
          --settings=' '  | --settings: It is blank. Expected the name of a file or directory.
          --settings=a\0b | --settings: It is no name of a file: Nul character not allowed.
          """)
  void aValueIsRefusedForWhatItIs(String option, String sentence) {
    String typed = option.replace("\\0", "\0").replace("' '", " ");

    assertThat(sample(KEY, "--url", URL, typed).errLines()).startsWith(sentence).hasSize(2);
  }

  private Sample ran() {
    assertThat(ran).isNotNull();
    return ran;
  }

  private Launcher launcher(Console console) {
    return new Launcher(
        "ximasdk-examples",
        console,
        List.of(new CommandEntry("sample", "Prints two rows.", Sample::new)));
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(this::launcher, KEY, arguments);
  }

  private CommandRun sample(Map<String, String> environment, String... options) {
    List<String> arguments = new ArrayList<>(List.of("sample"));
    arguments.addAll(Arrays.asList(options));
    if (!arguments.contains("--from")) {
      arguments.addAll(List.of("--from", "2026-01-01", "--to", "2026-01-02"));
    }
    return CommandRun.of(this::launcher, environment, arguments.toArray(String[]::new));
  }

  @Command
  private final class Sample implements Program {
    private final Console console;
    @Mixin private final TenantOptions tenant = new TenantOptions();
    @Mixin private final WindowOptions window = new WindowOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    Sample(Console console) {
      this.console = console;
    }

    @Override
    public void check(Violations violations) {
      tenant.check(console, violations);
      window.check(tenant.timeZone(), violations);
    }

    @Override
    public int run() throws Exception {
      ran = this;
      if (thrown != null) {
        throw thrown;
      }
      Failures failures = new Failures(console);
      failing.accept(failures);
      Columns<Row> columns =
          Columns.<Row>of()
              .both("agent", "Agent", Row::agent)
              .both("since", "Since", Row::since)
              .both("talkMillis", "Talk", Row::talk)
              .both("tags", "Tags", Row::tags)
              .json("none", row -> null)
              .json("absent", row -> Optional.empty());
      try (RowPrinter<Row> rows = output.printer(console, columns)) {
        rows.print(
            new Row(
                "José Núñez(204)",
                OffsetDateTime.parse("2026-07-14T08:00:00-06:00"),
                Duration.ofMillis(61_500),
                List.of("a", "\"b\"")));
        rows.print(
            new Row(
                "渡辺",
                OffsetDateTime.parse("2026-07-14T08:00:00Z"),
                Duration.ofHours(1),
                List.of()));
      }
      return failures.exitCode();
    }
  }

  private record Row(String agent, OffsetDateTime since, Duration talk, List<String> tags) {}
}
