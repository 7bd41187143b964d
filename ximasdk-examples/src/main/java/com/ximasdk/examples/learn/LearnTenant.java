// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import com.ximasdk.call.RateGate;
import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.examples.cli.AudioIntervalOption;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.examples.learn.exchange.Surroundings;
import com.ximasdk.examples.learn.exchange.TenantLine;
import com.ximasdk.examples.learn.question.Evidence;
import com.ximasdk.examples.learn.question.Question;
import com.ximasdk.examples.learn.question.Questions;
import com.ximasdk.settings.XimaSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds out on a live tenant what the vendor does not document, and turns it into settings. */
@Command(
    description =
        "It only reads, says beforehand what it will ask, and hears at most 3 recordings. It"
            + " writes what it has found, settings with what differs from the defaults, and answers"
            + " of the tenant without anything personal.")
public final class LearnTenant implements Program {
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

  private final Console console;
  private final Surroundings surroundings;
  private final Consent consent;
  @Mixin private final TenantOptions tenant = new TenantOptions();
  @Mixin private final AudioIntervalOption audioPace = new AudioIntervalOption();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description =
          "Takes the results. It is made if it is not there, and holds nothing else than results of"
              + " this command.")
  private @Nullable Path directory;

  @Option(names = "--yes", description = "Goes on without asking for consent.")
  private boolean yes;

  @Option(
      names = "--day",
      paramLabel = "DATE",
      description =
          "A day with calls, in the tenant's zone. Default: the last one of a week that has"
              + " recordings.")
  private @Nullable LocalDate day;

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description =
          "The realtime metric of agents' states, by name or id. Default: ${DEFAULT-VALUE}.")
  private String metric = "Agent State";

  private @Nullable SettingsText text;

  /**
   * The command, at work on a console.
   *
   * @param console takes the findings, and a person's consent
   */
  public LearnTenant(Console console) {
    this(console, Surroundings.ofThisMachine(), Consent.ofThisProcess(console));
  }

  LearnTenant(Console console, Surroundings surroundings, Consent consent) {
    this.console = console;
    this.surroundings = surroundings;
    this.consent = consent;
  }

  @Override
  public void check(Violations violations) {
    tenant.checkWithSettings(console, violations, "");
    Path settingsFile = tenant.settingsFile().orElse(null);
    if (settingsFile != null && tenant.settings().isPresent()) {
      readText(settingsFile, violations);
    }
    if (directory != null) {
      ResultDirectory.of(directory).check(settingsFile, violations);
    }
    if (!yes && !consent.canBeAsked()) {
      violations.add(
          "There is no terminal to ask for consent. Say by --yes that the tenant may be asked.");
    }
  }

  private void readText(Path file, Violations violations) {
    try {
      text = SettingsText.read(file);
    } catch (InvalidSettingsException e) {
      e.violations().forEach(wrong -> violations.add("--settings: " + wrong));
    }
  }

  @Override
  public int run() throws InterruptedException {
    XimaSettings given = tenant.settings().orElseThrow();
    new Plan(given, audioPace.interval()).tell(console);
    if (!yes && !consent.isGiven()) {
      console.tell("Nothing was asked.");
      return ExitCode.FAILED;
    }
    ResultDirectory results = ResultDirectory.of(Objects.requireNonNull(directory));
    TenantLine line =
        new TenantLine(
            given.tenantUrl().origin(),
            given.authenticationKeySource(),
            RateGate.ofThisProcess(),
            audioPace.interval(),
            tenant.timeout().orElse(LONGEST_ANSWER),
            surroundings);
    Evidence evidence = new Evidence(given, line, surroundings, day, metric);
    List<Finding> findings = new ArrayList<>();
    for (Question question : Questions.all()) {
      findings.add(Finding.of(question, evidence));
    }
    // What was asked for is told in any case, whatever becomes of the files.
    new FindingsOutput(console, output.json()).print(findings);
    results.make();
    Results learned =
        Results.of(
            findings,
            given,
            Objects.requireNonNull(text),
            results.path(),
            line.exchanges(),
            surroundings.now());
    results.write(learned.files());
    learned.remarks().forEach(console::tell);
    console.tell(
        "%s requests were sent. The results are in %s.".formatted(line.requests(), results.path()));
    findings.stream()
        .filter(finding -> !finding.wasAsked())
        .forEach(finding -> console.tell(finding.question().id() + ": " + finding.text()));
    return findings.stream().allMatch(Finding::wasAsked) ? ExitCode.DONE : ExitCode.FAILED;
  }
}
