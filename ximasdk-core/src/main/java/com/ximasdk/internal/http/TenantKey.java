// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.net.URI;
import java.util.Locale;

/** One address for a tenant, however its origin is spelled. */
final class TenantKey {
  private TenantKey() {}

  static URI of(URI origin) {
    String scheme = origin.getScheme().toLowerCase(Locale.ROOT);
    String host = origin.getHost().toLowerCase(Locale.ROOT);
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    if (host.equals("[::1]") || host.matches("127[.][0-9.]+")) {
      host = "localhost";
    }
    int standard = scheme.equals("https") ? 443 : 80;
    String port =
        origin.getPort() == -1 || origin.getPort() == standard ? "" : ":" + origin.getPort();
    return URI.create(scheme + "://" + host + port);
  }
}
