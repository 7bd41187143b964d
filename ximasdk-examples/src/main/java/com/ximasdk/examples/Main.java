// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import com.ximasdk.examples.audio.AudioDecode;
import com.ximasdk.examples.audio.AudioEncode;
import com.ximasdk.examples.audio.AudioInfo;
import com.ximasdk.examples.audio.AudioMerge;
import com.ximasdk.examples.audio.AudioMixdown;
import com.ximasdk.examples.audio.AudioPeaks;
import com.ximasdk.examples.audio.AudioRedact;
import com.ximasdk.examples.audio.AudioSpeech;
import com.ximasdk.examples.audio.AudioSplit;
import com.ximasdk.examples.audio.AudioStats;
import com.ximasdk.examples.audio.AudioWaveform;
import com.ximasdk.examples.cli.CommandEntry;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.Launcher;
import com.ximasdk.examples.demo.Demo;
import com.ximasdk.examples.learn.LearnTenant;
import com.ximasdk.examples.realtime.Adherence;
import com.ximasdk.examples.realtime.ListMetrics;
import com.ximasdk.examples.realtime.WatchAgents;
import com.ximasdk.examples.recording.ImportRecordings;
import com.ximasdk.examples.recording.ListRecordings;
import com.ximasdk.examples.report.IntervalReport;
import com.ximasdk.examples.report.ReadHistory;
import com.ximasdk.examples.roster.ListAgents;
import com.ximasdk.examples.roster.ListSkills;
import com.ximasdk.examples.setup.CheckSetup;
import com.ximasdk.examples.simulate.Simulate;
import com.ximasdk.examples.tenants.ImportTenants;
import java.util.List;

/** The example programs, one a command. */
public final class Main {
  /** What is typed before a command, told by whatever starts it otherwise than as a jar. */
  private static final String NAME = "ximasdk.name";

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
   * All commands, at work on a console. A new one takes an entry here, and its package is opened to
   * the parser in {@code module-info.java}.
   *
   * @param console where they print and what they find
   */
  public static Launcher launcher(Console console) {
    return new Launcher(System.getProperty(NAME, "ximasdk-examples"), console, commands());
  }

  /** Each is made by a lambda: a method reference would load its class here. */
  private static List<CommandEntry> commands() {
    return List.of(
        new CommandEntry(
            "adherence",
            "Watches agents and says how far they keep to a schedule.",
            console -> new Adherence(console)),
        new CommandEntry(
            "audio-decode",
            "Writes the audio of a WAV file as 16-bit PCM, as G.711 players need it.",
            console -> new AudioDecode(console)),
        new CommandEntry(
            "audio-encode",
            "Writes the audio of a WAV file as G.711.",
            console -> new AudioEncode(console)),
        new CommandEntry(
            "audio-info",
            "Says what WAV files hold, and what is wrong with their headers.",
            console -> new AudioInfo(console)),
        new CommandEntry(
            "audio-merge",
            "Writes two files of one channel as one stereo file, in the same encoding.",
            console -> new AudioMerge(console)),
        new CommandEntry(
            "audio-mixdown",
            "Writes the mean of all channels as one, in the same encoding.",
            console -> new AudioMixdown(console)),
        new CommandEntry(
            "audio-peaks",
            "Writes the peaks of a WAV file as data for a player in a web page.",
            console -> new AudioPeaks(console)),
        new CommandEntry(
            "audio-redact",
            "Overwrites spans of a WAV file with silence or a tone, and changes nothing else.",
            console -> new AudioRedact(console)),
        new CommandEntry(
            "audio-speech",
            "Writes each channel as 16-bit PCM of its own, as speech analytics needs it.",
            console -> new AudioSpeech(console)),
        new CommandEntry(
            "audio-split",
            "Writes the two channels of a stereo file as two files, in the same encoding.",
            console -> new AudioSplit(console)),
        new CommandEntry(
            "audio-stats",
            "Measures each channel exactly: peak, RMS, clipping, talk and silence.",
            console -> new AudioStats(console)),
        new CommandEntry(
            "audio-waveform", "Draws a WAV file as a PNG.", console -> new AudioWaveform(console)),
        new CommandEntry(
            "check-setup",
            "Checks a tenant against the integration guide, and says what to click in Xima CCaaS.",
            console -> new CheckSetup(console)),
        new CommandEntry(
            "demo",
            "Starts a simulated tenant on this machine, runs the other programs against it, and"
                + " shows the results, also as a web page.",
            console -> new Demo(console, Main::launcher)),
        new CommandEntry(
            "import-recordings",
            "Imports recordings: their audio to DIR/audio, their Encore values to"
                + " DIR/recordings.jsonl.",
            console -> new ImportRecordings(console)),
        new CommandEntry(
            "import-tenants",
            "Imports the recordings of many tenants at once.",
            console -> new ImportTenants(console)),
        new CommandEntry(
            "interval-report",
            "Prints interval statistics for WFM from a historical report.",
            console -> new IntervalReport(console)),
        new CommandEntry(
            "learn-tenant",
            "Finds out on a live tenant what the vendor does not document.",
            console -> new LearnTenant(console)),
        new CommandEntry(
            "list-agents", "Prints the tenant's agents.", console -> new ListAgents(console)),
        new CommandEntry(
            "list-metrics",
            "Prints the realtime metrics that the Service User was given.",
            console -> new ListMetrics(console)),
        new CommandEntry(
            "list-recordings",
            "Prints the recordings that start in a window, as the tenant lists them.",
            console -> new ListRecordings(console)),
        new CommandEntry(
            "list-skills", "Prints the tenant's skills.", console -> new ListSkills(console)),
        new CommandEntry(
            "read-history",
            "Prints interval statistics for WFM from downloaded .xls or .xlsx reports.",
            console -> new ReadHistory(console)),
        new CommandEntry(
            "simulate",
            "Runs a simulated tenant on this machine until it is interrupted.",
            console -> new Simulate(console)),
        new CommandEntry(
            "watch-agents",
            "Tells what the agents are doing: first all of them, then each change.",
            console -> new WatchAgents(console)));
  }
}
