// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** How long a simulated tenant's certificate lasts. Nobody has signed it but itself. */
enum SimulatedTls {
  /** For years. */
  LASTING("-1d", 3650),
  /** For a week. */
  ENDING("-30d", 37),
  /** No more. */
  EXPIRED("-30d", 10);

  private static final String PASSWORD = "simulated";
  private static final String ALIAS = "tenant";

  private final String begin;
  private final int days;

  SimulatedTls(String begin, int days) {
    this.begin = begin;
    this.days = days;
  }

  /** A new key and certificate for this machine's loopback names, by the JDK's own tool. */
  KeyStore keyStore() {
    try {
      Path directory = Files.createTempDirectory("ximasdk-tls-");
      Path file = directory.resolve("tenant.p12");
      try {
        make(file);
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
          made.load(in, PASSWORD.toCharArray());
        }
        return made;
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The tenant's certificate cannot be read.", e);
    }
  }

  /** What a tenant's server shows to those who connect. */
  static SslContextFactory.Server contextFactory(KeyStore own) {
    SslContextFactory.Server factory = new SslContextFactory.Server();
    factory.setKeyStore(own);
    factory.setKeyStorePassword(PASSWORD);
    factory.setSniRequired(false);
    return factory;
  }

  /** What trusts a tenant's certificate. */
  static SSLContext trusting(KeyStore own) {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(ALIAS, own.getCertificate(ALIAS));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The tenant's certificate cannot be trusted.", e);
    }
  }

  private void make(Path file) throws IOException {
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    ALIAS,
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=localhost, O=Simulated tenant",
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1",
                    "-startdate",
                    begin,
                    "-validity",
                    Integer.toString(days),
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    file.toString()))
            .redirectErrorStream(true)
            .start();
    keytool.getOutputStream().close();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (keytool.waitFor() != 0) {
        throw new IOException("keytool makes no certificate: " + said.strip());
      }
    } catch (InterruptedException e) {
      keytool.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("making the certificate was interrupted", e);
    }
  }
}
