// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import com.ximasdk.examples.audio.AudioDecode;
import com.ximasdk.examples.audio.AudioEncode;
import com.ximasdk.examples.audio.AudioInfo;
import com.ximasdk.examples.audio.AudioMerge;
import com.ximasdk.examples.audio.AudioMixdown;
import com.ximasdk.examples.audio.AudioSplit;
import com.ximasdk.examples.audio.AudioStats;
import com.ximasdk.examples.audio.AudioWaveform;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.Launcher;
import com.ximasdk.examples.demo.Demo;
import com.ximasdk.examples.realtime.Adherence;
import com.ximasdk.examples.realtime.ListMetrics;
import com.ximasdk.examples.realtime.WatchAgents;
import com.ximasdk.examples.recording.ImportRecordings;
import com.ximasdk.examples.recording.ListRecordings;
import com.ximasdk.examples.report.IntervalReport;
import com.ximasdk.examples.report.ReadHistory;
import com.ximasdk.examples.roster.ListAgents;
import com.ximasdk.examples.roster.ListSkills;
import com.ximasdk.examples.simulate.Simulate;
import com.ximasdk.examples.tenants.ImportTenants;
import java.util.List;

/** The example programs, one a command. */
public final class Main {
  private Main() {}

  /**
   * Runs one program and ends the process with its exit code.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    Launcher.main(launcher(Console.ofProcess()), arguments);
  }

  /**
   * All commands, at work on a console. A new one takes a line here, and its package is opened to
   * the parser in {@code module-info.java}.
   *
   * @param console where they print and what they find
   */
  public static Launcher launcher(Console console) {
    return new Launcher(
        console,
        List.of(
            new Adherence(console),
            new AudioDecode(console),
            new AudioEncode(console),
            new AudioInfo(console),
            new AudioMerge(console),
            new AudioMixdown(console),
            new AudioSplit(console),
            new AudioStats(console),
            new AudioWaveform(console),
            new Demo(console, Main::launcher),
            new ImportRecordings(console),
            new ImportTenants(console),
            new IntervalReport(console),
            new ListAgents(console),
            new ListMetrics(console),
            new ListRecordings(console),
            new ListSkills(console),
            new ReadHistory(console),
            new Simulate(console),
            new WatchAgents(console)));
  }
}
