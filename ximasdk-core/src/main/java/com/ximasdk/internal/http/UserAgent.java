// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * How the library names itself to a tenant: a product and its version, as RFC 9110 has them.
 *
 * <p>The version is in a file of its own, which the build fills in. The manifest would be another's
 * where a program and its libraries are one jar.
 */
public final class UserAgent {
  private static final String PRODUCT = "ximasdk";
  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+-]*");
  private static final String TEXT = text(read());

  private UserAgent() {}

  /** The value of the header {@code User-Agent}. */
  public static String text() {
    return TEXT;
  }

  /** Without a version, unless the build has filled one in. */
  static String text(String version) {
    return VERSION.matcher(version).matches() ? PRODUCT + "/" + version : PRODUCT;
  }

  private static String read() {
    try (InputStream in = UserAgent.class.getResourceAsStream("version")) {
      // A program that was made smaller may have left it out.
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      // No call should fail for want of a version in a header.
      return "";
    }
  }
}
