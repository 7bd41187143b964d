// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import com.ximasdk.internal.storage.FileName;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.settings.JsonSettings.Section;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@link XimaSettings} from a file, and finds everything that is wrong with it. */
final class SettingsFile {
  private static final String KEY_FILE = "authenticationKeyFile";
  private static final String KEY_VARIABLE = "authenticationKeyVariable";

  /** More than any system takes. */
  private static final int LONGEST_FILE_NAME = 4_096;

  private final Path file;
  private final Map<String, String> environment;
  private final List<SettingsViolation> violations = new ArrayList<>();
  private final XimaSettings.Builder settings = XimaSettings.builder();

  private SettingsFile(Path file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
  }

  static XimaSettings read(
      Path file, Map<String, String> environment, Consumer<XimaSettings.Builder> overrides) {
    SettingsFile reading = new SettingsFile(file, environment);
    reading.root(new Section("", JsonSettings.parse(file), reading.violations));
    reading.override(overrides);
    return reading.finish();
  }

  /** What is given in another way need not be right in the file. */
  private void override(Consumer<XimaSettings.Builder> overrides) {
    XimaSettings.Builder given = XimaSettings.builder();
    overrides.accept(given);
    settings
        .override(given)
        .forEach(
            setting ->
                violations.removeIf(
                    told ->
                        covers(told.setting(), setting)
                            || told.setting().startsWith(setting + ".")));
  }

