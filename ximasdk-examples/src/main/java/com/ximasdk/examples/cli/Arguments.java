// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How the texts of the command line become values, and what is said where they do not. */
public final class Arguments {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private Arguments() {}

  /**
   * Makes a parser, and the parsers of its commands, read the types of the shared options.
   *
   * @param parser knows all its commands already
   */
  public static void register(CommandLine parser) {
    parser.registerConverter(URI.class, Arguments::tenantUrl);
    parser.registerConverter(ZoneId.class, Arguments::zone);
    parser.registerConverter(Duration.class, Arguments::duration);
    parser.registerConverter(DateOrTime.class, Arguments::dateOrTime);
    parser.registerConverter(LocalDate.class, Arguments::date);
  }

  /** A tenant's URL: https, or plain http to this machine alone; no path, query or user. */
  static URI tenantUrl(String text) {
    URI url;
    try {
      url = new URI(text.strip());
    } catch (URISyntaxException e) {
      // The parser's own message would repeat the text, which may hold a secret.
      throw new TypeConversionException("this is no URL; expected https://<name>.xima.cloud");
    }
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    if (host.isEmpty() || !Set.of("https", "http").contains(scheme)) {
      throw new TypeConversionException("expected https://<name>.xima.cloud");
    }
    if (url.getRawUserInfo() != null
        || url.getRawQuery() != null
        || url.getRawFragment() != null
        || !Set.of("", "/").contains(url.getRawPath())) {
      throw new TypeConversionException(
          "expected a host alone, https://<name>.xima.cloud, without user, path or query");
    }
    if (scheme.equals("http") && !LOOPBACK.contains(host)) {
      throw new TypeConversionException(
          "plain http would show the key to the network; use https (plain http is for this"
              + " machine's own address, as 127.0.0.1)");
    }
    return url;
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + text + "' is no time zone; expected an IANA name, as America/Denver");
    }
  }

  static Duration duration(String text) {
    try {
      Duration duration = Duration.parse(text.strip());
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeException e) {
      // Said below.
    }
    throw new TypeConversionException(
        "'" + text + "' is no duration; expected ISO 8601, as PT3S or PT5M");
  }

  static DateOrTime dateOrTime(String text) {
    String stripped = text.strip();
    try {
      return stripped.indexOf('T') < 0 && stripped.indexOf('t') < 0
          ? DateOrTime.of(LocalDate.parse(stripped))
          : DateOrTime.of(OffsetDateTime.parse(stripped));
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is neither a date-time with offset, as 2026-07-14T08:00:00-06:00, nor a date,"
              + " as 2026-07-14");
    }
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + text + "' is no date; expected one as 2026-07-14");
    }
  }
}
