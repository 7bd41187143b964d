// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipes;

import com.ximasdk.XimaClient;
import com.ximasdk.XimaRuntime;
import com.ximasdk.settings.XimaSettings;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.util.List;

/**
 * Reaches tenants through a proxy that asks for a name and a password. The idea: the proxy belongs
 * to the runtime, so it is said once for the clients of all tenants, and its password is given to
 * nobody but the proxy.
 */
public final class BehindAProxy {
  private BehindAProxy() {}

  /**
   * Makes what the clients run on. For {@code https} tenants start the program with {@code
   * -Djdk.http.auth.tunneling.disabledSchemes=""}; else the platform does not send the password,
   * and calls fail with a {@link com.ximasdk.error.ProxyRefusedException} that says so.
   *
   * @param proxy host and port, not resolved: {@link InetSocketAddress#createUnresolved}
   * @param user whom the proxy knows
   * @param password of that user
   * @return to be closed at the end, and all its clients with it
   */
  public static XimaRuntime runtime(InetSocketAddress proxy, String user, String password) {
    return XimaRuntime.builder()
        .proxy(ProxySelector.of(proxy))
        .proxyCredentials(user, password)
        .build();
  }

  /**
   * Makes a client for each tenant. It fails for all of them or for none: what is wrong with one
   * tenant alone, such as a key file that is missing, its settings have refused before. So read
   * those each by itself, and leave out the tenants whose settings cannot be read.
   *
   * @param runtime ends all of the clients when it is closed
   * @param tenants the settings of each
   * @return the clients, in the order of the tenants
   */
  public static List<XimaClient> clients(XimaRuntime runtime, List<XimaSettings> tenants) {
    return tenants.stream()
        .map(tenant -> XimaClient.builder().runtime(runtime).settings(tenant).build())
        .toList();
  }
}
