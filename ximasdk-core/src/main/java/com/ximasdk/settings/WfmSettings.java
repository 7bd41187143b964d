// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import com.ximasdk.error.SettingsViolation;
import com.ximasdk.internal.text.HeadingForm;
import com.ximasdk.realtime.MetricIdJoining;
import com.ximasdk.realtime.RealtimeEncodings;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.report.IntervalHeadings;
import com.ximasdk.report.IntervalLabelForm;
import com.ximasdk.report.IntervalLength;
import com.ximasdk.report.ReportParameter;
import com.ximasdk.report.ReportRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
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
 *
 * @since 0.1.0
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

  @NotBlank(message = SettingMessage.TIMEFRAME_PARAMETER)
  @Pattern(regexp = SettingForm.NAME, message = SettingMessage.TIMEFRAME_PARAMETER)
  private final String timeframeParameter;

  @Pattern(regexp = SettingForm.INTERVAL_MINUTES, message = SettingMessage.INTERVAL_MINUTES)
  private final @Nullable String intervalMinutes;

  @Pattern(regexp = SettingForm.INTERVAL_LABEL, message = SettingMessage.INTERVAL_LABEL)
  private final @Nullable String intervalLabel;

  private final List<
          @NotBlank(message = SettingMessage.TOTALS_LABEL)
          @Pattern(regexp = SettingForm.NAME, message = SettingMessage.TOTALS_LABEL) String>
      totals;

  @Pattern(regexp = SettingForm.DURATION_UNIT, message = SettingMessage.DURATION_UNIT)
  private final @Nullable String durationUnit;

  @Pattern(regexp = SettingForm.DURATION_UNIT, message = SettingMessage.REALTIME_DURATION_UNIT)
  private final @Nullable String realtimeDurationUnit;

  @Pattern(regexp = SettingForm.METRIC_ID_JOINING, message = SettingMessage.METRIC_ID_JOINING)
  private final @Nullable String metricIdJoining;

  @Pattern(regexp = SettingForm.FILLED_NAME, message = SettingMessage.STATE_MEMBER)
  private final @Nullable String stateMember;

  @Pattern(regexp = SettingForm.FILLED_NAME, message = SettingMessage.NOT_READY_MEMBER)
  private final @Nullable String notReadyMember;

  @Pattern(regexp = SettingForm.TRUTH, message = SettingMessage.OTHER_TEXTS)
  private final @Nullable String otherTextsAreReasonCodes;

  private final List<
          @NotBlank(message = SettingMessage.REASON_SEPARATOR)
          @Pattern(regexp = SettingForm.REASON_SEPARATOR, message = SettingMessage.REASON_SEPARATOR)
          String>
      reasonSeparators;

  private final List<
          @NotBlank(message = SettingMessage.AGENT)
          @Pattern(regexp = SettingForm.NAME, message = SettingMessage.AGENT) String>
      agents;

  private WfmSettings(Builder builder) {
    agents = builder.agents;
    timeframeParameter = builder.timeframeParameter;
    intervalMinutes = builder.intervalMinutes;
    intervalLabel = builder.intervalLabel;
    totals = builder.totals;
    durationUnit = builder.durationUnit;
    realtimeDurationUnit = builder.realtimeDurationUnit;
    metricIdJoining = builder.metricIdJoining;
    stateMember = builder.stateMember;
    notReadyMember = builder.notReadyMember;
    otherTextsAreReasonCodes = builder.otherTextsAreReasonCodes;
    reasonSeparators = builder.reasonSeparators;
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
    SettingsCheck.distinct("wfm.reasonSeparators", reasonSeparators, to);
    SettingsCheck.agents("wfm.agents", agents, to);
    SettingsCheck.distinct("wfm.headings", headings.values(), HeadingForm::of, to);
  }

  /** {@return the Report ID of the API enabled historical report} */
  public String reportId() {
    return Objects.requireNonNull(reportId);
  }

  /**
   * {@return the request that runs the report with {@link #reportId()}, without a timeframe; it
   * knows the name of the timeframe parameter}
   */
  public ReportRequest reportRequest() {
    return ReportRequest.of(reportId()).withTimeframeName(timeframeParameter);
  }

  /** {@return the length of the report's intervals; 15 minutes by default, as the guide has it} */
  public IntervalLength intervalLength() {
    return intervalMinutes == null
        ? IntervalLength.DEFAULT
        : new IntervalLength(Integer.parseInt(intervalMinutes));
  }

  /**
   * {@return what interval labels mean that are bare numbers; decided by the column by default} How
   * labels are written is UNKNOWN.
   */
  public IntervalLabelForm intervalLabel() {
    return intervalLabel == null
        ? IntervalLabelForm.BY_COLUMN
        : IntervalLabelForm.of(intervalLabel).orElseThrow();
  }

  /**
   * {@return the labels of rows that hold totals, beside those that are known; unmodifiable, none
   * by default}
   */
  public List<String> totals() {
    return totals;
  }

  /**
   * How the report's cells are to be understood.
   *
   * @param zone the tenant's time zone
   * @return encodings of that zone, with the unit of bare durations if one was set
   */
  public CellEncodings cellEncodings(ZoneId zone) {
    CellEncodings encodings = CellEncodings.of(zone);
    return durationUnit == null ? encodings : encodings.withDurationUnit(unit(durationUnit));
  }

  /**
   * {@return how realtime values are asked for and understood, as {@link
   * com.ximasdk.XimaClient.Builder#realtimeEncodings} takes it; what is not stated has its default}
   */
  public RealtimeEncodings realtimeEncodings() {
    RealtimeEncodings encodings = RealtimeEncodings.DEFAULTS;
    if (realtimeDurationUnit != null) {
      encodings = encodings.withDurationUnit(unit(realtimeDurationUnit));
    }
    if (metricIdJoining != null) {
      encodings = encodings.withMetricIdJoining(MetricIdJoining.of(metricIdJoining).orElseThrow());
    }
    if (stateMember != null) {
      encodings = encodings.withStateMember(stateMember);
    }
    return notReadyMember == null ? encodings : encodings.withNotReadyMember(notReadyMember);
  }

  private static ChronoUnit unit(String name) {
    return name.equals("seconds") ? ChronoUnit.SECONDS : ChronoUnit.MILLIS;
  }

  /**
   * {@return the exact names of the groups and skills that the report monitors; unmodifiable, at
   * least one}
   */
  public List<String> groups() {
    return groups;
  }

  /**
   * {@return the reason codes for DND, by their exact text, and the Encore activity of each;
   * unmodifiable, empty while they are not known}
   */
  public Map<String, String> reasonCodes() {
    return reasonCodes;
  }

  /**
   * {@return whether a state that is not known is taken for a reason code that is not listed; false
   * by default} It is for the time in which {@link #reasonCodes()} are not known yet.
   */
  public boolean otherTextsAreReasonCodes() {
    return Boolean.parseBoolean(otherTextsAreReasonCodes);
  }

  /**
   * {@return how the tenant writes a reason code behind a state: each is what stands behind the
   * state, with the word {@code reason} in the place of the reason code, as {@code ": reason"};
   * unmodifiable, empty by default: the usual ways are read} How the tenant does it is UNKNOWN.
   */
  public List<String> reasonSeparators() {
    return reasonSeparators;
  }

  /**
   * {@return the agents that Encore WFM is to monitor, each as {@code Name(extension)} or by the
   * extension alone; unmodifiable, empty by default, which means that nobody said who they are} The
   * realtime metric's Category Selection is compared with them.
   */
  public List<String> agents() {
    return agents;
  }

  /** {@return the headings of the report's columns; those of the system's report by default} */
  public IntervalHeadings headings() {
    Map<IntervalColumn, String> all = new EnumMap<>(IntervalColumn.class);
    for (IntervalColumn column : IntervalColumn.values()) {
      all.put(column, Objects.requireNonNull(headings.get(column.key())));
    }
    return new IntervalHeadings(all);
  }

  /**
   * Takes the settings for WFM. They are checked when the whole is built. For use by one thread at
   * a time.
   *
   * @since 0.1.0
   */
  public static final class Builder {
    private @Nullable String reportId;
    private List<String> groups = List.of();
    private Map<String, String> reasonCodes = Map.of();
    private final Map<IntervalColumn, String> headings = new LinkedHashMap<>();
    private String timeframeParameter = ReportParameter.REPORT_TIMEFRAME;
    private @Nullable String intervalMinutes;
    private @Nullable String intervalLabel;
    private List<String> totals = List.of();
    private @Nullable String durationUnit;
    private @Nullable String realtimeDurationUnit;
    private @Nullable String metricIdJoining;
    private @Nullable String stateMember;
    private @Nullable String notReadyMember;
    private @Nullable String otherTextsAreReasonCodes;
    private List<String> reasonSeparators = List.of();
    private List<String> agents = List.of();

    Builder() {}

    /**
     * Sets {@link WfmSettings#reportId()}.
     *
     * @param value 1 to 64 letters, digits, underscores and hyphens; null counts as missing
     * @return this builder
     */
    public Builder reportId(@Nullable String value) {
      reportId = value;
      return this;
    }

    /**
     * Sets {@link WfmSettings#groups()}.
     *
     * @param values at least one exact name, none blank and none twice; copied
     * @return this builder
     */
    public Builder groups(Collection<String> values) {
      groups = Collections.unmodifiableList(new ArrayList<>(values));
      return this;
    }

    /**
     * Sets {@link WfmSettings#reasonCodes()}; none by default, they can be known later.
     *
     * @param values the Encore activities by the exact texts of the reason codes, none blank;
     *     copied
     * @return this builder
     */
    public Builder reasonCodes(Map<String, String> values) {
      reasonCodes = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      return this;
    }

    /**
     * Sets one of {@link WfmSettings#headings()}; by default that of the system's report.
     *
     * @param column the column
     * @param heading its heading in the report, not blank, and no other column's but for case and
     *     outer blanks
     * @return this builder
     */
    public Builder heading(IntervalColumn column, String heading) {
      headings.put(column, heading);
      return this;
    }

    /**
     * Sets the name of the report's timeframe parameter, as Show Request Details prints it.
     *
     * @param name the name, not blank; {@code Report Timeframe} by default and for null
     * @return this builder
     */
    public Builder timeframeParameter(@Nullable String name) {
      timeframeParameter = name == null ? ReportParameter.REPORT_TIMEFRAME : name;
      return this;
    }

    /**
     * Sets {@link WfmSettings#intervalLength()}.
     *
     * @param minutes 5, 10, 15, 20, 30 or 60; 15 by default
     * @return this builder
     */
    public Builder intervalMinutes(int minutes) {
      return intervalMinutes(Integer.toString(minutes));
    }

    Builder intervalMinutes(@Nullable String minutes) {
      intervalMinutes = minutes;
      return this;
    }

    /**
     * Sets {@link WfmSettings#intervalLabel()}.
     *
     * @param form what bare numbers mean; {@link IntervalLabelForm#BY_COLUMN} by default
     * @return this builder
     */
    public Builder intervalLabel(IntervalLabelForm form) {
      return intervalLabel(form.key());
    }

    Builder intervalLabel(@Nullable String key) {
      intervalLabel = key;
      return this;
    }

    /**
     * Sets {@link WfmSettings#totals()}.
     *
     * @param labels further labels, none blank; copied
     * @return this builder
     */
    public Builder totals(Collection<String> labels) {
      totals = Collections.unmodifiableList(new ArrayList<>(labels));
      return this;
    }

    /**
     * Sets what a duration counts that the report gives as a bare number. The tenant's unit is
     * UNKNOWN.
     *
     * @param unit {@code milliseconds} or {@code seconds}; by default, and for null, it is not
     *     stated
     * @return this builder
     */
    public Builder durationUnit(@Nullable String unit) {
      durationUnit = unit;
      return this;
    }

    /**
     * Sets the unit of {@link WfmSettings#realtimeEncodings()}. The tenant's unit is UNKNOWN.
     *
     * @param unit {@code milliseconds} or {@code seconds}; by default, and for null, it is not
     *     stated, and milliseconds are taken
     * @return this builder
     */
    public Builder realtimeDurationUnit(@Nullable String unit) {
      realtimeDurationUnit = unit;
      return this;
    }

    /**
     * Sets how several metrics are asked for, of {@link WfmSettings#realtimeEncodings()}.
     *
     * @param joining how the ids stand in one request; {@link MetricIdJoining#REPEATED} by default
     * @return this builder
     */
    public Builder metricIdJoining(MetricIdJoining joining) {
      return metricIdJoining(joining.key());
    }

    Builder metricIdJoining(@Nullable String key) {
      metricIdJoining = key;
      return this;
    }

    /**
     * Sets the member of a state's text of {@link WfmSettings#realtimeEncodings()}.
     *
     * @param name the member's name, not blank; by default, and for null, the usual ones are read
     * @return this builder
     */
    public Builder stateMember(@Nullable String name) {
      stateMember = name;
      return this;
    }

    /**
     * Sets the list of what is not ready of {@link WfmSettings#realtimeEncodings()}.
     *
     * @param name the list's name, not blank; by default, and for null, the usual ones are read
     * @return this builder
     */
    public Builder notReadyMember(@Nullable String name) {
      notReadyMember = name;
      return this;
    }

    /**
     * Sets {@link WfmSettings#otherTextsAreReasonCodes()}.
     *
     * @param taken whether a state that is not known is an unlisted reason code; false by default
     * @return this builder
     */
    public Builder otherTextsAreReasonCodes(boolean taken) {
      return otherTextsAreReasonCodes(Boolean.toString(taken));
    }

    Builder otherTextsAreReasonCodes(@Nullable String taken) {
      otherTextsAreReasonCodes = taken;
      return this;
    }

    /**
     * Sets {@link WfmSettings#reasonSeparators()}, in place of the usual ones.
     *
     * @param patterns each with the word {@code reason} once, something that is not blank in front
     *     of it, and at most 20 characters after it; none twice; copied
     * @return this builder
     */
    public Builder reasonSeparators(Collection<String> patterns) {
      reasonSeparators = Collections.unmodifiableList(new ArrayList<>(patterns));
      return this;
    }

    /**
     * Sets {@link WfmSettings#agents()}.
     *
     * @param values each {@code Name(extension)} or an extension, none twice; copied
     * @return this builder
     */
    public Builder agents(Collection<String> values) {
      agents = Collections.unmodifiableList(new ArrayList<>(values));
      return this;
    }

    WfmSettings build() {
      return new WfmSettings(this);
    }
  }
}
