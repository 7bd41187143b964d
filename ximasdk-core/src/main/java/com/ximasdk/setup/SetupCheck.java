// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import static java.util.Objects.requireNonNull;

import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.settings.XimaSettings;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Checks a tenant against the prerequisites of the integration guide, and says what is right, what
 * is wrong, and what to click in Xima CCaaS (Xima CCaaS Integration Guide; KNOWN).
 *
 * <pre>{@code
 * SetupCheck check = SetupCheck.of(settings).withAudio(audio);
 * SetupFindings findings =
 *     SetupReading.of(settings).map(check::withWfm).orElse(check).run();
 * findings.with(SetupOutcome.FAILED).forEach(System.out::println);
 * }</pre>
 *
 * <p>Every {@link Prerequisite} gets one finding, in their order. One that cannot be looked at,
 * because an earlier one failed or because its part is not in the settings, is skipped with the
 * reason. Nothing is written at the tenant, and one recording's audio is asked for, at the tenant's
 * pace. What fails is a finding, not an exception.
 *
 * <p>Immutable; each run makes its own client. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class SetupCheck {
  private final XimaSettings settings;
  private final HandIns handIns;

  private SetupCheck(XimaSettings settings, HandIns handIns) {
    this.settings = settings;
    this.handIns = handIns;
  }

  /**
   * A check with every default, into which nothing is handed.
   *
   * @param settings those of the tenant that is to be checked
   * @return the check; nothing is sent before it is run
   */
  public static SetupCheck of(XimaSettings settings) {
    return new SetupCheck(requireNonNull(settings, "settings"), HandIns.NONE);
  }

  /**
   * The same with who looks into audio. Without one, the audio format is skipped.
   *
   * @param check looks into one recording's file
   * @return the changed copy
   */
  public SetupCheck withAudio(AudioCheck check) {
    return new SetupCheck(settings, handIns.withAudio(requireNonNull(check, "check")));
  }

  /**
   * The same with who reads intervals and states. Without one, interval length and reason codes are
   * skipped.
   *
   * @param reading reads them as the feeds will
   * @return the changed copy
   */
  public SetupCheck withWfm(WfmReading reading) {
    return new SetupCheck(settings, handIns.withWfm(requireNonNull(reading, "reading")));
  }

  /**
   * The same with another realtime metric of agents' states.
   *
   * @param nameOrId its name or id; default {@code Agent State}
   * @return the changed copy
   */
  public SetupCheck withMetric(String nameOrId) {
    return new SetupCheck(settings, handIns.withMetric(requireNonNull(nameOrId, "nameOrId")));
  }

  /**
   * The same with another limit for one operation, with its retry and waits.
   *
   * @param total more than zero; default 30 seconds
   * @return the changed copy
   * @throws IllegalArgumentException if the limit is not more than zero
   */
  public SetupCheck withLimit(Duration total) {
    return new SetupCheck(
        settings, handIns.withLimit(Durations.requirePositive("The limit", total)));
  }

  /**
   * The same with an HTTP client, for its TLS settings or proxy, as {@link
   * com.ximasdk.XimaRuntime.Builder#httpClient} has it.
   *
   * @param client the client; it stays open
   * @return the changed copy
   */
  public SetupCheck withHttpClient(HttpClient client) {
    return new SetupCheck(settings, handIns.withHttp(requireNonNull(client, "client")));
  }

  /**
   * The same with a clock, which tells which days are over.
   *
   * @param timeOfDay the clock; default the system's
   * @return the changed copy
   */
  public SetupCheck withClock(Clock timeOfDay) {
    return new SetupCheck(settings, handIns.withClock(requireNonNull(timeOfDay, "timeOfDay")));
  }

  /**
   * Looks at everything.
   *
   * @return one finding for each prerequisite
   * @throws CallInterruptedException if the thread is interrupted
   * @throws InvalidSettingsException if the HTTP client cannot be used
   */
  public SetupFindings run() {
    return run(finding -> {});
  }

  /**
   * Looks at everything as {@link #run()}.
   *
   * @param listener is told each finding as soon as it is there, in order, in this thread; what it
   *     throws ends the run
   * @return one finding for each prerequisite
   * @throws CallInterruptedException if the thread is interrupted
   * @throws InvalidSettingsException if the HTTP client cannot be used
   */
  public SetupFindings run(Consumer<? super SetupFinding> listener) {
    List<SetupFinding> findings = new ArrayList<>();
    try (SetupRun run = new SetupRun(settings, handIns)) {
      for (Prerequisite check : Prerequisite.values()) {
        SetupFinding finding = run.finding(check);
        findings.add(finding);
        listener.accept(finding);
      }
    }
    return new SetupFindings(findings);
  }

  /**
   * What is to be told of settings that are wrong: that check fails, with every violation; all
   * others are skipped. Nothing is sent.
   *
   * @param refusal what {@link XimaSettings#read} or a builder said
   * @return one finding for each prerequisite
   */
  public static SetupFindings refused(InvalidSettingsException refusal) {
    List<SetupFinding> findings = new ArrayList<>();
    String violations =
        refusal.violations().stream()
            .map(SettingsViolation::toString)
            .collect(Collectors.joining("\n"));
    for (Prerequisite check : Prerequisite.values()) {
      Verdict verdict =
          check == Prerequisite.SETTINGS
              ? Verdict.failed(violations, Remedies.CORRECT_SETTINGS)
              : Verdict.skipped("It depends on settings, which failed.", "See to settings first.");
      findings.add(verdict.on(check));
    }
    return new SetupFindings(findings);
  }
}
