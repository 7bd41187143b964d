// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.XimaClient;
import com.ximasdk.call.TimeLimits;
import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.AuthenticationKeyFile;
import com.ximasdk.settings.AuthenticationKeySource;
import com.ximasdk.settings.TenantUrl;
import com.ximasdk.settings.XimaSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which tenant, with which key, in which zone, within which limits: from options, else from a
 * settings file, else from the environment.
 */
public final class TenantOptions {
  /** The environment variable that holds the key where no file is named. */
  public static final String KEY_VARIABLE = XimaSettings.KEY_VARIABLE;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "The settings file of the tenant. Any other option overrides what is in it. See"
              + " docs/settings.md.")
  private @Nullable Path settingsFile;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The tenant, https://<name>.xima.cloud.")
  private @Nullable String urlText;

  @Option(
      names = "--authentication-key-file",
      paramLabel = "FILE",
      description =
          "Holds the Service User's authentication key. Without it, and without one in the"
              + " settings: the environment variable "
              + KEY_VARIABLE
              + ".")
  private @Nullable Path keyFile;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description =
          "The tenant's zone, as America/Denver, in which times are written too. Default: that of"
              + " the settings, else UTC.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      description = "The total deadline of one operation, retries and waits included, as PT2M.")
  private @Nullable Duration timeout;

  private @Nullable TenantUrl url;
  private @Nullable AuthenticationKeySource keySource;
  private @Nullable XimaSettings settings;
  private @Nullable InvalidSettingsException refusal;

  /**
   * Reads the settings file, looks for the tenant and the key, and at the limits.
   *
   * @param console has the environment
   * @param violations takes what is wrong
   */
  public void check(Console console, Violations violations) {
    if (timeout != null && timeout.isZero()) {
      violations.add("--timeout is zero. Expected a duration above zero, as PT2M.");
    }
    checkUrl(violations);
    checkKeyFile(violations);
    if (settingsFile != null) {
      readSettings(settingsFile, console, violations);
    }
    if (settingsFile != null || violations.hasToldOf("--settings")) {
      return;
    }
    if (urlText == null && !violations.hasToldOf("--url")) {
      violations.add("There is no tenant. Name it by --url, or in a file by --settings.");
    }
    if (keyFile == null && !violations.hasToldOf("--authentication-key-file")) {
      checkEnvironment(console, violations);
    }
  }

  private void checkUrl(Violations violations) {
    if (urlText != null) {
      try {
        url = TenantUrl.of(urlText);
      } catch (IllegalArgumentException e) {
        violations.add("--url: " + Failures.messageOf(e));
      }
    }
  }

  private void checkKeyFile(Violations violations) {
    if (keyFile != null) {
      try {
        keySource = AuthenticationKeyFile.of(keyFile);
      } catch (InvalidSettingsException e) {
        e.violations()
            .forEach(wrong -> violations.add("--authentication-key-file: " + wrong.message()));
      }
    }
  }

  private void checkEnvironment(Console console, Violations violations) {
    String text = console.environment().get(KEY_VARIABLE);
    if (text == null) {
      violations.add(
          "There is no authentication key. Name its file by --authentication-key-file, or set the"
              + " environment variable "
              + KEY_VARIABLE
              + ".");
      return;
    }
    try {
      AuthenticationKey key = AuthenticationKey.of(text);
      keySource = () -> key;
    } catch (IllegalArgumentException e) {
      violations.add(KEY_VARIABLE + ": " + Failures.messageOf(e));
    }
  }

  private void readSettings(Path file, Console console, Violations violations) {
    try {
      XimaSettings read = XimaSettings.read(file, console.environment(), this::override);
      settings = read;
      url = read.tenantUrl();
      keySource = read.authenticationKeySource();
    } catch (InvalidSettingsException e) {
      refusal = e;
      e.violations().forEach(wrong -> violations.add("--settings: " + wrong));
    }
  }

  private void override(XimaSettings.Builder builder) {
    builder.tenantUrl(urlText).authenticationKeySource(keySource);
    if (zone != null) {
      // An offset, which the settings do not take, counts as UTC there: this zone is used anyway.
      String name = ZoneId.getAvailableZoneIds().contains(zone.getId()) ? zone.getId() : "UTC";
      builder.timeZone(name).preferredTimeZone(name);
    }
  }

  /** The tenant's address. */
  public TenantUrl url() {
    return Objects.requireNonNull(url);
  }

  /** A client of the tenant, to be closed. */
  public XimaClient client() {
    return clientBuilder().build();
  }

  /** A client as the settings say, for a command that sets more. */
  public XimaClient.Builder clientBuilder() {
    XimaClient.Builder builder = XimaClient.builder();
    settings().ifPresent(builder::settings);
    return builder
        .tenantUrl(url())
        .authenticationKey(keySource())
        .timeLimits(timeout().map(TimeLimits.DEFAULTS::withTotal).orElse(TimeLimits.DEFAULTS));
  }

  /** Where the key comes from. */
  AuthenticationKeySource keySource() {
    return Objects.requireNonNull(keySource);
  }

  /**
   * As {@link #check}, for a command that cannot do without a settings file.
   *
   * @param console has the environment
   * @param violations takes what is wrong
   * @param hint what else to do where there is none, as a sentence; may be empty
   */
  public void checkWithSettings(Console console, Violations violations, String hint) {
    if (settingsFile != null) {
      check(console, violations);
    } else if (!violations.hasToldOf("--settings")) {
      violations.add(("There is no settings file. Name it by --settings. " + hint).strip());
    }
  }

  /** The settings file, if one was named. */
  public Optional<Path> settingsFile() {
    return Optional.ofNullable(settingsFile);
  }

  /** What is wrong with the settings file, if one was named and something is. */
  public Optional<InvalidSettingsException> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** What the settings file says, if one was named. */
  public Optional<XimaSettings> settings() {
    return Optional.ofNullable(settings);
  }

  /** The tenant's zone, in which its days are. */
  public ZoneId timeZone() {
    return zone != null ? zone : settings().map(XimaSettings::timeZone).orElse(ZoneOffset.UTC);
  }

  /** The zone in which times are written. */
  public ZoneId preferredTimeZone() {
    return zone != null
        ? zone
        : settings().map(XimaSettings::preferredTimeZone).orElse(ZoneOffset.UTC);
  }

  /** The total deadline of one operation, if one was given. */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }
}
