// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** What a line says of a recording, apart from how it is kept. */
final class LineContent {
  private static final String CORRECTION = ",\"correction\":true";

  /** The checksum that the journal adds. */
  private static final Pattern SEAL = Pattern.compile(",\"crc32c\":\"[0-9a-f]{8}\"}$");

  /** What is not known is not said: a line without the member says the same. */
  private static final String AGENT_CHANNEL_UNKNOWN = ",\"agentChannel\":null";

  private LineContent() {}

  /** The content of a line of the file. */
  static String of(String line) {
    String object = SEAL.matcher(line).replaceFirst("}");
    String marked = CORRECTION + "}";
    return object.endsWith(marked)
        ? object.substring(0, object.length() - marked.length()) + "}"
        : object;
  }

  /** The line that says that a content takes the place of an earlier one. */
  static String correction(String content) {
    return content.substring(0, content.length() - 1) + CORRECTION + "}";
  }

  /** Stands for a content, in eight bytes: two checksums of different polynomials. */
  static long print(String content) {
    byte[] bytes = content.replace(AGENT_CHANNEL_UNKNOWN, "").getBytes(StandardCharsets.UTF_8);
    CRC32C high = new CRC32C();
    high.update(bytes);
    CRC32 low = new CRC32();
    low.update(bytes);
    return high.getValue() << Integer.SIZE | low.getValue();
  }
}
