// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import static com.ximasdk.setup.GuideChapter.HISTORICAL_DATA;
import static com.ximasdk.setup.GuideChapter.INTRODUCTION;
import static com.ximasdk.setup.GuideChapter.PREREQUISITES;
import static com.ximasdk.setup.GuideChapter.RECORDING_IMPORT;
import static com.ximasdk.setup.GuideChapter.WFM;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the Xima CCaaS Integration Guide asks for, each a check of its own, in the order in which
 * they are looked at.
 *
 * @since 0.1.0
 */
public enum Prerequisite {
  /** The settings are whole. */
  SETTINGS(
      "settings",
      RECORDING_IMPORT,
      "Provide DVSAnalytics the required information for recording import"),
  /** The tenant is reached, over TLS with a certificate that lasts. */
  TENANT_URL("tenant-url", PREREQUISITES, "Gather the Xima CCaaS URL"),
  /** The tenant's clock and this machine's agree. */
  CLOCK("clock", INTRODUCTION, "Screen Recording"),
  /** The Service User's authentication key is taken. */
  KEY("key", RECORDING_IMPORT, "Acquire the Service User's Authentication Key"),
  /** Recordings can be listed, and there are some. */
  RECORDINGS("recordings", RECORDING_IMPORT, "Configure Users for Recording"),
  /** The roster of agents can be read. */
  AGENTS("agents", RECORDING_IMPORT, "Configure Users for Recording"),
  /** The listed extensions are those of the recorded agents. */
  EXTENSIONS(
      "extensions", PREREQUISITES, "Gather the list of recorded user extensions to be imported"),
  /** Audio is G.711 WAV, with the channels that the kind of agent has. */
  AUDIO_FORMAT("audio-format", INTRODUCTION, "File format"),
  /** Recorded Call Details runs, if it is set. */
  CALL_DETAILS_REPORT(
      "call-details-report",
      RECORDING_IMPORT,
      "Configuring Historical Data API for Recorded Call Details"),
  /** The historical report for WFM runs. */
  INTERVAL_REPORT("interval-report", PREREQUISITES, "Verify the necessary reports are available"),
  /** The historical report is not summarized. */
  SUMMARIZE_REPORT("summarize-report", WFM, "Configure the customer's tenant for Encore WFM"),
  /** The historical report has the headings. */
  HEADINGS("headings", WFM, "Custom reports (optional)"),
  /** The historical report's rows are as long as the settings say. */
  INTERVAL_LENGTH(
      "interval-length", HISTORICAL_DATA, "Export Historical Data Prior to Encore WFM Production"),
  /** The historical report has the groups and skills. */
  GROUPS("groups", WFM, "Configure the customer's tenant for Encore WFM"),
  /** The time zone is the tenant's. */
  TIME_ZONE("time-zone", WFM, "Provide DVSAnalytics the required information for Encore WFM"),
  /** The realtime metric of agents' states is there and can be read. */
  AGENT_STATE_METRIC(
      "agent-state-metric", PREREQUISITES, "Verify the necessary reports are available"),
  /** The realtime metric covers the agents to be monitored. */
  MONITORED_AGENTS("monitored-agents", WFM, "Configure the customer's tenant for Encore WFM"),
  /** The reason codes that agents use are listed. */
  REASON_CODES("reason-codes", WFM, "Provide DVSAnalytics the required information for Encore WFM");

  private final String id;
  private final GuideChapter chapter;
  private final String section;

  Prerequisite(String id, GuideChapter chapter, String section) {
    this.id = id;
    this.chapter = chapter;
    this.section = section;
  }

  /** {@return its name in lower case with dashes, as in {@code tenant-url}} */
  public String id() {
    return id;
  }

  /** {@return the chapter of the guide} */
  public GuideChapter chapter() {
    return chapter;
  }

  /** {@return the title of the section of the guide, within the {@link #chapter()}} */
  public String section() {
    return section;
  }

  /**
   * The prerequisite with an id.
   *
   * @param id the {@link #id()}, compared exactly
   * @return the prerequisite; empty if none has the id
   */
  public static Optional<Prerequisite> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
  }
}
