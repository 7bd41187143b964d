// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.demo;

import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.Launcher;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.examples.page.DayPage;
import com.ximasdk.examples.tenant.SimulatedTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts a simulated tenant and runs the other programs against it, one after the other, just as a
 * person would type them. At last it shows what they got as a web page.
 */
@Command
public final class Demo implements Program {
  /** The product's three seconds would make people wait for nothing. */
  private static final Duration AUDIO_INTERVAL = Duration.ofMillis(100);

  private static final String ZONE = "America/Denver";
  private static final String DAY = "2026-07-14";
  private static final String NEXT_DAY = "2026-07-15";
  private static final String REPORT = "LT39K5C5";
  private static final String CALL_DETAILS = "LMIU6034";

  private final Console console;
  private final Function<Console, Launcher> programs;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the recordings and the page are written. Default: a new temporary directory.")
  private @Nullable Path out;

  /**
   * The command, at work on a console.
   *
   * @param console takes all output
   * @param programs gives the other programs
   */
  public Demo(Console console, Function<Console, Launcher> programs) {
    this.console = console;
    this.programs = programs;
  }

  @Override
  public void check(Violations violations) {
    if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
      violations.add("--out " + out + " is a file. Expected a directory, or nothing there yet.");
    }
  }

  @Override
  public int run() throws IOException {
    Path directory = out == null ? Files.createTempDirectory("ximasdk-demo-") : out;
    try (SimulatedTenant tenant =
        SimulatedTenant.builder().audioInterval(AUDIO_INTERVAL).playAgents(60).start()) {
      console.out().println("A simulated tenant runs at " + tenant.url() + ".");
      Map<String, String> environment = new HashMap<>(console.environment());
      environment.put(TenantOptions.KEY_VARIABLE, tenant.authenticationKey());
      Launcher launcher = programs.apply(console.withEnvironment(environment));
      int worst = ExitCode.DONE;
      for (Step step : steps(directory)) {
        if (launcher.has(step.program()) && !Thread.currentThread().isInterrupted()) {
          worst = Math.max(worst, run(launcher, step, tenant));
        }
      }
      if (!Thread.currentThread().isInterrupted()) {
        writePage(tenant, directory);
      }
      return worst;
    }
  }

  private int run(Launcher launcher, Step step, SimulatedTenant tenant) {
    List<String> arguments = new ArrayList<>(List.of(step.program()));
    arguments.addAll(step.options());
    console.out().println();
    console.out().println(step.about());
    console.out().println("> " + String.join(" ", arguments));
    console.checkOut();
    arguments.addAll(List.of("--url", tenant.url().toString()));
    return launcher.run(arguments.toArray(String[]::new));
  }

  private void writePage(SimulatedTenant tenant, Path directory) throws IOException {
    Files.createDirectories(directory);
    Path page = directory.resolve("demo.html").toAbsolutePath().normalize();
    DayPage.write(
        DemoDay.of(tenant, REPORT, LocalDate.parse(DAY), ZoneId.of(ZONE), directory), page);
    console.out().println();
    console.out().println("The day as a web page, with the recordings to listen to:");
    console.out().println(page);
    console.checkOut();
  }

  private static List<Step> steps(Path directory) {
    return List.of(
        new Step("Who works there:", "list-agents", List.of()),
        new Step(
            "The recordings of a day, as Encore records and G.711 WAV files:",
            "import-recordings",
            List.of(
                "--time-zone", ZONE,
                "--from", DAY,
                "--to", NEXT_DAY,
                "--audio-interval", AUDIO_INTERVAL.toString(),
                "--call-details-report", CALL_DETAILS,
                "--agent-channel", "0",
                "--out", directory.toString())),
        new Step(
            "The calls of a skill by quarter hour, for workforce management:",
            "interval-report",
            List.of(
                "--time-zone", ZONE,
                "--report-id", REPORT,
                "--from", DAY,
                "--to", DAY,
                "--group", "CC Sales")),
        new Step(
            "What the agents are doing, a minute a second, for five seconds:",
            "watch-agents",
            List.of(
                "--time-zone",
                ZONE,
                "--transport",
                "websocket",
                "--poll",
                "PT1S",
                "--for",
                "PT5S")));
  }

  /** One program of the demo; left out where the launcher does not have it. */
  private record Step(String about, String program, List<String> options) {}
}
