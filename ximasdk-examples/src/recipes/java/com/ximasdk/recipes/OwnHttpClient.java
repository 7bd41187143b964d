// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipes;

import com.ximasdk.XimaClient;
import com.ximasdk.settings.XimaSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Trusts the certificates of the house's own authority, as behind an appliance that looks into TLS.
 * The idea: what is special about TLS is said to the platform's HTTP client, which the client is
 * given; certificates are checked all the same.
 */
public final class OwnHttpClient {
  private OwnHttpClient() {}

  /**
   * Makes the HTTP client. It follows no redirects, since the platform would take the key along;
   * {@code HTTP_1_1} lets a call that ends take its connection with it.
   *
   * @param trusted a key store with the authority's certificate, as {@code keytool -importcert}
   *     makes it
   */
  public static HttpClient http(Path trusted, char[] password)
      throws IOException, GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(KeyStore.getInstance(trusted.toFile(), password));
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder()
        .sslContext(tls)
        .version(Version.HTTP_1_1)
        .followRedirects(Redirect.NEVER)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  /** Makes a client that uses it. Who made the HTTP client closes it, where Java can. */
  public static XimaClient client(XimaSettings settings, HttpClient http) {
    return XimaClient.builder().settings(settings).httpClient(http).build();
  }
}
