// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import com.ximasdk.internal.settings.Conforms;
import com.ximasdk.internal.settings.Distinct;
import com.ximasdk.internal.settings.SettingRule;
import jakarta.validation.constraints.NotEmpty;
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
  @Conforms(SettingRule.REPORT_ID)
  private final @Nullable String reportId;

  @NotEmpty(
      message =
          "No group or skill is given. Expected the exact names that the report is monitoring, at"
              + " least one. They are shown in the Group parameter of the report, under API"
              + " Enablement > Historical Data Access > Show Request Details.")
  @Distinct
  private final List<@Conforms(SettingRule.GROUP) String> groups;

  private final Map<
          @Conforms(SettingRule.REASON_CODE) String, @Conforms(SettingRule.ACTIVITY) String>
      reasonCodes;

  @Distinct private final Map<String, @Conforms(SettingRule.HEADING) String> headings;

  private WfmSettings(Builder builder) {
    reportId = builder.reportId;
    groups = builder.groups;
    reasonCodes = builder.reasonCodes;
    headings = new LinkedHashMap<>();
    headings.put("minutes", builder.headings.minutes());
    headings.put("presented", builder.headings.presented());
    headings.put("answered", builder.headings.answered());
    headings.put("abandoned", builder.headings.abandoned());
    headings.put("avgDuration", builder.headings.avgDuration());
  }

  /** The Report ID of the API enabled historical report. */
  public String reportId() {
    return Objects.requireNonNull(reportId);
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
  public ReportHeadings headings() {
    return new ReportHeadings(
        heading("minutes"),
        heading("presented"),
        heading("answered"),
        heading("abandoned"),
        heading("avgDuration"));
  }

  private String heading(String column) {
    return Objects.requireNonNull(headings.get(column));
  }

  /** Takes the settings for WFM. They are checked when the whole is built. */
  public static final class Builder {
    private @Nullable String reportId;
    private List<String> groups = List.of();
    private Map<String, String> reasonCodes = Map.of();
    private ReportHeadings headings = ReportHeadings.DEFAULTS;

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

    /** Sets {@link WfmSettings#headings()}; those of the system's report by default. */
    public Builder headings(ReportHeadings values) {
      headings = values;
      return this;
    }

    WfmSettings build() {
      return new WfmSettings(this);
    }
  }
}
