// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import com.ximasdk.error.SettingsViolation;
import com.ximasdk.internal.text.HeadingForm;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.report.IntervalHeadings;
import com.ximasdk.report.ReportRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is needed for Encore WFM, beside the tenant, its zone and its key (Xima CCaaS Integration
 * Guide, "Provide DVSAnalytics the required information for Encore WFM"). The Report ID of the
 * realtime metric is not needed: it is asked of the tenant.
 *
 * <p>Made and checked as a part of {@link XimaSettings}. Immutable and safe for use by several
 * threads.
 */
public final class WfmSettings {
  @NotBlank(message = SettingMessage.REPORT_ID)
  @Pattern(regexp = SettingForm.REPORT_ID, message = SettingMessage.REPORT_ID)
  private final @Nullable String reportId;

  @NotEmpty(message = SettingMessage.NO_GROUP)
  private final List<
          @NotBlank(message = SettingMessage.GROUP)
          @Pattern(regexp = SettingForm.NAME, message = SettingMessage.GROUP) String>
      groups;

  private final Map<
          @NotBlank(message = SettingMessage.REASON_CODE)
          @Pattern(regexp = SettingForm.NAME, message = SettingMessage.REASON_CODE) String,
          @NotBlank(message = SettingMessage.ACTIVITY)
          @Pattern(regexp = SettingForm.NAME, message = SettingMessage.ACTIVITY) String>
      reasonCodes;

  /** By the keys of the columns. */
  private final Map<
          String,
          @NotBlank(message = SettingMessage.HEADING)
          @Pattern(regexp = SettingForm.NAME, message = SettingMessage.HEADING) String>
      headings;

  private WfmSettings(Builder builder) {
    reportId = builder.reportId;
    groups = builder.groups;
    reasonCodes = builder.reasonCodes;
    headings = new LinkedHashMap<>();
    for (IntervalColumn column : IntervalColumn.values()) {
      headings.put(column.key(), builder.headings.getOrDefault(column, column.defaultHeading()));
    }
  }

  void furtherViolations(List<SettingsViolation> to) {
    SettingsCheck.distinct("wfm.groups", groups, to);
    SettingsCheck.distinct("wfm.headings", headings.values(), HeadingForm::of, to);
  }

  /** The Report ID of the API enabled historical report. */
  public String reportId() {
    return Objects.requireNonNull(reportId);
  }

  /** The request that runs the report with {@link #reportId()}, without a timeframe. */
  public ReportRequest reportRequest() {
    return ReportRequest.of(reportId());
  }

  /** The exact names of the groups and skills that the report monitors, at least one. */
  public List<String> groups() {
    return groups;
  }

  /** The reason codes for DND, by their exact text, and the Encore activity of each. */
  public Map<String, String> reasonCodes() {
    return reasonCodes;
  }

  /** The headings of the report's columns. */
  public IntervalHeadings headings() {
    IntervalHeadings all = IntervalHeadings.DEFAULTS;
    for (IntervalColumn column : IntervalColumn.values()) {
      all = all.with(column, Objects.requireNonNull(headings.get(column.key())));
    }
    return all;
  }

  /** Takes the settings for WFM. They are checked when the whole is built. */
  public static final class Builder {
    private @Nullable String reportId;
    private List<String> groups = List.of();
    private Map<String, String> reasonCodes = Map.of();
    private final Map<IntervalColumn, String> headings = new LinkedHashMap<>();

    Builder() {}

    /** Sets {@link WfmSettings#reportId()}. */
    public Builder reportId(@Nullable String value) {
      reportId = value;
      return this;
    }

    /** Sets {@link WfmSettings#groups()}. */
    public Builder groups(Collection<String> values) {
      groups = Collections.unmodifiableList(new ArrayList<>(values));
      return this;
    }

    /** Sets {@link WfmSettings#reasonCodes()}; none by default, they can be known later. */
    public Builder reasonCodes(Map<String, String> values) {
      reasonCodes = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      return this;
    }

    /** Sets one of {@link WfmSettings#headings()}; by default that of the system's report. */
    public Builder heading(IntervalColumn column, String heading) {
      headings.put(column, heading);
      return this;
    }

    WfmSettings build() {
      return new WfmSettings(this);
    }
  }
}
