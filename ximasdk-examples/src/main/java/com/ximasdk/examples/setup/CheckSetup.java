// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.setup;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.Progress;
import com.ximasdk.examples.cli.RowPrinter;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.mapping.setup.SetupReading;
import com.ximasdk.settings.XimaSettings;
import com.ximasdk.setup.Prerequisite;
import com.ximasdk.setup.SetupCheck;
import com.ximasdk.setup.SetupFinding;
import com.ximasdk.setup.SetupFindings;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a tenant against the prerequisites of the integration guide, for who installs it. */
@Command
public final class CheckSetup implements Program {
  private static final Columns<SetupFinding> FIELDS =
      Columns.<SetupFinding>of()
          .json("check", finding -> finding.check().id())
          .json("outcome", finding -> finding.outcome().text())
          .json("detail", SetupFinding::detail)
          .json("remedy", SetupFinding::remedy)
          .json("guide", finding -> finding.check().section());

  private final Console console;
  @Mixin private final TenantOptions tenant = new TenantOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description =
          "The name or id of the realtime metric of the agents' states. Default: Agent State.")
  private @Nullable String metric;

  @Option(
      names = "--print-template",
      description = "Prints a settings file to fill in, and checks nothing.")
  private boolean printTemplate;

  private @Nullable InvalidSettingsException refusal;

  /**
   * The command, at work on a console.
   *
   * @param console takes the findings
   */
  public CheckSetup(Console console) {
    this.console = console;
  }

  @Override
  public void check(Violations violations) {
    if (printTemplate) {
      return;
    }
    Violations ofTenant = new Violations();
    if (!violations.hasToldOf("--settings")) {
      tenant.checkWithSettings(console, ofTenant, "By --print-template you get one to fill in.");
    }
    refusal = tenant.refusal().orElse(null);
    if (refusal == null) {
      ofTenant.sentences().forEach(violations::add);
    }
  }

  @Override
  public int run() {
    if (printTemplate) {
      console.write(SettingsTemplate.text());
      return ExitCode.DONE;
    }
    SetupFindings findings = output.json() ? asJson() : asChecklist();
    return exitCode(findings);
  }

  private SetupFindings asJson() {
    try (RowPrinter<SetupFinding> rows = output.printer(console, FIELDS)) {
      return look(rows::print);
    }
  }

  private SetupFindings asChecklist() {
    SetupFindings findings;
    try (Progress progress = new Progress(console, "checks", Prerequisite.values().length)) {
      findings = look(finding -> progress.step());
    }
    console.write(new Checklist(console::styled).text(findings));
    return findings;
  }

  private SetupFindings look(Consumer<SetupFinding> listener) {
    if (refusal != null) {
      SetupFindings refused = SetupCheck.refused(refusal);
      refused.all().forEach(listener);
      return refused;
    }
    XimaSettings settings = tenant.settings().orElseThrow();
    SetupCheck check = SetupCheck.of(settings).withAudio(new WavAudioCheck());
    Optional<SetupReading> reading = SetupReading.of(settings);
    check = reading.isPresent() ? check.withWfm(reading.get()) : check;
    check = metric == null ? check : check.withMetric(metric);
    check = tenant.timeout().isPresent() ? check.withLimit(tenant.timeout().get()) : check;
    return check.run(listener);
  }

  private static int exitCode(SetupFindings findings) {
    if (findings.settingsAreWrong()) {
      return ExitCode.USAGE;
    }
    if (findings.somethingIsRefused()) {
      return ExitCode.REFUSED;
    }
    return findings.nothingFailed() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
