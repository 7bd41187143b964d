// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Walks from behind the audio to the end of the source. Bytes that are no chunk end the walk. */
final class TailWalk extends ChunkWalk {
  private static final int ID3V1_TAG = 128;

  private final HeadWalk head;
  private @Nullable WavFormatException otherFormat;
  private @Nullable String trailingId;
  private long trailingFrom;
  private boolean isTag;

  TailWalk(HeadWalk head, Warnings warnings) {
    super(head.source, head.bigEndian, warnings, head.listener);
    this.head = head;
  }

  @Override
  int wantedForHeader() throws IOException {
    return startsTag() ? ID3V1_TAG + 1 : ChunkHeader.LENGTH;
  }

  @Override
  @Nullable ChunkHeader header() throws IOException {
    int present = source.peek(ChunkHeader.LENGTH);
    if (present < ChunkHeader.LENGTH) {
      if (present > 0) {
        endAtTrailingBytes();
      }
      return null;
    }
    ChunkHeader header = head.withLongSize(ChunkHeader.peeked(source, 0, bigEndian));
    if (WavBeginning.isContainer(header.id())) {
      warnings.add(WavWarning.Kind.SECOND_FILE, header, "a second file behind the first, not read");
      return null;
    }
    if (!header.idIsPlausible() || endsWithTag()) {
      endAtTrailingBytes();
      return null;
    }
    return header;
  }

  @Override
  int wantedForBody(ChunkHeader header) {
    return header.is("fmt ") ? FormatChunk.wanted(header) : 0;
  }

  @Override
  void body(ChunkHeader header) throws IOException {
    if (header.is("data")) {
      warnings.addSecondData(header);
    } else if (header.is("fmt ")) {
      otherFormat = otherFormat(header);
    }
  }

  /** Kept until the chunk is known to be whole: a cut one is only worth a warning. */
  private @Nullable WavFormatException otherFormat(ChunkHeader header) throws IOException {
    try {
      head.requireSameFormat(header);
      return null;
    } catch (WavFormatException e) {
      return e;
    }
  }

  @Override
  void cutOff(ChunkHeader header, long present) {
    warnings.add(
        WavWarning.Kind.TRUNCATED_CHUNK,
        header,
        "a size of " + header.size() + " with " + present + " bytes to the end of the source");
    end();
  }

  @Override
  void passed(ChunkHeader header) throws WavFormatException {
    if (otherFormat != null) {
      throw otherFormat;
    }
  }

  private boolean startsTag() throws IOException {
    return source.peek(4) == 4 && ChunkHeader.id(source, 0).startsWith("TAG");
  }

  private boolean endsWithTag() throws IOException {
    return startsTag() && source.peek(ID3V1_TAG + 1) == ID3V1_TAG;
  }

  private void endAtTrailingBytes() throws IOException {
    trailingFrom = source.position();
    trailingId = ChunkHeader.shown(ChunkHeader.id(source, 0, Math.min(4, source.buffered())));
    isTag = endsWithTag();
  }

  /** Tells of bytes that are no chunk: how many they are is known when all have come. */
  void finish() {
    if (trailingId == null) {
      return;
    }
    String what;
    if (isTag) {
      what = "an ID3v1 tag behind the audio, ignored";
    } else if (source.length() == ByteSource.UNKNOWN) {
      what = "bytes behind the audio that are no chunk, ignored";
    } else {
      long count = source.length() - trailingFrom;
      what =
          count == 1
              ? "1 byte behind the audio that is no chunk, ignored"
              : count + " bytes behind the audio that are no chunk, ignored";
    }
    warnings.add(new WavWarning(WavWarning.Kind.TRAILING_BYTES, trailingId, trailingFrom, what));
  }
}
