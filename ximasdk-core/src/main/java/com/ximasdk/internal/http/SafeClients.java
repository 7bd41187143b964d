// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import javax.net.ssl.SSLParameters;

/** The platform's HTTP client as this library wants it wherever it makes one. */
public final class SafeClients {
  private SafeClients() {}

  /**
   * A client that goes nowhere else with the key: HTTP/1.1, so that a cancelled call ends its
   * connection and no other; no redirects, because the platform takes the {@code Authorization}
   * header along to other hosts; and a certificate has to be for the host, also where a system
   * property of the platform would switch that off.
   */
  public static HttpClient.Builder builder() {
    SSLParameters checkingNames = new SSLParameters();
    checkingNames.setEndpointIdentificationAlgorithm("HTTPS");
    return HttpClient.newBuilder()
        .version(Version.HTTP_1_1)
        .followRedirects(Redirect.NEVER)
        .sslParameters(checkingNames);
  }
}
