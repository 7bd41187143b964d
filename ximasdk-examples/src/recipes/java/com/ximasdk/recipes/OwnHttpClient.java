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
 *
 * <p>The authorities of the key store are trusted, and no others: those that come with Java are
 * not. That is right where each tenant is reached through the appliance. For one that is not, with
 * a certificate of a public authority, make a client without this; or add that authority to the
 * store.
 */
public final class OwnHttpClient {
  private OwnHttpClient() {}

  /**
   * Makes the HTTP client. It follows no redirects, since the platform would take the key along;
   * {@code HTTP_1_1} lets a call that ends take its connection with it.
   *
   * @param trusted a key store with the authority's certificate, as {@code keytool -importcert}
   *     makes it; all that is trusted, see above
   * @param password of the key store
   * @return to be closed by the caller, where Java can
   * @throws IOException if the store cannot be read, or the password is not its own
   * @throws GeneralSecurityException if it is no key store that the platform understands
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

  /**
   * Makes a client that uses it.
   *
   * @param settings of a tenant whose certificate the HTTP client trusts; a call to any other fails
   *     with a {@link com.ximasdk.error.ConnectionFailedException}
   * @param http stays open when the client is closed
   */
  public static XimaClient client(XimaSettings settings, HttpClient http) {
    return XimaClient.builder().settings(settings).httpClient(http).build();
  }
}
