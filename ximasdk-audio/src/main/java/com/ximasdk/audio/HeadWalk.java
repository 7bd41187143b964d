// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Walks from the first chunk to the first byte of audio, or, where the format comes after the
 * audio, to behind the format.
 */
final class HeadWalk extends ChunkWalk {
  private static final long UNSET_32 = 0xFFFF_FFFFL;

  private final WavContainer container;
  private final ChunkHeader riff;
  private final WavLimits limits;
  private final AudioSize audioSize;

  private @Nullable String firstId;
  private @Nullable LongSizes longSizes;
  private @Nullable WavFormat format;
  private @Nullable DataChunk data;

  HeadWalk(
      ByteSource source,
      WavBeginning beginning,
      WavLimits limits,
      Warnings warnings,
      ChunkListener listener,
      AudioSize audioSize) {
    super(source, beginning.container() == WavContainer.RIFX, warnings, listener);
    container = beginning.container();
    riff = beginning.riff();
    this.limits = limits;
    this.audioSize = audioSize;
  }

  /** Decides what the size of the audio tells, when its header has been read. */
  @FunctionalInterface
  interface AudioSize {
    DataChunk read(ChunkHeader header, boolean fileHasNoSize) throws IOException;
  }

  boolean hasFormat() {
    return format != null;
  }

  WavFormat format() {
    return Objects.requireNonNull(format);
  }

  DataChunk data() {
    return Objects.requireNonNull(data);
  }

  /** Takes what became known of the audio's size. */
  void settle(DataChunk known) {
    data = known;
  }

  @Override
  int wantedForHeader() {
    return ChunkHeader.LENGTH;
  }

  @Override
  ChunkHeader header() throws IOException {
    if (source.peek(ChunkHeader.LENGTH) < ChunkHeader.LENGTH) {
      throw chunksMissing(format != null);
    }
    ChunkHeader header = withLongSize(ChunkHeader.peeked(source, 0, bigEndian));
    if (firstId == null) {
      firstId = header.shownId();
    }
    return header;
  }

  @Override
  int wantedForBody(ChunkHeader header) {
    return switch (header.id()) {
      case "ds64" -> LongSizes.wanted(header);
      case "fmt " -> FormatChunk.wanted(header);
      default -> 0;
    };
  }

  @Override
  void body(ChunkHeader header) throws IOException {
    switch (header.id()) {
      case "ds64" -> {
        if (withLongSizes() && longSizes == null) {
          longSizes = LongSizes.read(source, header);
        }
      }
      case "fmt " -> {
        if (format == null) {
          format = FormatChunk.read(source, header, bigEndian, limits, warnings::add);
        } else {
          requireSameFormat(header);
        }
      }
      case "data" -> takeData(header);
      default -> {}
    }
  }

  private void takeData(ChunkHeader header) throws IOException {
    requireLongSizes();
    if (data != null) {
      warnings.addSecondData(header);
      return;
    }
    data = audioSize.read(header, riffSize() == 0);
    if (format != null) {
      end();
    } else {
      requireWayBack(header);
      goOnWithin(header, data.size());
    }
  }

  @Override
  void cutOff(ChunkHeader header, long present) throws IOException {
    if (!header.is("data")) {
      throw new WavFormatException(
          header.shownId(),
          header.offset(),
          "a size of " + header.size() + " with " + present + " bytes to the end of the source",
          "a chunk within the source");
    }
  }

  @Override
  void passed(ChunkHeader header) {
    if (format != null && data != null) {
      end();
    }
  }

  private boolean withLongSizes() {
    return container == WavContainer.RF64 || container == WavContainer.BW64;
  }

  /** The header with the size of 64 bits, where it has one. */
  ChunkHeader withLongSize(ChunkHeader header) {
    if (longSizes == null || header.size() != UNSET_32) {
      return header;
    }
    if (header.is("data")) {
      return header.withLongSize(longSizes.dataSize());
    }
    Long size = longSizes.others().get(header.id());
    return size == null ? header : header.withLongSize(size);
  }

  private long riffSize() {
    return longSizes != null && riff.size() == UNSET_32 ? longSizes.riffSize() : riff.size();
  }

  private void requireLongSizes() throws WavFormatException {
    if (withLongSizes() && longSizes == null) {
      throw new WavFormatException(
          riff.shownId(),
          riff.offset(),
          "no 'ds64' chunk before the audio (the first chunk, at byte "
              + (riff.offset() + 12)
              + ", is '"
              + firstId
              + "')",
          "a 'ds64' chunk with the sizes of 64 bits");
    }
  }

  private void requireWayBack(ChunkHeader header) throws WavFormatException {
    if (!source.seekable() && !source.pushed()) {
      throw new WavFormatException(
          header.shownId(),
          header.offset(),
          "the audio before its 'fmt ' chunk, in a source that cannot seek",
          "'fmt ' first, or a source that can seek");
    }
  }

  /** The refusal of a source that ends here. */
  WavFormatException chunksMissing(boolean formatFound) {
    String missing;
    if (!formatFound && data == null) {
      missing = "neither a 'fmt ' nor a 'data' chunk";
    } else {
      missing = formatFound ? "no 'data' chunk" : "no 'fmt ' chunk";
    }
    if (withLongSizes() && longSizes == null) {
      missing += ", and no 'ds64' chunk,";
    }
    long end =
        source.length() == ByteSource.UNKNOWN
            ? source.position() + source.buffered()
            : source.length();
    return new WavFormatException(
        riff.shownId(),
        riff.offset(),
        missing + " up to the end of the source at byte " + end,
        "a 'fmt ' and a 'data' chunk");
  }

  /** Refuses a format that is not that of the file. */
  void requireSameFormat(ChunkHeader header) throws IOException {
    WavFormat first = format();
    WavFormat second = FormatChunk.read(source, header, bigEndian, limits, warning -> {});
    if (!second.equals(first)) {
      throw new WavFormatException(
          header.shownId(),
          header.offset(),
          "a second format (" + second + ")",
          "the same as the first (" + first + ")");
    }
  }
}
