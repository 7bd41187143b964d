// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import com.ximasdk.internal.text.Causes;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What it means that a tenant's door cannot be reached. */
final class DoorTrouble {
  private DoorTrouble() {}

  /**
   * A verdict for a failed knock.
   *
   * @param host the tenant's host and port
   */
  static Verdict of(IOException failure, String host) {
    if (Causes.hold(failure, UnresolvedAddressException.class)
        || Causes.hold(failure, UnknownHostException.class)) {
      return Verdict.failed("The name " + host + " is not known to the network.", Remedies.URL);
    }
    if (Causes.hold(failure, CertificateExpiredException.class)) {
      return certificate(host, "has expired");
    }
    if (Causes.hold(failure, CertificateNotYetValidException.class)) {
      return certificate(host, "is not valid yet; or this machine's clock is wrong");
    }
    if (Causes.hold(failure, CertPathBuilderException.class)) {
      return certificate(host, "is signed by nobody whom this machine's Java trusts");
    }
    Optional<CertificateException> certificate = Causes.first(failure, CertificateException.class);
    if (certificate.isPresent()) {
      return certificate(host, "is not right: " + Verdict.sentence(certificate.get()));
    }
    if (Causes.hold(failure, SSLException.class)) {
      return Verdict.failed(
          host + " takes a connection, but no TLS comes about (" + Verdict.sentence(failure) + ").",
          Remedies.NO_TLS);
    }
    if (Causes.hold(failure, HttpTimeoutException.class)) {
      return Verdict.failed(host + " is known, but it does not answer in time.", Remedies.NETWORK);
    }
    if (Causes.hold(failure, ConnectException.class)) {
      return Verdict.failed(host + " is known, but takes no connection.", Remedies.NETWORK);
    }
    return Verdict.failed(
        host + " takes a connection, but gives no answer: " + Verdict.sentence(failure) + ".",
        Remedies.NETWORK);
  }

  private static Verdict certificate(String host, String what) {
    return Verdict.failed(
        "The connection to " + host + " is not safe: its certificate " + what + ".",
        Remedies.CERTIFICATE);
  }
}
