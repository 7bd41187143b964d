// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import static com.ximasdk.setup.Prerequisite.AGENTS;
import static com.ximasdk.setup.Prerequisite.AGENT_STATE_METRIC;
import static com.ximasdk.setup.Prerequisite.AUDIO_FORMAT;
import static com.ximasdk.setup.Prerequisite.CALL_DETAILS_REPORT;
import static com.ximasdk.setup.Prerequisite.CLOCK;
import static com.ximasdk.setup.Prerequisite.EXTENSIONS;
import static com.ximasdk.setup.Prerequisite.GROUPS;
import static com.ximasdk.setup.Prerequisite.HEADINGS;
import static com.ximasdk.setup.Prerequisite.INTERVAL_LENGTH;
import static com.ximasdk.setup.Prerequisite.INTERVAL_REPORT;
import static com.ximasdk.setup.Prerequisite.KEY;
import static com.ximasdk.setup.Prerequisite.MONITORED_AGENTS;
import static com.ximasdk.setup.Prerequisite.REASON_CODES;
import static com.ximasdk.setup.Prerequisite.RECORDINGS;
import static com.ximasdk.setup.Prerequisite.SETTINGS;
import static com.ximasdk.setup.Prerequisite.SUMMARIZE_REPORT;
import static com.ximasdk.setup.Prerequisite.TENANT_URL;
import static com.ximasdk.setup.Prerequisite.TIME_ZONE;

import com.ximasdk.XimaClient;
import com.ximasdk.XimaRuntime;
import com.ximasdk.call.RetryLimits;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.internal.http.ClientEnd;
import com.ximasdk.internal.text.ForeignFailure;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.settings.RecordingSettings;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One run through all checks. Each is looked at once, when its turn comes or when an earlier one
 * depends on it; one whose ground is missing is skipped.
 */
final class SetupRun implements AutoCloseable {
  /** A passing failure is no fault of the set-up. */
  private static final RetryLimits RETRIES =
      new RetryLimits(2, Duration.ofMillis(500), Duration.ofSeconds(2));

  private final Map<Prerequisite, Verdict> verdicts = new EnumMap<>(Prerequisite.class);
  private final Map<Prerequisite, Supplier<Verdict>> checks = new EnumMap<>(Prerequisite.class);
  private final ScratchFiles files = new ScratchFiles();
  private final XimaRuntime runtime;
  private final Optional<HttpClient> own;

  SetupRun(XimaSettings settings, HandIns handIns) {
    XimaRuntime.Builder carrier = XimaRuntime.builder();
    handIns.http().ifPresent(carrier::httpClient);
    this.runtime = carrier.build();
    XimaClient client = client(settings, handIns, RETRIES);
    this.own = handIns.http().isPresent() ? Optional.empty() : Optional.of(HandIns.ownClient());
    TenantDoor door =
        new TenantDoor(
            own.or(handIns::http).orElseThrow(), settings, handIns.limit(), handIns.clock());
    DoorChecks doors = new DoorChecks(settings, client, door, handIns.clock());
    checks.put(SETTINGS, () -> whole(settings));
    checks.put(TENANT_URL, doors::tenantUrl);
    checks.put(CLOCK, after(List.of(TENANT_URL), doors::clock));
    checks.put(KEY, after(List.of(TENANT_URL), doors::key));
    ReportChecks reports = new ReportChecks(client, settings.timeZone(), handIns.clock(), files);
    settings
        .recording()
        .ifPresentOrElse(
            part ->
                recording(
                    part,
                    new RecordingChecks(
                        part,
                        client,
                        client(settings, handIns, RetryLimits.NONE),
                        handIns.clock(),
                        files),
                    reports,
                    handIns),
            () ->
                without(
                    "recording",
                    List.of(RECORDINGS, AGENTS, EXTENSIONS, AUDIO_FORMAT, CALL_DETAILS_REPORT)));
    settings
        .wfm()
        .ifPresentOrElse(
            part -> {
              intervals(new IntervalReportChecks(part, settings.timeZone(), reports), handIns);
              realtime(new RealtimeChecks(part, client, handIns.metric()), handIns);
            },
            () ->
                without(
                    "wfm",
                    List.of(
                        INTERVAL_REPORT,
                        SUMMARIZE_REPORT,
                        HEADINGS,
                        INTERVAL_LENGTH,
                        GROUPS,
                        TIME_ZONE,
                        AGENT_STATE_METRIC,
                        MONITORED_AGENTS,
                        REASON_CODES)));
  }

  private XimaClient client(XimaSettings settings, HandIns handIns, RetryLimits retries) {
    return XimaClient.builder()
        .runtime(runtime)
        .settings(settings)
        .timeLimits(handIns.limits())
        .retryLimits(retries)
        .build();
  }

  private void recording(
      RecordingSettings part, RecordingChecks recording, ReportChecks reports, HandIns handIns) {
    checks.put(
        RECORDINGS,
        after(
            List.of(KEY),
            () -> {
              var unusedRoster = verdict(AGENTS); // who is recorded is read by the roster
              return recording.recordings();
            }));
    checks.put(AGENTS, after(List.of(KEY), recording::agents));
    checks.put(EXTENSIONS, after(List.of(RECORDINGS, AGENTS), recording::extensions));
    checks.put(
        AUDIO_FORMAT,
        handIns
            .audio()
            .map(audio -> after(List.of(RECORDINGS, AGENTS), () -> recording.audioFormat(audio)))
            .orElse(() -> nobody("looks into audio (ximasdk-audio can)", "withAudio")));
    Optional<ReportRequest> callDetails = part.callDetailsRequest();
    checks.put(
        CALL_DETAILS_REPORT,
        callDetails
            .map(request -> after(List.of(KEY), () -> reports.callDetails(request)))
            .orElse(
                () ->
                    Verdict.skipped(
                        "recording.callDetailsReportId is not set; the report is typically not"
                            + " needed.",
                        "Set it only if the report was specifically requested.")));
  }

