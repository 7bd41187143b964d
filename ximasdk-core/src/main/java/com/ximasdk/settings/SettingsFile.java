// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import com.ximasdk.internal.settings.JsonSettings;
import com.ximasdk.internal.settings.JsonSettings.Section;
import com.ximasdk.internal.settings.SettingRule;
import com.ximasdk.internal.settings.SettingsCheck;
import com.ximasdk.internal.settings.SmallTextFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads {@link XimaSettings} from a file, and finds everything that is wrong with it. */
final class SettingsFile {
  private static final String KEY_FILE = "authenticationKeyFile";
  private static final String KEY_VARIABLE = "authenticationKeyVariable";

  private final Path file;
  private final Map<String, String> environment;
  private final List<SettingsViolation> violations = new ArrayList<>();
  private final XimaSettings.Builder settings = XimaSettings.builder();

  private SettingsFile(Path file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
  }

  static XimaSettings read(Path file, Map<String, String> environment) {
    SettingsFile reading = new SettingsFile(file, environment);
    JsonNode root = JsonSettings.parse(file);
    reading.root(new Section("", root, reading.violations));
    return reading.finish();
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
        || setting.startsWith(told + "[");
  }

  private void root(Section root) {
    root.checkNames("tenantUrl", KEY_FILE, KEY_VARIABLE, "timeZone", "recording", "wfm");
    settings
        .tenantUrl(root.text("tenantUrl", SettingRule.TENANT_URL))
        .timeZone(root.text("timeZone", SettingRule.TIME_ZONE))
        .authenticationKey(key(root));
    root.section("recording")
        .ifPresent(section -> settings.recording(recording -> recording(section, recording)));
    root.section("wfm").ifPresent(section -> settings.wfm(wfm -> wfm(section, wfm)));
  }

  private static void recording(Section section, RecordingSettings.Builder recording) {
    section.checkNames("extensions", "callDetailsReportId");
    recording
        .extensions(section.texts("extensions", SettingRule.EXTENSION))
        .callDetailsReportId(section.text("callDetailsReportId", SettingRule.REPORT_ID));
  }

  private static void wfm(Section section, WfmSettings.Builder wfm) {
    section.checkNames("reportId", "groups", "reasonCodes", "headings");
    wfm.reportId(section.text("reportId", SettingRule.REPORT_ID))
        .groups(section.texts("groups", SettingRule.GROUP))
        .reasonCodes(section.textsByName("reasonCodes", SettingRule.ACTIVITY));
    section.section("headings").ifPresent(headings -> wfm.headings(headings(headings)));
  }

  private static ReportHeadings headings(Section section) {
    section.checkNames("minutes", "presented", "answered", "abandoned", "avgDuration");
    ReportHeadings headings = ReportHeadings.DEFAULTS;
    headings = headings.withMinutes(heading(section, "minutes", headings.minutes()));
    headings = headings.withPresented(heading(section, "presented", headings.presented()));
    headings = headings.withAnswered(heading(section, "answered", headings.answered()));
    headings = headings.withAbandoned(heading(section, "abandoned", headings.abandoned()));
    return headings.withAvgDuration(heading(section, "avgDuration", headings.avgDuration()));
  }

  private static String heading(Section section, String column, String other) {
    return Optional.ofNullable(section.text(column, SettingRule.HEADING)).orElse(other);
  }

  /** The key, from where the file says that it is. */
  private @Nullable AuthenticationKey key(Section root) {
    boolean fromFile = root.has(KEY_FILE);
    if (fromFile && root.has(KEY_VARIABLE)) {
      return refuse(KEY_VARIABLE, "It stands beside " + KEY_FILE + ". Expected one of the two.");
    }
    UnaryOperator<String> where = name -> fromFile ? "The file " + name : "The variable " + name;
    String name = root.text(fromFile ? KEY_FILE : KEY_VARIABLE, SettingRule.KEY_PLACE);
    if (name == null) {
      return null;
    }
    String setting = fromFile ? KEY_FILE : KEY_VARIABLE;
    try {
      String text = fromFile ? SmallTextFile.read(beside(name)) : environment.get(name);
      return text == null
          ? refuse(setting, where.apply(name) + " is not set. Expected that it holds the key.")
          : AuthenticationKey.of(text);
    } catch (IOException | InvalidPathException e) {
      return refuse(setting, where.apply(name) + " cannot be read: " + SmallTextFile.reason(e));
    } catch (IllegalArgumentException e) {
      return refuse(setting, where.apply(name) + ": " + e.getMessage());
    }
  }

  private Path beside(String name) {
    return file.resolveSibling(name);
  }

  private @Nullable AuthenticationKey refuse(String setting, String message) {
    violations.add(new SettingsViolation(setting, message));
    return null;
  }
}
