// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import com.ximasdk.audio.metadata.BroadcastExtension;
import com.ximasdk.audio.metadata.LoudnessMeasure;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;

/** The {@code bext} chunk (EBU Tech 3285, versions 0 to 2). */
final class BroadcastChunk {
  private static final int DESCRIPTION = 256;
  private static final int ORIGINATOR = 32;
  private static final int DATE = 10;
  private static final int TIME = 8;
  private static final int TIME_REFERENCE = 338;
  private static final int VERSION = 346;
  private static final int UMID = 348;
  private static final int LOUDNESS = 412;
  private static final int RESERVED = 422;
  private static final int HISTORY = 602;

  private static final int UMID_LENGTH = 64;
  private static final int UNSET_LOUDNESS = 0x7FFF;
  private static final int MOST_LOUDNESS = 9999;

  private BroadcastChunk() {}

  static BroadcastExtension read(MetadataChunk chunk, MetadataProblems problems) {
    if (chunk.length() < HISTORY) {
      problems.add(
          chunk.header(),
          "found " + chunk.length() + " bytes, expected 602 or more; what is not there is empty");
    }
    List<MetadataText> texts = new ArrayList<>();
    int at = 0;
    for (int length : new int[] {DESCRIPTION, ORIGINATOR, ORIGINATOR, DATE, TIME}) {
      MetadataText text = new MetadataText(chunk, at, at + length);
      if (text.dropCutCharacter()) {
        problems.add(chunk.header(), "a text is cut within its last character, which is left out");
      }
      texts.add(text);
      at += length;
    }
    texts.add(new MetadataText(chunk, HISTORY, chunk.length()));
    Charset charset = MetadataText.charset(texts);
    int version = chunk.length() < UMID ? 0 : chunk.unsignedShort(VERSION);
    if (version > 2) {
      problems.add(chunk.header(), "found version " + version + ", read as version 2");
    }
    BroadcastExtension.Builder builder =
        BroadcastExtension.builder()
            .charset(charset)
            .description(texts.get(0).text(charset))
            .originator(texts.get(1).text(charset))
            .originatorReference(texts.get(2).text(charset))
            .originationDate(texts.get(3).text(charset))
            .originationTime(texts.get(4).text(charset))
            .codingHistory(texts.get(5).text(charset))
            .version(version);
    readTimeReference(chunk, builder, problems);
    if (version >= 1) {
      readUmid(chunk, builder);
    }
    if (version >= 2) {
      readLoudness(chunk, builder, problems);
    }
    int reserved = version == 0 ? UMID : version == 1 ? LOUDNESS : RESERVED;
    if (!chunk.isZero(reserved, HISTORY)) {
      problems.add(
          chunk.header(), "bytes that version " + version + " reserves are not 0, left out");
    }
    return builder.build();
  }

  private static void readTimeReference(
      MetadataChunk chunk, BroadcastExtension.Builder builder, MetadataProblems problems) {
    if (chunk.length() < VERSION) {
      builder.withoutTimeReference();
      return;
    }
    // The low half comes first whatever the order of bytes.
    long reference =
        chunk.unsignedInt(TIME_REFERENCE + 4) << 32 | chunk.unsignedInt(TIME_REFERENCE);
    if (reference < 0) {
      problems.add(
          chunk.header(),
          "found a time reference of "
              + Long.toUnsignedString(reference)
              + ", expected at most 2^63-1; left out");
      builder.withoutTimeReference();
    } else {
      builder.timeReference(reference);
    }
  }

  private static void readUmid(MetadataChunk chunk, BroadcastExtension.Builder builder) {
    boolean isThere = chunk.length() >= UMID + UMID_LENGTH;
    if (isThere && !chunk.isZero(UMID, UMID + UMID_LENGTH)) {
      boolean isBasic = chunk.isZero(UMID + UMID_LENGTH / 2, UMID + UMID_LENGTH);
      builder.umid(chunk.hex(UMID, UMID + (isBasic ? UMID_LENGTH / 2 : UMID_LENGTH)));
    }
  }

  private static void readLoudness(
      MetadataChunk chunk, BroadcastExtension.Builder builder, MetadataProblems problems) {
    int at = LOUDNESS;
    for (LoudnessMeasure measure : LoudnessMeasure.values()) {
      if (chunk.length() < at + 2) {
        return;
      }
      int value = chunk.signedShort(at);
      if (Math.abs(value) <= MOST_LOUDNESS) {
        builder.loudness(measure, value / 100.0);
      } else if (value != UNSET_LOUDNESS) {
        problems.add(
            chunk.header(),
            "found a loudness value of "
                + value
                + " hundredths, expected -9999 to 9999, or 32767 for none; left out");
      }
      at += 2;
    }
  }

  static void write(BroadcastExtension extension, ChunkWriter out) {
    Charset charset = extension.charset();
    long reference = extension.timeReference().orElse(0);
    ChunkWriter body =
        new ChunkWriter()
            .field(extension.description(), charset, DESCRIPTION)
            .field(extension.originator(), charset, ORIGINATOR)
            .field(extension.originatorReference(), charset, ORIGINATOR)
            .field(extension.originationDate(), charset, DATE)
            .field(extension.originationTime(), charset, TIME)
            .int32(reference)
            .int32(reference >>> 32)
            .int16(extension.version());
    byte[] umid = HexFormat.of().parseHex(extension.umid());
    body.raw(umid).zeros(UMID_LENGTH - umid.length);
    for (LoudnessMeasure measure : LoudnessMeasure.values()) {
      OptionalDouble value = extension.loudness(measure);
      int unset = extension.version() < 2 ? 0 : UNSET_LOUDNESS;
      body.int16(value.isPresent() ? (int) Math.round(value.getAsDouble() * 100) : unset);
    }
    body.zeros(HISTORY - RESERVED);
    out.chunk("bext", body.raw(extension.codingHistory().getBytes(charset)));
  }
}
