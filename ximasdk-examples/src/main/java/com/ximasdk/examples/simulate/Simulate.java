// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.simulate;

import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.JsonLines;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.examples.tenant.ScriptedFault;
import com.ximasdk.examples.tenant.SetupFault;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantData;
import com.ximasdk.examples.tenant.TenantDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the simulated tenant until it is interrupted. */
@Command(description = "Prints its URL and where its key file is.")
public final class Simulate implements Program {
  private final Console console;
  @Mixin private final OutputOptions output = new OutputOptions();
  private final List<ScriptedFault> scripted = new ArrayList<>();
  private final List<SetupFault> wrong = new ArrayList<>();
  private TenantDialect dialect = TenantDialect.PLAIN;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where it listens. Default: a free port.")
  private int port;

  @Option(
      names = "--fault",
      paramLabel = "NAME[@OPERATION][=COUNT][:VALUE]",
      description =
          "How it misbehaves: on these operations, for the first COUNT requests, with a VALUE."
              + " May be given several times. See docs/simulated-tenant.md.")
  private List<String> faults = new ArrayList<>();

  @Option(
      names = "--setup-fault",
      paramLabel = "NAME",
      description =
          "How it is set up wrongly, for check-setup to find. May be given several times. See"
              + " docs/simulated-tenant.md.")
  private List<String> setupFaults = new ArrayList<>();

  @Option(
      names = "--settings-file",
      paramLabel = "FILE",
      description =
          "Where the settings are written that a technician writes for it, for --settings of the"
              + " other commands. Default: nowhere.")
  private @Nullable Path settingsFile;

  @Option(
      names = "--dialect",
      paramLabel = "NAME",
      description =
          "How it decides what the vendor does not print: plain, alpine, basin, canyon, delta or"
              + " estuary. See docs/simulated-tenant.md. Default: plain.")
  private String dialectName = TenantDialect.PLAIN.name();

  @Option(
      names = "--audio-interval",
      paramLabel = "DURATION",
      description = "The least time between two audio requests. Default: PT3S.")
  private Duration audioInterval = SimulatedTenant.AUDIO_INTERVAL;

  @Option(
      names = "--egress-cap",
      paramLabel = "BYTES",
      description = "How much audio it serves in five days. Default: no cap.")
  private @Nullable Long egressCap;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Which ids and plain calls its data have. Default: always the same.")
  private long seed = TenantData.DEFAULT_SEED;

  @Option(
      names = "--speed-up",
      paramLabel = "N",
      description =
          "How many seconds of the agents' day pass in one. 0: they stay logged out. Default: 1.")
  private double speedUp = 1;

  @Option(
      names = "--hostile-keys",
      description = "Adds recordings whose keys and fields are meant to do harm.")
  private boolean hostileKeys;

  @Option(
      names = "--recordings",
      paramLabel = "N",
      description = "In place of the demo's recordings so many, from 1 July 2026 on.")
  private @Nullable Integer recordings;

  @Option(
      names = "--authentication-key-file",
      paramLabel = "FILE",
      description =
          "Where the key is written, for its owner alone. Default: a temporary file, which is gone"
              + " at the end.")
  private @Nullable Path keyFile;

  /**
   * The command, at work on a console.
   *
   * @param console takes the URL
   */
  public Simulate(Console console) {
    this.console = console;
  }

  @Override
  public void check(Violations violations) {
    if (port < 0 || port > 65_535) {
      violations.add("--port is " + port + ". Expected 0 (a free one) to 65535.");
    }
    if (egressCap != null && egressCap < 0) {
      violations.add("--egress-cap is " + egressCap + ". Expected a number of bytes.");
    }
    if (recordings != null && (recordings < 0 || recordings > 10_000_000)) {
      violations.add("--recordings is " + recordings + ". Expected 0 to 10000000.");
    }
    if (!(speedUp >= 0 && speedUp <= 100_000)) {
      violations.add("--speed-up is " + speedUp + ". Expected 0 to 100000.");
    }
    TenantDialect.named(dialectName)
        .ifPresentOrElse(
            named -> dialect = named,
            () ->
                violations.add(
                    "--dialect is '"
                        + dialectName
                        + "'. Expected one of "
                        + TenantDialect.all().stream()
                            .map(TenantDialect::name)
                            .collect(Collectors.joining(", "))
                        + "."));
    if (recordings != null && hostileKeys) {
      violations.add("--recordings and --hostile-keys exclude each other. Leave one out.");
    }
    checkFile("--authentication-key-file", keyFile, violations);
    checkFile("--settings-file", settingsFile, violations);
    for (String fault : setupFaults) {
      SetupFault.of(fault)
          .ifPresentOrElse(
              wrong::add,
              () ->
                  violations.add(
                      "--setup-fault '"
                          + fault
                          + "' names no set-up fault. Expected one of "
                          + Arrays.stream(SetupFault.values())
                              .map(SetupFault::text)
                              .sorted()
                              .collect(Collectors.joining(", "))
                          + "."));
    }
    for (String fault : faults) {
      try {
        scripted.add(ScriptedFault.parse(fault));
      } catch (IllegalArgumentException e) {
        violations.add("--fault " + e.getMessage());
      }
    }
  }

  private static void checkFile(String option, @Nullable Path file, Violations violations) {
    if (file != null && Files.isDirectory(file)) {
      violations.add(
          option + " is " + file + ": a directory is in the way. Expected a file to write.");
    }
  }

  @Override
  public int run() throws IOException {
    SimulatedTenant.Builder settings =
        SimulatedTenant.builder()
            .port(port)
            .seed(seed)
            .playAgents(speedUp)
            .audioInterval(audioInterval)
            .dialect(dialect)
            .data(data());
    if (egressCap != null) {
      settings.egressCap(egressCap);
    }
    scripted.forEach(settings::fault);
    wrong.forEach(settings::setupFault);
    try (SimulatedTenant tenant = settings.start();
        KeyFile key = KeyFile.write(keyFile, tenant.authenticationKey())) {
      if (settingsFile != null) {
        Files.writeString(settingsFile, tenant.settings(key.path()));
      }
      print(tenant, key.path());
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // That is how it ends.
    }
    return ExitCode.DONE;
  }

  private TenantData data() {
    if (recordings != null) {
      return TenantData.large(recordings);
    }
    if (hostileKeys) {
      return TenantData.hostile();
    }
    TenantData demo = TenantData.demo(seed);
    return demo.withRecentCalls(LocalDate.now(demo.timeZone()), seed);
  }

  private void print(SimulatedTenant tenant, Path key) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("url", tenant.url());
    values.put("authenticationKeyFile", key);
    if (settingsFile != null) {
      values.put("settingsFile", settingsFile);
    }
    if (output.json()) {
      new JsonLines(console).print(values);
    } else {
      values.forEach((name, value) -> console.out().print(name + ": " + value + "\n"));
    }
    console.checkOut();
  }
}
