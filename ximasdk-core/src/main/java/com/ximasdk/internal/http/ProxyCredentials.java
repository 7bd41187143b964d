// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A user's name and password for the proxy, as the {@code Proxy-Authorization} header of RFC 9110,
 * 11.7.2 says them. The platform sends that header to a proxy and nowhere else.
 */
public final class ProxyCredentials {
  static final String HEADER = "Proxy-Authorization";

  private final String header;

  private ProxyCredentials(String header) {
    this.header = header;
  }

  /**
   * Credentials in the Basic scheme.
   *
   * @throws IllegalArgumentException if one holds a control character, or the user a colon, which
   *     RFC 7617 does not allow: what is behind it would count as the password
   */
  public static ProxyCredentials basic(String user, String password) {
    if (user.indexOf(':') >= 0 || (user + password).chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "The user of the proxy holds a colon, or it or the password a line end or another control"
              + " character. Copy each alone, as one line.");
    }
    byte[] text = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new ProxyCredentials("Basic " + Base64.getEncoder().encodeToString(text));
  }

  String header() {
    return header;
  }

  @Override
  public String toString() {
    return "ProxyCredentials[****]";
  }
}
