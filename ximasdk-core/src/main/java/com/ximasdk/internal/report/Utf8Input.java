// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** JSON in UTF-16 or UTF-32 as UTF-8; other input is passed on without its byte order mark. */
final class Utf8Input extends InputStream {
  private final Reader text;
  private final char[] chars = new char[4096];
  private byte[] bytes = {};
  private int next;

  private Utf8Input(Reader text) {
    this.text = text;
  }

  /**
   * Reads the first bytes and tells by them what it is: one of the first two characters is ASCII.
   */
  static InputStream of(InputStream source) throws IOException {
    byte[] head = new byte[4];
    int count = source.readNBytes(head, 0, 4);
    PushbackInputStream in = new PushbackInputStream(source, 4);
    if (count >= 3 && u(head[0]) == 0xEF && u(head[1]) == 0xBB && u(head[2]) == 0xBF) {
      in.unread(head, 3, count - 3);
      return in;
    }
    in.unread(head, 0, count);
    String charset = charset(head, count);
    return charset.equals("UTF-8")
        ? in
        : new Utf8Input(new InputStreamReader(in, charset(charset).newDecoder()));
  }

  private static Charset charset(String name) {
    return name.equals("UTF-16")
        ? StandardCharsets.UTF_16
        : name.equals("UTF-16LE")
            ? StandardCharsets.UTF_16LE
            : name.equals("UTF-16BE") ? StandardCharsets.UTF_16BE : Charset.forName(name);
  }

  private static String charset(byte[] head, int count) {
    if (count < 2) {
      return "UTF-8";
    }
    int a = u(head[0]);
    int b = u(head[1]);
    boolean four = count == 4;
    int c = four ? u(head[2]) : 1;
    int d = four ? u(head[3]) : 1;
    if (four
        && ((a == 0 && b == 0 && c == 0xFE && d == 0xFF)
            || (a == 0xFF && b == 0xFE && c + d == 0))) {
      return "UTF-32";
    }
    if ((a == 0xFE && b == 0xFF) || (a == 0xFF && b == 0xFE)) {
      return "UTF-16";
    }
    if (four && a + b + c == 0) {
      return "UTF-32BE";
    }
    if (four && b + c + d == 0) {
      return "UTF-32LE";
    }
    return a == 0 ? "UTF-16BE" : b == 0 ? "UTF-16LE" : "UTF-8";
  }

  private static int u(byte b) {
    return b & 0xFF;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : u(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    while (next == bytes.length) {
      int read = text.read(chars, 0, chars.length - 1);
      if (read < 0) {
        return -1;
      }
      if (Character.isHighSurrogate(chars[read - 1])) {
        int low = text.read();
        if (low >= 0) {
          chars[read++] = (char) low;
        }
      }
      bytes = encoded(CharBuffer.wrap(chars, 0, read));
      next = 0;
    }
    int given = Math.min(count, bytes.length - next);
    System.arraycopy(bytes, next, target, offset, given);
    next += given;
    return given;
  }

  private static byte[] encoded(CharBuffer text) throws IOException {
    ByteBuffer encoded = UTF_8.newEncoder().encode(text);
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
