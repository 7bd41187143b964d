// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import jakarta.validation.Valid;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
 *
 * @since 0.1.0
 */
public final class XimaSettings {
  /** The environment variable that holds the key where the file names no place of it. */
  public static final String KEY_VARIABLE = "XIMA_AUTHENTICATION_KEY";

  private final @Nullable String tenantUrl;
  private final @Nullable AuthenticationKeySource authenticationKeySource;
  private final @Nullable String timeZone;
  private final @Nullable String preferredTimeZone;
  @Valid private final @Nullable RecordingSettings recording;
  @Valid private final @Nullable WfmSettings wfm;

  private XimaSettings(Builder builder) {
    tenantUrl = builder.tenantUrl;
    authenticationKeySource = builder.authenticationKeySource;
    timeZone = builder.timeZone;
    preferredTimeZone = builder.preferredTimeZone;
    recording = builder.recording;
    wfm = builder.wfm;
  }

  /** What the constraints cannot say. */
  void furtherViolations(List<SettingsViolation> to) {
    SettingsCheck.tenantUrl(tenantUrl, to);
    if (authenticationKeySource == null) {
      to.add(
          new SettingsViolation(
              "authenticationKey", SettingMessage.of(SettingMessage.KEY, "is missing")));
    }
    SettingsCheck.timeZone("timeZone", SettingMessage.TIME_ZONE, timeZone, to);
    SettingsCheck.timeZone(
        "preferredTimeZone", SettingMessage.PREFERRED_TIME_ZONE, preferredTimeZone, to);
    if (wfm != null && timeZone == null) {
      // Who needs intervals of the tenant's day says in which zone the tenant's day is.
      to.add(
          new SettingsViolation(
              "timeZone", SettingMessage.of(SettingMessage.TIME_ZONE, "is missing")));
    }
    recording().ifPresent(settings -> settings.furtherViolations(to));
    wfm().ifPresent(settings -> settings.furtherViolations(to));
  }

