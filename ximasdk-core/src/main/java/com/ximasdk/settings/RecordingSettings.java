// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import com.ximasdk.error.SettingsViolation;
import com.ximasdk.report.ReportRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to import recordings, beside the tenant and its key (Xima CCaaS Integration Guide,
 * "Provide DVSAnalytics the required information for recording import").
 *
 * <p>Made and checked as a part of {@link XimaSettings}. Immutable and safe for use by several
 * threads.
 */
public final class RecordingSettings {
  @NotEmpty(message = SettingMessage.NO_EXTENSION)
  private final List<
          @NotBlank(message = SettingMessage.EXTENSION)
          @Pattern(regexp = SettingForm.EXTENSION, message = SettingMessage.EXTENSION) String>
      extensions;

  @Pattern(regexp = SettingForm.REPORT_ID, message = SettingMessage.REPORT_ID)
  private final @Nullable String callDetailsReportId;

  private RecordingSettings(Builder builder) {
    extensions = builder.extensions;
    callDetailsReportId = builder.callDetailsReportId;
  }

  void furtherViolations(List<SettingsViolation> to) {
    SettingsCheck.distinct("recording.extensions", extensions, to);
  }

  /** The user extensions whose recordings are to be imported, at least one. */
  public List<String> extensions() {
    return extensions;
  }

  /** The Report ID of "Recorded Call Details", which is typically not needed. */
  public Optional<String> callDetailsReportId() {
    return Optional.ofNullable(callDetailsReportId);
  }

  /** The request that runs the report with {@link #callDetailsReportId()}, without a timeframe. */
  public Optional<ReportRequest> callDetailsRequest() {
    return callDetailsReportId().map(ReportRequest::of);
  }

  /** Takes the settings for recordings. They are checked when the whole is built. */
  public static final class Builder {
    private List<String> extensions = List.of();
    private @Nullable String callDetailsReportId;

    Builder() {}

    /** Sets {@link RecordingSettings#extensions()}. */
    public Builder extensions(Collection<String> values) {
      // Not List.copyOf: a null in it is a violation to be told with the others.
      extensions = Collections.unmodifiableList(new ArrayList<>(values));
      return this;
    }

    /** Sets {@link RecordingSettings#callDetailsReportId()}; {@code null} means none. */
    public Builder callDetailsReportId(@Nullable String value) {
      callDetailsReportId = value;
      return this;
    }

    RecordingSettings build() {
      return new RecordingSettings(this);
    }
  }
}
