// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.ximasdk.setup.Prerequisite;
import com.ximasdk.setup.SetupOutcome;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ways in which a tenant can be set up wrongly, or a technician can write wrong settings for
 * it: each makes one check of {@link com.ximasdk.setup.SetupCheck} fail or warn, and no other.
 *
 * <p>A fault lies in what a {@link SimulatedTenant} answers, or in the {@linkplain
 * SimulatedTenant#settings settings} that it gives for itself. Several can be set at once.
 *
 * @since 0.1.0
 */
public enum SetupFault {
  /** The settings have a mistyped member. */
  SETTINGS_MISTYPED("settings-mistyped", Prerequisite.SETTINGS, SetupOutcome.FAILED) {
    @Override
    void changeSettings(Map<String, Object> settings) {
      settings.put("timezone", settings.remove("timeZone"));
    }
  },
  /** The settings name a host that nobody knows. */
  HOST_UNKNOWN("host-unknown", Prerequisite.TENANT_URL, SetupOutcome.FAILED) {
    @Override
    void changeSettings(Map<String, Object> settings) {
      settings.put("tenantUrl", "https://no-such-tenant.invalid");
    }
  },
  /** Nobody listens where the settings say. */
  NOBODY_LISTENS("nobody-listens", Prerequisite.TENANT_URL, SetupOutcome.FAILED) {
    @Override
    void changeSettings(Map<String, Object> settings) {
      settings.put("tenantUrl", "http://127.0.0.1:1");
    }
  },
  /** The tenant's certificate is signed by nobody whom this machine trusts. */
  CERTIFICATE_UNTRUSTED("certificate-untrusted", Prerequisite.TENANT_URL, SetupOutcome.FAILED) {
    @Override
    Optional<SimulatedTls> tls() {
      return Optional.of(SimulatedTls.LASTING);
    }
  },
  /** The tenant's certificate has expired; who trusts it is told so. */
  CERTIFICATE_EXPIRED("certificate-expired", Prerequisite.TENANT_URL, SetupOutcome.FAILED) {
    @Override
    Optional<SimulatedTls> tls() {
      return Optional.of(SimulatedTls.EXPIRED);
    }
  },
  /**
   * The tenant's certificate ends within days. Only who trusts it can see that, see {@link
   * SimulatedTenant#sslContext}.
   */
  CERTIFICATE_ENDS_SOON("certificate-ends-soon", Prerequisite.TENANT_URL, SetupOutcome.WARNING) {
    @Override
    Optional<SimulatedTls> tls() {
      return Optional.of(SimulatedTls.ENDING);
    }
  },
  /** The tenant's clock is a minute and a half ahead. */
  CLOCK_AHEAD("clock-ahead", Prerequisite.CLOCK, SetupOutcome.WARNING) {
    @Override
    Duration clockSkew() {
      return Duration.ofSeconds(90);
    }
  },
  /** The tenant's clock is ten seconds behind. */
  CLOCK_BEHIND("clock-behind", Prerequisite.CLOCK, SetupOutcome.WARNING) {
    @Override
    Duration clockSkew() {
      return Duration.ofSeconds(-10);
    }
  },
  /** The key was refreshed in the product, and nobody said so. */
  KEY_REFRESHED("key-refreshed", Prerequisite.KEY, SetupOutcome.FAILED) {
    @Override
    List<ScriptedFault> answers() {
      return List.of(Fault.WRONG_KEY.always());
    }
  },
  /** The Service User may not list recordings. */
  RECORDINGS_REFUSED("recordings-refused", Prerequisite.RECORDINGS, SetupOutcome.FAILED) {
    @Override
    List<ScriptedFault> answers() {
      return List.of(Fault.ACCESS_REFUSED.always().on(Operation.RECORDINGS));
    }
  },
  /** Nobody is recorded any more. */
  NOBODY_RECORDED("nobody-recorded", Prerequisite.RECORDINGS, SetupOutcome.WARNING) {
    @Override
    TenantData data(TenantData data) {
      return data.withRecordings(List.of());
    }
  },
  /** The Service User may not read the roster. */
  AGENTS_REFUSED("agents-refused", Prerequisite.AGENTS, SetupOutcome.FAILED) {
    @Override
    List<ScriptedFault> answers() {
      return List.of(Fault.ACCESS_REFUSED.always().on(Operation.AGENTS));
    }
  },
  /** An agent whose extension is listed has left. */
  AGENT_LEFT("agent-left", Prerequisite.EXTENSIONS, SetupOutcome.FAILED) {
    @Override
    TenantData data(TenantData data) {
      List<SimulatedAgent> agents = new ArrayList<>(data.agents());
      SimulatedAgent gone = agents.remove(agents.size() - 1);
      return data.withAgents(agents)
          .withRecordings(
              data.recordings().stream()
                  .filter(recording -> !gone.label().equals(recording.fields().get("agent")))
                  .toList());
    }
  },
  /** A new agent is recorded, and nobody listed the extension. */
  AGENT_UNLISTED("agent-unlisted", Prerequisite.EXTENSIONS, SetupOutcome.WARNING) {
    @Override
    TenantData data(TenantData data) {
      SimulatedAgent joined = new SimulatedAgent("Lena Fox(299)", "UC");
      List<SimulatedAgent> agents = new ArrayList<>(data.agents());
      agents.add(joined);
      SimulatedRecording latest = SetupChanges.latest(data);
      return data.withAgents(agents)
          .withRecordings(
              SetupChanges.plus(
                  data.recordings(),
                  latest
                      .with("recordingKey", "299-" + latest.recordingKey())
                      .with("agent", joined.label())));
    }
  },
  /** The audio is no WAV. */
  AUDIO_NOT_WAV("audio-not-wav", Prerequisite.AUDIO_FORMAT, SetupOutcome.FAILED) {
    @Override
    List<ScriptedFault> answers() {
      return List.of(Fault.NOT_WAV.always());
    }
  },
  /** The audio ends before its header says. */
  AUDIO_CUT("audio-cut", Prerequisite.AUDIO_FORMAT, SetupOutcome.FAILED) {
    @Override
    List<ScriptedFault> answers() {
      return List.of(Fault.CUT_AUDIO.always());
    }
  },
  /** The audio is 16-bit PCM. */
  AUDIO_PCM("audio-pcm", Prerequisite.AUDIO_FORMAT, SetupOutcome.FAILED) {
    @Override
    byte[] audio(byte[] wav) {
      return SetupChanges.asPcm(wav);
    }
  },
  /** The Service User may not hear the recordings that it may list. */
  AUDIO_REFUSED("audio-refused", Prerequisite.AUDIO_FORMAT, SetupOutcome.FAILED) {
    @Override
    List<ScriptedFault> answers() {
      return List.of(Fault.ACCESS_REFUSED.always().on(Operation.AUDIO));
    }
  },
  /** Each agent has the other kind of telephone than the roster says. */
  TELEPHONES_EXCHANGED("telephones-exchanged", Prerequisite.AUDIO_FORMAT, SetupOutcome.WARNING) {
    @Override
    TenantData data(TenantData data) {
      return data.withAgents(
          data.agents().stream()
              .map(
                  agent ->
                      new SimulatedAgent(agent.label(), agent.type().equals("UC") ? "XIMA" : "UC"))
              .toList());
    }
  },
  /** There is no report with the id for call details. */
  CALL_DETAILS_ABSENT(
      "call-details-absent", Prerequisite.CALL_DETAILS_REPORT, SetupOutcome.FAILED) {
    @Override
    List<ScriptedFault> answers() {
      return List.of(onReport(Fault.ABSENT, BuiltInReports.CALLS_ID));
    }
  },
  /** The report of call details is another service account's. */
  CALL_DETAILS_REFUSED(
      "call-details-refused", Prerequisite.CALL_DETAILS_REPORT, SetupOutcome.FAILED) {
    @Override
    List<ScriptedFault> answers() {
      return List.of(onReport(Fault.ACCESS_REFUSED, BuiltInReports.CALLS_ID));
    }
  },
  /** The report of call details has Report Output HTML. */
  CALL_DETAILS_NOT_JSON(
      "call-details-not-json", Prerequisite.CALL_DETAILS_REPORT, SetupOutcome.FAILED) {
    @Override
    List<ScriptedFault> answers() {
      return List.of(onReport(Fault.HTML_200, BuiltInReports.CALLS_ID));
    }
  },
  /** The report of call details lacks the column Call Key. */
  CALL_DETAILS_WITHOUT_KEY(
      "call-details-without-key", Prerequisite.CALL_DETAILS_REPORT, SetupOutcome.FAILED) {
    @Override
    ReportContent report(ReportContent report) {
      return report.renamed("Call Key", "Recording Details");
    }
  },
  /** There is no report with the id for intervals. */
  REPORT_ABSENT("report-absent", Prerequisite.INTERVAL_REPORT, SetupOutcome.FAILED) {
    @Override
    List<ScriptedFault> answers() {
      return List.of(onReport(Fault.ABSENT, BuiltInReports.INBOUND_ID));
    }
  },
  /** The report of intervals is another service account's. */
  REPORT_REFUSED("report-refused", Prerequisite.INTERVAL_REPORT, SetupOutcome.FAILED) {
    @Override
    List<ScriptedFault> answers() {
      return List.of(onReport(Fault.ACCESS_REFUSED, BuiltInReports.INBOUND_ID));
    }
  },
  /** The report of intervals has Report Output HTML. */
  REPORT_NOT_JSON("report-not-json", Prerequisite.INTERVAL_REPORT, SetupOutcome.FAILED) {
    @Override
    List<ScriptedFault> answers() {
      return List.of(onReport(Fault.HTML_200, BuiltInReports.INBOUND_ID));
    }
  },
  /** The report of intervals runs with the window that was saved with it. */
  REPORT_OF_SAVED_WINDOW(
      "report-of-saved-window", Prerequisite.INTERVAL_REPORT, SetupOutcome.FAILED) {
    @Override
    Duration windowShift() {
      return Duration.ofDays(-30);
    }
  },
  /** Summarize Report is on. */
  REPORT_SUMMARIZED("report-summarized", Prerequisite.SUMMARIZE_REPORT, SetupOutcome.FAILED) {
    @Override
    ReportContent report(ReportContent report) {
      return report.summarized();
    }
  },
  /** A column of the report was renamed. */
  HEADING_RENAMED("heading-renamed", Prerequisite.HEADINGS, SetupOutcome.FAILED) {
    @Override
    ReportContent report(ReportContent report) {
      return report.renamed("Calls Presented", "Calls Offered");
    }
  },
  /** The report's rows are half hours. */
  INTERVALS_OF_HALF_HOURS(
      "intervals-of-half-hours", Prerequisite.INTERVAL_LENGTH, SetupOutcome.FAILED) {
    @Override
    ReportContent report(ReportContent report) {
      return report.withEachSecondRow();
    }
  },
  /** A listed group is written otherwise in the product. */
  GROUP_RENAMED("group-renamed", Prerequisite.GROUPS, SetupOutcome.FAILED) {
    @Override
    TenantData data(TenantData data) {
      return data.withSkills(
          data.skills().stream()
              .map(skill -> skill.equals("Billing") ? "BÍLLING " : skill)
              .toList());
    }
  },
  /** A listed group was taken out of the report. */
  GROUP_REMOVED("group-removed", Prerequisite.GROUPS, SetupOutcome.FAILED) {
    @Override
    TenantData data(TenantData data) {
      return data.withSkills(data.skills().subList(0, data.skills().size() - 1));
    }
  },
  /** The tenant is in another time zone than the settings say. */
  ZONE_OTHER("zone-other", Prerequisite.TIME_ZONE, SetupOutcome.FAILED) {
    @Override
    TenantData data(TenantData data) {
      return data.withTimeZone(ZoneId.of("America/New_York"));
    }
  },
  /** There is no realtime metric Agent State. */
  METRIC_ABSENT("metric-absent", Prerequisite.AGENT_STATE_METRIC, SetupOutcome.FAILED) {
    @Override
    void changeFloor(RealtimeFloor floor) {
      floor.deleteMetric(true);
    }
  },
  /** The realtime metric Agent State is of the category GROUP. */
  METRIC_OF_GROUPS("metric-of-groups", Prerequisite.AGENT_STATE_METRIC, SetupOutcome.FAILED) {
    @Override
    List<Map<String, Object>> metrics(List<Map<String, Object>> metrics) {
      return SetupChanges.metrics(metrics, metric -> metric.put("categoryType", "GROUP"));
    }
  },
  /** Two realtime metrics are called Agent State. */
  METRIC_AMBIGUOUS("metric-ambiguous", Prerequisite.AGENT_STATE_METRIC, SetupOutcome.FAILED) {
    @Override
    List<Map<String, Object>> metrics(List<Map<String, Object>> metrics) {
      return SetupChanges.metrics(
          metrics,
          metric -> {
            if (RealtimeFloor.DURATION_METRIC.equals(metric.get("metricId"))) {
              metric.put("metricName", "Agent State");
            }
          });
    }
  },
  /** The Service User may not list realtime metrics. */
  METRICS_REFUSED("metrics-refused", Prerequisite.AGENT_STATE_METRIC, SetupOutcome.FAILED) {
    @Override
    List<ScriptedFault> answers() {
      return List.of(Fault.ACCESS_REFUSED.always().on(Operation.METRICS));
    }
  },
  /** The Service User may list the realtime metric, but not read its values. */
  METRIC_VALUES_REFUSED(
      "metric-values-refused", Prerequisite.AGENT_STATE_METRIC, SetupOutcome.FAILED) {
    @Override
    List<ScriptedFault> answers() {
      return List.of(Fault.ACCESS_REFUSED.always().on(Operation.METRIC_VALUES));
    }
  },
  /** An agent who is to be monitored is not selected. */
  AGENT_NOT_SELECTED("agent-not-selected", Prerequisite.MONITORED_AGENTS, SetupOutcome.FAILED) {
    @Override
    void changeFloor(RealtimeFloor floor) {
      floor.remove(floor.now().get(0).agent());
    }
  },
  /** An agent is selected who is not to be monitored. */
  AGENT_ALSO_SELECTED("agent-also-selected", Prerequisite.MONITORED_AGENTS, SetupOutcome.WARNING) {
    @Override
    void changeFloor(RealtimeFloor floor) {
      floor.set("Lena Fox(299)", "Logged Out");
    }
  },
  /** An agent is away for a reason that nobody listed. */
  REASON_UNLISTED("reason-unlisted", Prerequisite.REASON_CODES, SetupOutcome.WARNING) {
    @Override
    void changeFloor(RealtimeFloor floor) {
      floor.set(floor.now().get(0).agent(), "DND: Training");
    }
  },
  /** A listed reason code is also the name of a state. */
  REASON_IS_A_STATE("reason-is-a-state", Prerequisite.REASON_CODES, SetupOutcome.WARNING) {
    @Override
    void changeSettings(Map<String, Object> settings) {
      Map<String, Object> wfm = SetupChanges.part(settings, "wfm");
      Map<String, Object> codes = SetupChanges.part(wfm, "reasonCodes");
      codes.put("Busy", "Busy");
      wfm.put("reasonCodes", codes);
      settings.put("wfm", wfm);
    }
  };

  private final String text;
  private final Prerequisite check;
  private final SetupOutcome outcome;

  SetupFault(String text, Prerequisite check, SetupOutcome outcome) {
    this.text = text;
    this.check = check;
    this.outcome = outcome;
  }

  /** {@return its name on the command line, in kebab-case} */
  public String text() {
    return text;
  }

  /** {@return the one check that finds it} */
  public Prerequisite check() {
    return check;
  }

  /** {@return what comes of that check} */
  public SetupOutcome outcome() {
    return outcome;
  }

  /**
   * The fault with a name on the command line, if there is one.
   *
   * @param text its name, in kebab-case
   * @return the fault; empty if none has that name
   */
  public static Optional<SetupFault> of(String text) {
    return Arrays.stream(values()).filter(fault -> fault.text.equals(text)).findFirst();
  }

  private static ScriptedFault onReport(Fault fault, String reportId) {
    return fault.always().on(Operation.REPORT).onPath(reportId);
  }

  /** What is in the tenant; whom the realtime metrics cover does not depend on it. */
  TenantData data(TenantData data) {
    return data;
  }

  /** How requests are answered in place of the truth. */
  List<ScriptedFault> answers() {
    return List.of();
  }

  /** How far the window of a report is from the one that was asked for. */
  Duration windowShift() {
    return Duration.ZERO;
  }

  ReportContent report(ReportContent report) {
    return report;
  }

  byte[] audio(byte[] wav) {
    return wav;
  }

  List<Map<String, Object>> metrics(List<Map<String, Object>> metrics) {
    return metrics;
  }

  /** Changes what agents do, and who is among them, for good. */
  void changeFloor(RealtimeFloor floor) {
    // As it is.
  }

  Duration clockSkew() {
    return Duration.ZERO;
  }

  Optional<SimulatedTls> tls() {
    return Optional.empty();
  }

  /** Changes the settings that a technician writes for the tenant. */
  void changeSettings(Map<String, Object> settings) {
    // As they are.
  }
}
