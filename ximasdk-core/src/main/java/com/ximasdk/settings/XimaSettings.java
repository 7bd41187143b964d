// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import com.ximasdk.internal.settings.Conforms;
import com.ximasdk.internal.settings.Given;
import com.ximasdk.internal.settings.SettingRule;
import com.ximasdk.internal.settings.SettingsCheck;
import com.ximasdk.internal.settings.ZoneGivenForWfm;
import jakarta.validation.Valid;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that has to be known about a tenant, as the integration guide lists it (Xima CCaaS
 * Integration Guide, the two sections "Provide DVSAnalytics the required information").
 *
 * <pre>{@code
 * XimaSettings settings =
 *     XimaSettings.builder()
 *         .tenantUrl("https://acme.xima.cloud")
 *         .authenticationKey(key)
 *         .timeZone("America/Denver")
 *         .recording(recording -> recording.extensions(List.of("200", "201")))
 *         .build();
 * }</pre>
 *
 * <p>The settings are checked whole before anything is sent, and everything that is wrong is told
 * at once. Immutable and safe for use by several threads.
 */
@ZoneGivenForWfm
public final class XimaSettings {
  private static final String MISSING_KEY =
      "The authentication key is missing. Expected the long string of the Service User that ends in"
          + " '='. It is shown in the Xima CCaaS Desktop application under API Enablement > Service"
          + " Users.";

  @Conforms(SettingRule.TENANT_URL)
  private final @Nullable String tenantUrl;

  @Given(message = MISSING_KEY)
  private final @Nullable AuthenticationKey authenticationKey;

  @Conforms(value = SettingRule.TIME_ZONE, required = false)
  private final @Nullable String timeZone;

  @Valid private final @Nullable RecordingSettings recording;

  @Valid private final @Nullable WfmSettings wfm;

  private XimaSettings(Builder builder) {
    tenantUrl = builder.tenantUrl;
    authenticationKey = builder.authenticationKey;
    timeZone = builder.timeZone;
    recording = builder.recording;
    wfm = builder.wfm;
  }

  /** A builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads the settings that a technician keeps in a file: JSON, in UTF-8 or UTF-16. The key is not
   * part of it; the file names a file or an environment variable that holds it.
   *
   * <pre>{@code
   * {
   *   "tenantUrl": "https://acme.xima.cloud",
   *   "authenticationKeyFile": "encore.key",
   *   "timeZone": "America/Denver",
   *   "recording": { "extensions": ["200", "201"], "callDetailsReportId": "LMIU6034" },
   *   "wfm": {
   *     "reportId": "LT39K5C5",
   *     "groups": ["CC Sales"],
   *     "reasonCodes": { "Lunch": "Lunch Break" },
   *     "headings": { "minutes": "Interval" }
   *   }
   * }
   * }</pre>
   *
   * <p>In place of {@code authenticationKeyFile}, {@code authenticationKeyVariable} names an
   * environment variable. {@code timeZone}, {@code recording} and {@code wfm} may be left out, but
   * {@code wfm} needs the time zone. A name that is not known is a violation.
   *
   * @param file the file; a relative {@code authenticationKeyFile} is beside it
   * @param environment the environment variables, as {@link System#getenv()} gives them
   * @return the settings
   * @throws InvalidSettingsException if the file cannot be read or anything in it is wrong
   */
  public static XimaSettings read(Path file, Map<String, String> environment) {
    return SettingsFile.read(file, environment);
  }

  /** The address of the tenant. */
  public TenantUrl tenantUrl() {
    return TenantUrl.of(Objects.requireNonNull(tenantUrl));
  }

  /** The key of the Service User. */
  public AuthenticationKey authenticationKey() {
    return Objects.requireNonNull(authenticationKey);
  }

  /** The time zone that is selected for the tenant; UTC if none was given. */
  public ZoneId timeZone() {
    return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
  }

  /** Whether a time zone was given. */
  public boolean hasTimeZone() {
    return timeZone != null;
  }

  /** What is needed to import recordings, if that is wanted. */
  public Optional<RecordingSettings> recording() {
    return Optional.ofNullable(recording);
  }

  /** What is needed for Encore WFM, if that is wanted. */
  public Optional<WfmSettings> wfm() {
    return Optional.ofNullable(wfm);
  }

  /** The tenant, and which parts are there; never the key. */
  @Override
  public String toString() {
    return "XimaSettings[tenantUrl="
        + tenantUrl
        + ", timeZone="
        + timeZone
        + ", recording="
        + (recording != null)
        + ", wfm="
        + (wfm != null)
        + "]";
  }

  /** Takes settings, and checks them as a whole at the end. */
  public static final class Builder {
    private @Nullable String tenantUrl;
    private @Nullable AuthenticationKey authenticationKey;
    private @Nullable String timeZone;
    private @Nullable RecordingSettings recording;
    private @Nullable WfmSettings wfm;

    private Builder() {}

    /** Sets {@link XimaSettings#tenantUrl()}. */
    public Builder tenantUrl(@Nullable String value) {
      tenantUrl = value;
      return this;
    }

    /** Sets {@link XimaSettings#authenticationKey()}. */
    public Builder authenticationKey(@Nullable AuthenticationKey value) {
      authenticationKey = value;
      return this;
    }

    /** Sets {@link XimaSettings#timeZone()} by its IANA name. */
    public Builder timeZone(@Nullable String value) {
      timeZone = value;
      return this;
    }

    /** Sets {@link XimaSettings#recording()}. */
    public Builder recording(Consumer<RecordingSettings.Builder> settings) {
      RecordingSettings.Builder builder = new RecordingSettings.Builder();
      settings.accept(builder);
      recording = builder.build();
      return this;
    }

    /** Sets {@link XimaSettings#wfm()}. */
    public Builder wfm(Consumer<WfmSettings.Builder> settings) {
      WfmSettings.Builder builder = new WfmSettings.Builder();
      settings.accept(builder);
      wfm = builder.build();
      return this;
    }

    /**
     * Checks everything.
     *
     * @return the settings
     * @throws InvalidSettingsException if anything is wrong; it names all of it, sorted by setting
     */
    public XimaSettings build() {
      XimaSettings settings = new XimaSettings(this);
      List<SettingsViolation> violations = SettingsCheck.violations(settings);
      if (!violations.isEmpty()) {
        throw new InvalidSettingsException(violations);
      }
      return settings;
    }

    /** What is wrong so far, without a refusal. */
    List<SettingsViolation> violations() {
      return SettingsCheck.violations(new XimaSettings(this));
    }
  }
}
