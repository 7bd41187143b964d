// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Says what a source that is no WAV file looks like, from its first bytes. */
final class Lookalike {
  /** As many bytes as are worth looking at. */
  static final int LOOK = 512;

  private static final Set<String> RIFF = Set.of("RIFF", "RIFX", "RF64", "BW64");
  private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

  static {
    BEGINNINGS.put("fLaC", "FLAC audio");
    BEGINNINGS.put("ID3", "an ID3v2 tag, as of MP3 audio");
    BEGINNINGS.put(".snd", "Sun AU audio");
    BEGINNINGS.put("FORM", "an IFF file, as of AIFF audio");
    BEGINNINGS.put("caff", "Core Audio");
    BEGINNINGS.put("riff", "a Wave64 file");
    BEGINNINGS.put("#!AMR", "AMR audio");
    BEGINNINGS.put("\u001AE\u00DF\u00A3", "Matroska or WebM");
    BEGINNINGS.put("PK\u0003\u0004", "a ZIP archive");
    BEGINNINGS.put("\u001F\u008B", "gzip-compressed data");
    BEGINNINGS.put("%PDF", "a PDF document");
    BEGINNINGS.put("\u0089PNG", "a PNG picture");
  }

  private Lookalike() {}

  static String of(byte[] bytes) {
    if (bytes.length == 0) {
      return "an empty source";
    }
    String begin = new String(bytes, StandardCharsets.ISO_8859_1);
    if (begin.startsWith("OggS")) {
      return ogg(begin);
    }
    if (begin.length() >= 12 && RIFF.contains(begin.substring(0, 4))) {
      return "a RIFF file of the form '" + ChunkHeader.shown(begin.substring(8, 12)) + "'";
    }
    for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
      if (begin.startsWith(beginning.getKey())) {
        return beginning.getValue();
      }
    }
    if (begin.startsWith("ftyp", 4)) {
      return "MP4 or QuickTime";
    }
    if (isMpegFrame(bytes)) {
      return "MPEG audio, as of MP3";
    }
    if (begin.chars().allMatch(c -> c == 0)) {
      return "zeros";
    }
    return isText(bytes) ? text(begin) : bytes(bytes);
  }

  /** Eleven bits of sync, and no reserved value in version, layer, bit rate or sample rate. */
  private static boolean isMpegFrame(byte[] bytes) {
    return bytes.length > 2
        && (bytes[0] & 0xFF) == 0xFF
        && (bytes[1] & 0xE0) == 0xE0
        && (bytes[1] & 0x18) != 0x08
        && (bytes[1] & 0x06) != 0
        && (bytes[2] & 0xF0) != 0xF0
        && (bytes[2] & 0x0C) != 0x0C;
  }

  private static String ogg(String begin) {
    if (begin.contains("Speex   ")) {
      return "Ogg Speex audio";
    }
    if (begin.contains("OpusHead")) {
      return "Ogg Opus audio";
    }
    return begin.contains("vorbis") ? "Ogg Vorbis audio" : "an Ogg file";
  }

  private static String text(String begin) {
    String start = begin.replaceFirst("^\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("{") || start.startsWith("[")) {
      return "JSON text";
    }
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return "an HTML page";
    }
    if (start.startsWith("<")) {
      return start.contains("<html") ? "an HTML page" : "XML text";
    }
    return "text";
  }

  /** Bytes of UTF-8 hold no control characters but white space; those above 127 are let pass. */
  private static boolean isText(byte[] bytes) {
    int letters = 0;
    for (byte b : bytes) {
      int c = b & 0xFF;
      if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F) {
        return false;
      }
      if (c < 0x80) {
        letters++;
      }
    }
    return letters * 2 > bytes.length;
  }

  private static String bytes(byte[] bytes) {
    StringBuilder text = new StringBuilder("the bytes");
    for (int i = 0; i < Math.min(4, bytes.length); i++) {
      text.append(' ').append(Fields.hex(bytes[i] & 0xFF, 2));
    }
    return text.toString();
  }
}
