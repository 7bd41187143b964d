// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a small text file as editors on any system write it. */
final class SmallTextFile {
  private static final int LONGEST = 1 << 20;

  private SmallTextFile() {}

  /**
   * The text of a file: UTF-8, or UTF-16 with a byte order mark, which is dropped.
   *
   * @throws IOException if the file cannot be read, is over 1 MiB, or is no such text
   */
  static String read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream input = Files.newInputStream(file)) {
      bytes = input.readNBytes(LONGEST + 1);
    }
    if (bytes.length > LONGEST) {
      throw new IOException("it is longer than 1 MiB");
    }
    int mark = bytes.length < 2 ? 0 : ByteBuffer.wrap(bytes).getChar();
    boolean isWide = mark == 0xFEFF || mark == 0xFFFE;
    Charset charset = isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Why a file could not be read, for people. */
  static String reason(Exception failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file.";
    }
    if (failure instanceof AccessDeniedException) {
      return "this user may not read it.";
    }
    if (failure instanceof CharacterCodingException) {
      return "it is no text in UTF-8.";
    }
    if (failure instanceof FileSystemException file) {
      // Its message repeats the name, which may be a key.
      return file.getReason() == null ? "the file system gives no reason." : file.getReason() + ".";
    }
    return failure.getMessage() + ".";
  }
}
