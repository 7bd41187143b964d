// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;

/** Why a text is no name of a file for this process. */
public final class FileName {
  private FileName() {}

  /** The reason and what to do, as a sentence that does not repeat the text. */
  public static String refusal(InvalidPathException failure) {
    return refusal(failure, System.getProperty("sun.jnu.encoding", ""));
  }

  /** With the charset in which the platform names files, which it has from the locale. */
  static String refusal(InvalidPathException failure, String charset) {
    boolean isOfTheLocale =
        failure.getInput().chars().anyMatch(c -> c > 0x7F)
            && !charset.isEmpty()
            && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name());
    return isOfTheLocale
        ? ("The locale of this process, with the charset %s, cannot name that file. Set"
                + " LC_ALL=C.UTF-8, or another UTF-8 locale, and start it again.")
            .formatted(charset)
        : "It is no name of a file: " + failure.getReason() + ".";
  }
}
