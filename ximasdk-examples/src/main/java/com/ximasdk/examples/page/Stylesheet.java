// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How the page looks.
 *
 * @param css the sheet
 */
record Stylesheet(String css) {
  /** The page's sheet. */
  static Stylesheet ofPage() {
    try (InputStream sheet = Stylesheet.class.getResourceAsStream("page.css")) {
      if (sheet == null) {
        throw new IllegalStateException("the resource page.css is missing");
      }
      return new Stylesheet(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a browser is told, so that it takes this sheet and no other. */
  String source() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
