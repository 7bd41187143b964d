// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.util.Map;

/** Registered {@code wFormatTag} values, for messages about what cannot be read. */
final class FormatTag {
  static final int PCM = 0x0001;
  static final int ALAW = 0x0006;
  static final int MULAW = 0x0007;
  static final int EXTENSIBLE = 0xFFFE;

  static final String READABLE =
      "0x0001 (PCM), 0x0006 (A-law), 0x0007 (mu-law) or 0xFFFE (extensible) with one of these";

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(0x0000, "unknown"),
          Map.entry(PCM, "PCM"),
          Map.entry(0x0002, "Microsoft ADPCM"),
          Map.entry(0x0003, "IEEE float"),
          Map.entry(ALAW, "A-law"),
          Map.entry(MULAW, "mu-law"),
          Map.entry(0x0010, "OKI ADPCM"),
          Map.entry(0x0011, "IMA ADPCM"),
          Map.entry(0x0014, "G.723 ADPCM"),
          Map.entry(0x0022, "TrueSpeech"),
          Map.entry(0x0031, "GSM 6.10"),
          Map.entry(0x0040, "G.721 ADPCM"),
          Map.entry(0x0042, "G.723.1"),
          Map.entry(0x0045, "G.726 ADPCM"),
          Map.entry(0x0050, "MPEG audio"),
          Map.entry(0x0055, "MP3"),
          Map.entry(0x0064, "G.726 ADPCM"),
          Map.entry(0x0065, "G.722 ADPCM"),
          Map.entry(0x0083, "G.729"),
          Map.entry(0x00FF, "AAC"),
          Map.entry(0x0161, "Windows Media Audio"),
          Map.entry(0x704F, "Opus"),
          Map.entry(0xA109, "Speex"),
          Map.entry(EXTENSIBLE, "extensible"));

  private FormatTag() {}

  static String described(int tag) {
    String name = NAMES.get(tag);
    return "format tag 0x" + Fields.hex(tag, 4) + (name == null ? "" : " (" + name + ")");
  }
}
