// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The address of a tenant: {@code https://<customer specific name>.xima.cloud}, the same as the
 * customer's web portal (Xima CCaaS Integration Guide, "Gather the Xima CCaaS URL"; KNOWN).
 *
 * <p>Only {@code https} is taken, so that the authentication key never travels in the clear; plain
 * {@code http} is for a tenant simulated on this machine. Immutable.
 *
 * @since 0.1.0
 */
public final class TenantUrl {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** The longest scheme that anybody would mean; what is longer may be the key. */
  private static final int LONGEST_SCHEME = 6;

  /** More than any host name has. */
  private static final int LONGEST = 500;

  private final URI origin;

  private TenantUrl(URI origin) {
    this.origin = origin;
  }

  /**
   * Reads an address.
   *
   * @param text an {@code https} address with a host and at most a port; a slash at its end and
   *     blanks around it are dropped
   * @return the address, in lower case and without the scheme's own port
   * @throws IllegalArgumentException if it is anything else; the message says what is wrong
   */
  public static TenantUrl of(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw refused("is empty");
    }
    if (trimmed.length() > LONGEST) {
      throw refused("has " + trimmed.length() + " characters");
    }
    URI uri;
    try {
      uri = new URI(trimmed);
    } catch (URISyntaxException e) {
      throw refused("is no URL (" + e.getReason() + " at character " + (e.getIndex() + 1) + ")");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      boolean isWord = !scheme.isEmpty() && scheme.length() <= LONGEST_SCHEME;
      throw refused(isWord ? "begins with " + scheme + ":" : "does not begin with https://");
    }
    if (host.isEmpty()) {
      throw refused("has no host name");
    }
    if (uri.getRawUserInfo() != null) {
      throw refused("holds a user name or password, which has no use here");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw refused("holds a '?' or a '#'; give only the part up to the host name");
    }
    String path = uri.getRawPath();
    if (path != null && !path.isEmpty() && !path.equals("/")) {
      // The path is not repeated: it may be the key, however that is encoded.
      throw refused("holds a path; give only the part up to the host name");
    }
    if (scheme.equals("http") && !LOOPBACK.contains(host)) {
      throw refused("begins with http:, which would send the authentication key in the clear");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65535) {
      throw refused("has the port " + uri.getPort());
    }
    int defaultPort = scheme.equals("https") ? 443 : 80;
    String port = uri.getPort() == -1 || uri.getPort() == defaultPort ? "" : ":" + uri.getPort();
    return new TenantUrl(URI.create(scheme + "://" + host + port));
  }

  private static IllegalArgumentException refused(String found) {
    return new IllegalArgumentException(
        "The tenant URL " + found + ". Expected https://<customer name>.xima.cloud.");
  }

  /** {@return scheme, host and, unless it is the scheme's own, port; without a path} */
  public URI origin() {
    return origin;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TenantUrl url && url.origin.equals(origin);
  }

  @Override
  public int hashCode() {
    return origin.hashCode();
  }

  @Override
  public String toString() {
    return origin.toString();
  }
}
