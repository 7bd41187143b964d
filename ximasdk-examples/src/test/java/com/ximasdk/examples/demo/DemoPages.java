// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.ProgramRun;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.page.DayPage;
import com.ximasdk.examples.tenant.SimulatedAgent;
import com.ximasdk.examples.tenant.SimulatedRecording;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantData;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Pages of the demo's company, as it is and as somebody who means harm would name its people. */
final class DemoPages {
  static final String HOSTILE_AGENT =
      "<script>alert(1)</script> \"'><img src=x onerror=alert(2)> & Co(666)";

  /** What it looks like without what turns the direction of writing. */
  private static final String HOSTILE_NAME =
      "<script>alert(1)</script> \"'><img src=x \u202Eonerror=alert(2)\u202C> & Co(666)";

  /** Of the day. */
  static final int RECORDINGS = 18;

  private DemoPages() {}

  /** The demo's page. */
  static Path usual(Path directory) throws Exception {
    return write(TenantData.demo(), directory);
  }

  /** The same with texts that are meant to do harm. */
  static Path hostile(Path directory) throws Exception {
    TenantData demo = TenantData.demo();
    List<SimulatedAgent> agents = new ArrayList<>(demo.agents());
    agents.add(new SimulatedAgent(HOSTILE_NAME, "UC"));
    List<String> skills = new ArrayList<>(demo.skills());
    skills.set(0, "</bdi></h3><script>alert(3)</script>\"'");
    List<SimulatedRecording> recordings =
        demo.recordings().stream()
            .map(
                recording ->
                    recording
                        .with("skill", "</td></table><script>alert(4)</script>")
                        .with("tagData", "\" onload=\"alert(5)\" style=\"x"))
            .toList();
    return write(
        new TenantData(demo.name(), demo.timeZone(), agents, skills, demo.calls(), recordings),
        directory);
  }

  private static Path write(TenantData data, Path directory) throws Exception {
    Path page = directory.resolve("demo.html");
    try (SimulatedTenant tenant =
        SimulatedTenant.builder().data(data).audioInterval(Duration.ZERO).start()) {
      CommandRun run =
          ProgramRun.against(
              tenant,
              "import-recordings",
              "--audio-interval",
              "PT0S",
              "--time-zone",
              data.timeZone().getId(),
              "--from",
              "2026-07-14",
              "--to",
              "2026-07-15",
              "--out",
              directory.toString());
      assertThat(run.exitCode()).as(run.err()).isZero();
      DayPage.write(
          DemoDay.of(tenant, "LT39K5C5", LocalDate.of(2026, 7, 14), data.timeZone(), directory),
          page);
    }
    return page;
  }
}
