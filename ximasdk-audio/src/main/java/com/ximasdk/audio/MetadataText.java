// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes of text up to the first of value 0. The standards say ASCII; programs write more. */
final class MetadataText {
  private static final String WINDOWS_1252 = "windows-1252";

  /** Those to which Windows-1252 gives no character. */
  private static final List<Integer> NOT_WINDOWS_1252 = List.of(0x81, 0x8D, 0x8F, 0x90, 0x9D);

  private final byte[] bytes;
  private final int from;
  private int to;

  MetadataText(MetadataChunk chunk, int from, int to) {
    bytes = chunk.body();
    this.from = Math.min(from, bytes.length);
    int end = Math.min(to, bytes.length);
    int at = this.from;
    while (at < end && bytes[at] != 0) {
      at++;
    }
    this.to = Math.max(at, this.from);
  }

  /**
   * Takes off a last character of UTF-8 of which only the beginning is there, as where a field has
   * cut it. Gives whether there was one.
   */
  boolean dropCutCharacter() {
    int lead = to - 1;
    while (lead >= from && lead > to - 4 && (bytes[lead] & 0xC0) == 0x80) {
      lead--;
    }
    if (lead < from || isUtf8(from, to) || !isUtf8(from, lead)) {
      return false;
    }
    int first = bytes[lead] & 0xFF;
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
    // Where nothing else is UTF-8 but ASCII, it is a letter of another charset.
    if (to - lead >= length || isAscii(lead)) {
      return false;
    }
    to = lead;
    return true;
  }

  private boolean isAscii(int end) {
    for (int i = from; i < end; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isUtf8(int begin, int end) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, begin, end - begin));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The charset of texts that one program has written: UTF-8 where all of them are valid. */
  static Charset charset(List<MetadataText> texts) {
    if (texts.stream().allMatch(text -> text.isUtf8(text.from, text.to))) {
      return StandardCharsets.UTF_8;
    }
    boolean isWindows = texts.stream().allMatch(MetadataText::isWindows);
    return isWindows && Charset.isSupported(WINDOWS_1252)
        ? Charset.forName(WINDOWS_1252)
        : StandardCharsets.ISO_8859_1;
  }

  private boolean isWindows() {
    for (int i = from; i < to; i++) {
      if (NOT_WINDOWS_1252.contains(bytes[i] & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  String text(Charset charset) {
    return new String(bytes, from, to - from, charset);
  }
}
