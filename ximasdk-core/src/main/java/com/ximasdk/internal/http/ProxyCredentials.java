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

  /** Credentials in the Basic scheme. */
  public static ProxyCredentials basic(String user, String password) {
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
