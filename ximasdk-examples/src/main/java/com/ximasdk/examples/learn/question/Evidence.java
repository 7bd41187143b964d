// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.exchange.Surroundings;
import com.ximasdk.examples.learn.exchange.TenantLine;
import com.ximasdk.settings.RecordingSettings;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the tenant has answered so far. It is asked when a question wants something for the first
 * time; what came, also that nothing came, holds for every question after. For one thread.
 */
public final class Evidence {
  private final XimaSettings settings;
  private final TenantLine line;
  private final Surroundings surroundings;
  private final RosterEvidence rosters;
  private final RecordingEvidence recordings;
  private final AudioEvidence audio;
  private final RealtimeEvidence realtime;
  private final Optional<ReportEvidence> report;

  /**
   * Nothing yet.
   *
   * @param settings the given settings
   * @param line asks the tenant
   * @param surroundings time and waiting
   * @param day the day whose calls are looked at, in the tenant's zone; null for the last one that
   *     has recordings
   * @param stateMetric the name or the id of the metric of agents' states
   */
  public Evidence(
      XimaSettings settings,
      TenantLine line,
      Surroundings surroundings,
      @Nullable LocalDate day,
      String stateMetric) {
    this.settings = settings;
    this.line = line;
    this.surroundings = surroundings;
    LocalDate today = LocalDate.ofInstant(surroundings.now(), settings.timeZone());
    this.rosters = new RosterEvidence(line);
    this.recordings = new RecordingEvidence(line, settings.timeZone(), today, day);
    this.audio = new AudioEvidence(line, recordings, rosters);
    this.realtime = new RealtimeEvidence(line, surroundings, stateMetric);
    this.report =
        settings
            .wfm()
            .map(
                wfm ->
                    new ReportEvidence(
                        line,
                        surroundings,
                        wfm,
                        settings.timeZone(),
                        new Once<>(() -> dayOfCalls(day, today))));
  }

  private LocalDate dayOfCalls(@Nullable LocalDate day, LocalDate today)
      throws InterruptedException {
    if (day != null) {
      return day;
    }
    try {
      return settings.recording().isPresent() ? recordings.day() : today.minusDays(1);
    } catch (NotSeenException e) {
      return today.minusDays(1);
    }
  }

  XimaSettings settings() {
    return settings;
  }

  /** Each answer so far. */
  List<Exchange> exchanges() {
    return line.exchanges();
  }

  Surroundings surroundings() {
    return surroundings;
  }

  TenantLine line() {
    return line;
  }

  RosterEvidence rosters() {
    return rosters;
  }

  /**
   * The settings for recordings.
   *
   * @throws NotSeenException if the given settings have none
   */
  RecordingSettings recordingSettings() {
    return settings
        .recording()
        .orElseThrow(
            () -> NotSeenException.nothingToSee("Not asked: the settings have no recording."));
  }

  /** The recordings of a day, if the settings want any. */
  RecordingEvidence recordings() {
    recordingSettings();
    return recordings;
  }

  /** Audio, if the settings want any. */
  AudioEvidence audio() {
    recordingSettings();
    return audio;
  }

  /**
   * The settings for WFM.
   *
   * @throws NotSeenException if the given settings have none
   */
  WfmSettings wfmSettings() {
    return settings
        .wfm()
        .orElseThrow(() -> NotSeenException.nothingToSee("Not asked: the settings have no wfm."));
  }

  /** Realtime metrics, if the settings want any. */
  RealtimeEvidence realtime() {
    wfmSettings();
    return realtime;
  }

  /** The interval report, if the settings want it. */
  ReportEvidence report() {
    wfmSettings();
    return report.orElseThrow();
  }
}