  private XimaSettings finish() {
    for (SettingsViolation violation : settings.violations()) {
      // What could not be read at all is not told a second time as missing.
      if (violations.stream().noneMatch(told -> covers(told.setting(), violation.setting()))) {
        violations.add(violation);
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidSettingsException(
          violations.stream().sorted(SettingsCheck.ORDER).distinct().toList());
    }
    return settings.build();
  }

  private static boolean covers(String told, String setting) {
    return setting.equals(told)
        || (setting + "File").equals(told)
        || (setting + "Variable").equals(told)
        || setting.startsWith(told + "[");
  }

  private void root(Section root) {
    root.checkNames(
        "tenantUrl", KEY_FILE, KEY_VARIABLE, "timeZone", "preferredTimeZone", "recording", "wfm");
    settings
        .tenantUrl(root.text("tenantUrl", SettingMessage.TENANT_URL))
        .timeZone(root.text("timeZone", SettingMessage.TIME_ZONE))
        .preferredTimeZone(root.text("preferredTimeZone", SettingMessage.PREFERRED_TIME_ZONE))
        .authenticationKeySource(keySource(root));
    root.section("recording")
        .ifPresent(section -> settings.recording(recording -> recording(section, recording)));
    root.section("wfm").ifPresent(section -> settings.wfm(wfm -> wfm(section, wfm)));
  }

  private static void recording(Section section, RecordingSettings.Builder recording) {
    section.checkNames(
        "extensions",
        "callDetailsReportId",
        "fieldSources",
        "conferenceWords",
        "nobodyTexts",
        "readyStatuses",
        "audioPath",
        "listWindow",
        "listOverlap",
        "agentChannel");
    recording
        .extensions(section.texts("extensions", SettingMessage.EXTENSION))
        .callDetailsReportId(section.text("callDetailsReportId", SettingMessage.REPORT_ID))
        .conferenceWords(section.texts("conferenceWords", SettingMessage.CONFERENCE_WORD))
        .nobodyTexts(section.texts("nobodyTexts", SettingMessage.NOBODY_TEXT))
        .readyStatuses(section.texts("readyStatuses", SettingMessage.READY_STATUS))
        .audioPath(section.text("audioPath", SettingMessage.AUDIO_PATH))
        .listWindow(section.text("listWindow", SettingMessage.LIST_WINDOW))
        .listOverlap(section.text("listOverlap", SettingMessage.LIST_OVERLAP))
        .agentChannel(section.text("agentChannel", SettingMessage.AGENT_CHANNEL))
        .fieldSources(
            section.listsByName(
                "fieldSources", SettingMessage.FIELD_SOURCE, RecordingSettings.SOURCED));
  }

  private static void wfm(Section section, WfmSettings.Builder wfm) {
    section.checkNames(
        "reportId",
        "groups",
        "reasonCodes",
        "headings",
        "timeframeParameter",
        "intervalMinutes",
        "intervalLabel",
        "totals",
        "durationUnit",
        "realtimeDurationUnit",
        "metricIdJoining",
        "stateMember",
        "notReadyMember",
        "otherTextsAreReasonCodes",
        "reasonSeparators",
        "agents");
    wfm.reportId(section.text("reportId", SettingMessage.REPORT_ID))
        .groups(section.texts("groups", SettingMessage.GROUP))
        .reasonCodes(section.textsByName("reasonCodes", SettingMessage.ACTIVITY))
        .timeframeParameter(section.text("timeframeParameter", SettingMessage.TIMEFRAME_PARAMETER))
        .intervalMinutes(section.text("intervalMinutes", SettingMessage.INTERVAL_MINUTES))
        .intervalLabel(section.text("intervalLabel", SettingMessage.INTERVAL_LABEL))
        .totals(section.texts("totals", SettingMessage.TOTALS_LABEL))
        .durationUnit(section.text("durationUnit", SettingMessage.DURATION_UNIT))
        .realtimeDurationUnit(
            section.text("realtimeDurationUnit", SettingMessage.REALTIME_DURATION_UNIT))
        .metricIdJoining(section.text("metricIdJoining", SettingMessage.METRIC_ID_JOINING))
        .stateMember(section.text("stateMember", SettingMessage.STATE_MEMBER))
        .notReadyMember(section.text("notReadyMember", SettingMessage.NOT_READY_MEMBER))
        .otherTextsAreReasonCodes(
            section.flag("otherTextsAreReasonCodes", SettingMessage.OTHER_TEXTS))
        .reasonSeparators(section.texts("reasonSeparators", SettingMessage.REASON_SEPARATOR))
        .agents(section.texts("agents", SettingMessage.AGENT));
    section.section("headings").ifPresent(headings -> headings(headings, wfm));
  }

  private static void headings(Section section, WfmSettings.Builder wfm) {
    section.checkNames(
        Stream.of(IntervalColumn.values()).map(IntervalColumn::key).toArray(String[]::new));
    for (IntervalColumn column : IntervalColumn.values()) {
      String heading = section.text(column.key(), SettingMessage.HEADING);
      if (heading != null) {
        wfm.heading(column, heading);
      }
    }
  }

  /** The key, from where the file says that it is; else from the usual environment variable. */
  private @Nullable AuthenticationKeySource keySource(Section root) {
    if (root.has(KEY_FILE) && root.has(KEY_VARIABLE)) {
      return refuse(KEY_VARIABLE, "It stands beside " + KEY_FILE + ". Expected one of the two.");
    }
    if (root.has(KEY_FILE)) {
      String name = root.text(KEY_FILE, SettingMessage.KEY_PLACE);
      return name == null ? null : fromFile(name);
    }
    if (root.has(KEY_VARIABLE)) {
      String name = root.text(KEY_VARIABLE, SettingMessage.KEY_PLACE);
      return name == null ? null : fromVariable(name);
    }
    return environment.containsKey(XimaSettings.KEY_VARIABLE)
        ? fromVariable(XimaSettings.KEY_VARIABLE)
        : null;
  }

  private @Nullable AuthenticationKeySource fromFile(String name) {
    if (name.length() > LONGEST_FILE_NAME) {
      return refuse(
          KEY_FILE, "It has %s characters. Expected the name of a file.".formatted(name.length()));
    }
    try {
      return AuthenticationKeyFile.of(file.resolveSibling(name));
    } catch (InvalidSettingsException e) {
      violations.addAll(e.violations());
      return null;
    } catch (InvalidPathException e) {
      return refuse(KEY_FILE, FileName.refusal(e));
    }
  }

  private @Nullable AuthenticationKeySource fromVariable(String name) {
    String text = environment.get(name);
    try {
      if (text != null) {
        return new FixedAuthenticationKey(AuthenticationKey.of(text));
      }
      return refuse(
          KEY_VARIABLE,
          "The variable " + Quote.of(name) + " is not set. Expected that it holds the key.");
    } catch (IllegalArgumentException e) {
      return refuse(KEY_VARIABLE, "The variable " + Quote.of(name) + ": " + e.getMessage());
    }
  }

  private @Nullable AuthenticationKeySource refuse(String setting, String message) {
    violations.add(new SettingsViolation(setting, message));
    return null;
  }
}
