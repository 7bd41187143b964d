// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.XimaClient;
import com.ximasdk.call.TimeLimits;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.TenantUrl;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tenant, with which key, in which zone, within which limits. */
public final class TenantOptions {
  /** The environment variable that holds the key where no file is named. */
  public static final String KEY_VARIABLE = "XIMA_AUTHENTICATION_KEY";

  private static final long LONGEST_KEY_FILE = 64 * 1024;

  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description = "The tenant, https://<name>.xima.cloud.")
  private @Nullable TenantUrl url;

  @Option(
      names = "--authentication-key-file",
      paramLabel = "FILE",
      description =
          "Holds the Service User's authentication key. Without it: the environment variable "
              + KEY_VARIABLE
              + ".")
  private @Nullable Path keyFile;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "The tenant's zone, as America/Denver. Default: UTC.")
  private ZoneId timeZone = ZoneOffset.UTC;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      description = "The total deadline of one operation, retries and waits included, as PT2M.")
  private @Nullable Duration timeout;

  @Option(
      names = "--audio-interval",
      paramLabel = "DURATION",
      description = "The least time between two audio requests to a tenant. Default: PT3S.")
  private Duration audioInterval = Duration.ofSeconds(3);

  private @Nullable AuthenticationKey key;

  /**
   * Looks for the key, and at the limits.
   *
   * @param console has the environment
   * @param violations takes what is wrong
   */
  public void check(Console console, Violations violations) {
    if (timeout != null && timeout.isZero()) {
      violations.add("--timeout is zero. Expected a duration above zero, as PT2M.");
    }
    String from = keyFile == null ? KEY_VARIABLE : keyFile.toString();
    try {
      String text = keyFile == null ? console.environment().get(KEY_VARIABLE) : read(keyFile);
      if (text == null) {
        violations.add(
            "There is no authentication key. Name its file by --authentication-key-file, or set"
                + " the environment variable "
                + KEY_VARIABLE
                + ".");
      } else {
        key = AuthenticationKey.of(text);
      }
    } catch (MalformedInputException e) {
      violations.add(from + ": this is no text. Expected a file that holds the key alone.");
    } catch (IOException e) {
      violations.add("The key file cannot be read. " + Failures.sentence(e));
    } catch (IllegalArgumentException e) {
      violations.add(from + ": " + Failures.messageOf(e));
    }
  }

  private static String read(Path file) throws IOException {
    if (Files.size(file) > LONGEST_KEY_FILE) {
      throw new MalformedInputException(0);
    }
    return Files.readString(file);
  }

  /** A client of the tenant, to be closed. */
  public XimaClient client() {
    return clientBuilder().build();
  }

  /** A client of the tenant, for a command that sets more. */
  public XimaClient.Builder clientBuilder() {
    return XimaClient.builder()
        .tenantUrl(url())
        .authenticationKey(key())
        .audioInterval(audioInterval)
        .timeLimits(timeout().map(TimeLimits.DEFAULTS::withTotal).orElse(TimeLimits.DEFAULTS));
  }

  /** The tenant. */
  public TenantUrl url() {
    return Objects.requireNonNull(url);
  }

  /** The key. */
  public AuthenticationKey key() {
    return Objects.requireNonNull(key);
  }

  /** The tenant's zone, in which times are written too. */
  public ZoneId timeZone() {
    return timeZone;
  }

  /** The total deadline of one operation, if one was given. */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  /** The least time between two audio requests. */
  public Duration audioInterval() {
    return audioInterval;
  }
}