  /** {@return a builder in which nothing is set} */
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
   *   "preferredTimeZone": "America/New_York",
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
   * environment variable; without both it is {@value #KEY_VARIABLE}. {@code timeZone}, {@code
   * preferredTimeZone}, {@code recording} and {@code wfm} may be left out, but {@code wfm} needs
   * the time zone. A name that is not known is a violation.
   *
   * @param file the file; a relative {@code authenticationKeyFile} is beside it
   * @param environment the environment variables, as {@link System#getenv()} gives them
   * @return the settings, whole and right
   * @throws InvalidSettingsException if the file cannot be read or anything in it is wrong
   */
  public static XimaSettings read(Path file, Map<String, String> environment) {
    return read(file, environment, none -> {});
  }

  /**
   * Reads a file as {@link #read(Path, Map)}, in which some settings are replaced.
   *
   * @param file the file; a relative {@code authenticationKeyFile} is beside it
   * @param environment the environment variables, as {@link System#getenv()} gives them
   * @param overrides is given an empty builder, and sets there what is used in place of what the
   *     file says; of {@code recording} and {@code wfm}, the whole. What it replaces need not be
   *     right in the file
   * @return the settings, whole and right
   * @throws InvalidSettingsException if the file cannot be read, or anything in it that is not
   *     replaced, or in what replaces it, is wrong
   */
  public static XimaSettings read(
      Path file, Map<String, String> environment, Consumer<Builder> overrides) {
    return SettingsFile.read(file, environment, overrides);
  }

  /** {@return the address of the tenant} */
  public TenantUrl tenantUrl() {
    return TenantUrl.of(Objects.requireNonNull(tenantUrl));
  }

  /** {@return the key of the Service User, as it is now} */
  public AuthenticationKey authenticationKey() {
    return authenticationKeySource().current();
  }

  /**
   * {@return where the key comes from; one that is in a file is read again when the file has
   * changed}
   */
  public AuthenticationKeySource authenticationKeySource() {
    return Objects.requireNonNull(authenticationKeySource);
  }

  /** {@return the time zone that is selected for the tenant; UTC if none was given} */
  public ZoneId timeZone() {
    return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
  }

  /** {@return the zone in which call times are written; the tenant's if none was given} */
  public ZoneId preferredTimeZone() {
    return preferredTimeZone == null ? timeZone() : ZoneId.of(preferredTimeZone);
  }

  /** {@return what is needed to import recordings; empty if that is not wanted} */
  public Optional<RecordingSettings> recording() {
    return Optional.ofNullable(recording);
  }

  /** {@return what is needed for Encore WFM; empty if that is not wanted} */
  public Optional<WfmSettings> wfm() {
    return Optional.ofNullable(wfm);
  }

  /** The tenant, and which parts are there; never the key. */
  @Override
  public String toString() {
    return "XimaSettings[tenantUrl=%s, timeZone=%s, preferredTimeZone=%s, recording=%s, wfm=%s]"
        .formatted(tenantUrl, timeZone, preferredTimeZone, recording != null, wfm != null);
  }

  /**
   * Takes settings, and checks them as a whole at the end. For use by one thread at a time.
   *
   * @since 0.1.0
   */
  public static final class Builder {
    private @Nullable String tenantUrl;
    private @Nullable AuthenticationKeySource authenticationKeySource;
    private @Nullable String timeZone;
    private @Nullable String preferredTimeZone;
    private @Nullable RecordingSettings recording;
    private @Nullable WfmSettings wfm;

    private Builder() {}

    /**
     * Sets {@link XimaSettings#tenantUrl()}.
     *
     * @param value an address that {@link TenantUrl#of} takes; null counts as missing
     * @return this builder
     */
    public Builder tenantUrl(@Nullable String value) {
      tenantUrl = value;
      return this;
    }

    /**
     * Sets {@link XimaSettings#authenticationKey()}, for as long as the settings are used.
     *
     * @param value the key; null counts as missing
     * @return this builder
     */
    public Builder authenticationKey(@Nullable AuthenticationKey value) {
      authenticationKeySource = value == null ? null : () -> value;
      return this;
    }

    /**
     * Sets {@link XimaSettings#authenticationKeySource()}.
     *
     * @param value where the key comes from, in place of any key that was set; null counts as
     *     missing
     * @return this builder
     */
    public Builder authenticationKeySource(@Nullable AuthenticationKeySource value) {
      authenticationKeySource = value;
      return this;
    }

    /**
     * Sets {@link XimaSettings#timeZone()}.
     *
     * @param value an IANA name, such as {@code America/Denver}; null for none, which {@link #wfm}
     *     does not allow
     * @return this builder
     */
    public Builder timeZone(@Nullable String value) {
      timeZone = value;
      return this;
    }

    /**
     * Sets {@link XimaSettings#preferredTimeZone()}.
     *
     * @param value an IANA name, such as {@code America/New_York}; null for the tenant's zone
     * @return this builder
     */
    public Builder preferredTimeZone(@Nullable String value) {
      preferredTimeZone = value;
      return this;
    }

    /**
     * Sets {@link XimaSettings#recording()}, in place of any that was set.
     *
     * @param settings is given a builder in which nothing is set, and sets what is needed
     * @return this builder
     */
    public Builder recording(Consumer<RecordingSettings.Builder> settings) {
      RecordingSettings.Builder builder = new RecordingSettings.Builder();
      settings.accept(builder);
      recording = builder.build();
      return this;
    }

    /**
     * Sets {@link XimaSettings#wfm()}, in place of any that was set. It needs {@link #timeZone}.
     *
     * @param settings is given a builder in which nothing is set, and sets what is needed
     * @return this builder
     */
    public Builder wfm(Consumer<WfmSettings.Builder> settings) {
      WfmSettings.Builder builder = new WfmSettings.Builder();
      settings.accept(builder);
      wfm = builder.build();
      return this;
    }

    /**
     * Checks everything.
     *
     * @return the settings, whole and right
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

    /** Takes over what another builder has, and gives the names of those settings. */
    List<String> override(Builder other) {
      List<String> names = new ArrayList<>();
      tenantUrl = either(other.tenantUrl, tenantUrl, "tenantUrl", names);
      authenticationKeySource =
          either(
              other.authenticationKeySource, authenticationKeySource, "authenticationKey", names);
      timeZone = either(other.timeZone, timeZone, "timeZone", names);
      preferredTimeZone =
          either(other.preferredTimeZone, preferredTimeZone, "preferredTimeZone", names);
      recording = either(other.recording, recording, "recording", names);
      wfm = either(other.wfm, wfm, "wfm", names);
      return names;
    }

    private static <T> @Nullable T either(
        @Nullable T given, @Nullable T otherwise, String name, List<String> names) {
      if (given == null) {
        return otherwise;
      }
      names.add(name);
      return given;
    }
  }
}
