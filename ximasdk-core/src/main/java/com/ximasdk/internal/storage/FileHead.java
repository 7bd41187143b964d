// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first bytes of a file, which tell its kind. */
public final class FileHead {
  private FileHead() {}

  /** At most so many of the first bytes, one character a byte. */
  public static String read(Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(most), StandardCharsets.ISO_8859_1);
    }
  }
}