  private void intervals(IntervalReportChecks intervals, HandIns handIns) {
    checks.put(INTERVAL_REPORT, after(List.of(KEY), intervals::intervalReport));
    checks.put(SUMMARIZE_REPORT, after(List.of(INTERVAL_REPORT), intervals::summarizeReport));
    checks.put(HEADINGS, after(List.of(INTERVAL_REPORT), intervals::headings));
    checks.put(
        INTERVAL_LENGTH,
        handIns
            .wfm()
            .map(
                reading ->
                    after(
                        List.of(INTERVAL_REPORT, SUMMARIZE_REPORT, HEADINGS, TIME_ZONE),
                        () -> intervals.intervalLength(reading)))
            .orElse(() -> nobody("reads intervals (ximasdk-mapping can)", "withWfm")));
    checks.put(GROUPS, after(List.of(INTERVAL_REPORT, SUMMARIZE_REPORT), intervals::groups));
    checks.put(TIME_ZONE, after(List.of(INTERVAL_REPORT), intervals::timeZone));
  }

  private void realtime(RealtimeChecks realtime, HandIns handIns) {
    checks.put(AGENT_STATE_METRIC, after(List.of(KEY), realtime::agentStateMetric));
    checks.put(MONITORED_AGENTS, after(List.of(AGENT_STATE_METRIC), realtime::monitoredAgents));
    checks.put(
        REASON_CODES,
        handIns
            .wfm()
            .map(reading -> after(List.of(AGENT_STATE_METRIC), () -> realtime.reasonCodes(reading)))
            .orElse(() -> nobody("reads states (ximasdk-mapping can)", "withWfm")));
  }

  private void without(String part, List<Prerequisite> ofThatPart) {
    ofThatPart.forEach(
        check ->
            checks.put(
                check,
                () ->
                    Verdict.skipped(
                        "The settings have no part '" + part + "'.",
                        "Add it if that is to be used.")));
  }

  private static Verdict nobody(String does, String method) {
    return Verdict.skipped(
        "Nobody was handed in who " + does + ".", "Hand one in by SetupCheck." + method + ".");
  }

  /** A check that stands on others. */
  private Supplier<Verdict> after(List<Prerequisite> grounds, Supplier<Verdict> check) {
    return () -> {
      for (Prerequisite ground : grounds) {
        Verdict before = verdict(ground);
        if (!before.allowsMore() && !isHarmless(ground, before)) {
          return Verdict.skipped(
              "It depends on %s, which %s."
                  .formatted(
                      ground.id(),
                      before.outcome() == SetupOutcome.FAILED ? "failed" : "was skipped"),
              "See to " + ground.id() + " first.");
        }
      }
      return check.get();
    };
  }

  /** A report that does not state its window can be of the right zone, and one without rows too. */
  private static boolean isHarmless(Prerequisite ground, Verdict before) {
    return (ground == TIME_ZONE || ground == SUMMARIZE_REPORT)
        && before.outcome() == SetupOutcome.SKIPPED;
  }

  private static Verdict whole(XimaSettings settings) {
    if (settings.recording().isEmpty() && settings.wfm().isEmpty()) {
      return Verdict.warning(
          "The settings of %s have neither a part 'recording' nor a part 'wfm'."
              .formatted(settings.tenantUrl()),
          "Add the part that is to be used.");
    }
    return Verdict.ok(
        "The settings of %s are whole: %s, %s."
            .formatted(
                settings.tenantUrl(),
                settings
                    .recording()
                    .map(part -> Names.count(part.extensions().size(), "extension"))
                    .orElse("no recording import"),
                settings.wfm().map(WfmSettings::groups).map(SetupRun::wfm).orElse("no WFM")));
  }

  private static String wfm(List<String> groups) {
    return Names.count(groups.size(), "group") + " for WFM";
  }

  /** The finding on a prerequisite, which is looked at now if it was not before. */
  SetupFinding finding(Prerequisite check) {
    return verdict(check).on(check);
  }

  private Verdict verdict(Prerequisite check) {
    Verdict known = verdicts.get(check);
    if (known == null) {
      Supplier<Verdict> looking = checks.get(check);
      if (looking == null) {
        throw new IllegalStateException("nobody looks at " + check.id());
      }
      known = looked(looking);
      verdicts.put(check, known);
    }
    return known;
  }

  /** What was handed in may throw anything, or give nothing; that harms this one finding. */
  private static Verdict looked(Supplier<Verdict> looking) {
    try {
      return looking.get();
    } catch (CallInterruptedException e) {
      throw e;
    } catch (Throwable e) {
      return Verdict.failed(
          "What was handed in to this check failed: " + ForeignFailure.of(e).getMessage() + ".",
          "Mend the program that runs the check, or hand nothing in.");
    }
  }

  /** Ends all that was begun, and deletes what was downloaded. */
  @Override
  public void close() {
    runtime.close();
    own.ifPresent(ClientEnd::end);
    files.close();
  }
}
