// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first bytes of a file, which tell its kind. */
public final class FileHead {
  private FileHead() {}

  /** At most so many of the first bytes, one character a byte. */
  public static String read(Path file, int most) throws IOException {
    try (SeekableByteChannel content = Files.newByteChannel(file)) {
      return read(content, most);
    }
  }

  /** At most so many bytes from the channel's position on, one character a byte. */
  public static String read(SeekableByteChannel content, int most) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(most);
    while (bytes.hasRemaining() && content.read(bytes) >= 0) {
      // A channel may give fewer bytes than there are.
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
  }
}
