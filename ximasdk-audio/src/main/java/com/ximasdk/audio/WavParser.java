// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a WAV file: up to the audio, and from behind it to the end. */
final class WavParser {
  private static final long UNSET_32 = 0xFFFF_FFFFL;

  private static final Set<Long> STREAMED_SIZES = Set.of(UNSET_32, 0x7FFF_FFFFL, 0x7FFF_F000L);

  private static final Set<String> CONTAINERS = Set.of("RIFF", "RIFX", "RF64", "BW64");

  /** Where the end is not known: less than four letters of text make when taken for a size. */
  private static final long LARGEST_PLAUSIBLE = 0x2000_0000;

  private static final int ID3V2_HEADER = 10;
  private static final int ID3V1_TAG = 128;

  private final ByteSource source;
  private final WavLimits limits;
  private final Warnings warnings = new Warnings();

  private final WavContainer container;
  private final ChunkHeader riff;
  private @Nullable LongSizes longSizes;
  private @Nullable WavFormat format;
  private @Nullable DataChunk data;

  /** Reads up to the first byte of audio, or, on a source that can seek, of a chunk behind both. */
  WavParser(ByteSource source, WavLimits limits) throws IOException {
    this.source = source;
    this.limits = limits;
    skipLeadingTag();
    if (source.peek(12) < 12
        || !CONTAINERS.contains(ChunkHeader.id(source, 0))
        || !ChunkHeader.id(source, 8).equals("WAVE")) {
      throw notWav();
    }
    container = WavContainer.valueOf(ChunkHeader.id(source, 0));
    riff = ChunkHeader.peeked(source, 0, bigEndian());
    source.skip(12);
    parseHead();
  }

  /** Whether programs write this for the size of audio whose length they do not know yet. */
  static boolean isStreamedSize(long size) {
    return STREAMED_SIZES.contains(size);
  }

  WavContainer container() {
    return container;
  }

  boolean bigEndian() {
    return container == WavContainer.RIFX;
  }

  WavFormat format() {
    return Objects.requireNonNull(format);
  }

  DataChunk data() {
    return Objects.requireNonNull(data);
  }

  Warnings warnings() {
    return warnings;
  }

  private void skipLeadingTag() throws IOException {
    if (source.peek(ID3V2_HEADER) < ID3V2_HEADER
        || !ChunkHeader.id(source, 0).startsWith("ID3")
        || source.at(3) == 0xFF) {
      return;
    }
    long size = ID3V2_HEADER;
    for (int i = 6, shift = 21; i < ID3V2_HEADER; i++, shift -= 7) {
      if (source.at(i) > 0x7F) {
        return;
      }
      size += (long) source.at(i) << shift;
    }
    boolean footer = (source.at(5) & 0x10) != 0;
    size += footer ? ID3V2_HEADER : 0;
    long skipped = source.skip(size);
    if (skipped < size || source.peek(4) < 4 || !CONTAINERS.contains(ChunkHeader.id(source, 0))) {
      throw new WavFormatException(
          "RIFF",
          0,
          "an ID3v2 tag with no WAV file behind it, as of MP3 audio",
          expectedBeginning());
    }
    warnings.add(
        new WavWarning(
            WavWarning.Kind.LEADING_TAG, "ID3", 0, "an ID3v2 tag of " + size + " bytes, skipped"));
  }

  private WavFormatException notWav() throws IOException {
    byte[] look = new byte[source.peek(Lookalike.LOOK)];
    System.arraycopy(source.buffer(), source.bufferedFrom(), look, 0, look.length);
    String begin = ChunkHeader.id(source, 0, Math.min(4, look.length));
    boolean begun =
        !begin.isEmpty() && CONTAINERS.stream().anyMatch(container -> container.startsWith(begin));
    String found =
        begun && look.length < 12
            ? "only " + look.length + " bytes of a WAV file"
            : Lookalike.of(look);
    String id = CONTAINERS.contains(begin) ? begin : "RIFF";
    return new WavFormatException(id, source.position(), found, expectedBeginning());
  }

  private static String expectedBeginning() {
    return "RIFF, RIFX, RF64 or BW64 of the form 'WAVE'";
  }

  private void parseHead() throws IOException {
    String first = null;
    while (format == null || data == null) {
      if (source.peek(ChunkHeader.LENGTH) < ChunkHeader.LENGTH) {
        throw chunksMissing();
      }
      ChunkHeader header = withLongSize(ChunkHeader.peeked(source, 0, bigEndian()));
      if (first == null) {
        first = header.shownId();
      }
      source.skip(ChunkHeader.LENGTH);
      switch (header.id()) {
        case "ds64" -> {
          if (withLongSizes() && longSizes == null) {
            longSizes = LongSizes.read(source, header);
          }
        }
        case "fmt " -> {
          if (format == null) {
            format = FormatChunk.read(source, header, bigEndian(), limits, warnings::add);
          } else {
            requireSameFormat(header);
          }
        }
        case "data" -> {
          requireLongSizes(first);
          if (data != null) {
            warnOfSecondData(header);
          } else {
            data = dataChunk(header);
            if (format != null) {
              return;
            }
            requireSeekable(header);
          }
        }
        default -> {}
      }
      skipBody(header);
    }
  }

  private boolean withLongSizes() {
    return container == WavContainer.RF64 || container == WavContainer.BW64;
  }

  private ChunkHeader withLongSize(ChunkHeader header) {
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

  private void requireLongSizes(String first) throws WavFormatException {
    if (withLongSizes() && longSizes == null) {
      throw new WavFormatException(
          riff.shownId(),
          riff.offset(),
          "no 'ds64' chunk before the audio (the first chunk, at byte "
              + (riff.offset() + 12)
              + ", is '"
              + first
              + "')",
          "a 'ds64' chunk with the sizes of 64 bits");
    }
  }

  private void requireSeekable(ChunkHeader header) throws WavFormatException {
    if (!source.seekable()) {
      throw new WavFormatException(
          header.shownId(),
          header.offset(),
          "the audio before its 'fmt ' chunk, in a source that cannot seek",
          "'fmt ' first, or a source that can seek");
    }
  }

  private WavFormatException chunksMissing() {
    String missing;
    if (format == null && data == null) {
      missing = "neither a 'fmt ' nor a 'data' chunk";
    } else {
      missing = format == null ? "no 'fmt ' chunk" : "no 'data' chunk";
    }
    if (withLongSizes() && longSizes == null) {
      missing += ", and no 'ds64' chunk,";
    }
    return new WavFormatException(
        riff.shownId(),
        riff.offset(),
        missing + " up to the end of the source at byte " + (source.position() + source.buffered()),
        "a 'fmt ' and a 'data' chunk");
  }

  private void requireSameFormat(ChunkHeader header) throws IOException {
    WavFormat first = format();
    WavFormat second = FormatChunk.read(source, header, bigEndian(), limits, warning -> {});
    if (!second.equals(first)) {
      throw new WavFormatException(
          header.shownId(),
          header.offset(),
          "a second format (" + second + ")",
          "the same as the first (" + first + ")");
    }
  }

  private DataChunk dataChunk(ChunkHeader header) throws IOException {
    if (source.seekable() && new DataChunk(header, false).isWrapped(source.remaining())) {
      warnings.add(
          WavWarning.Kind.WRAPPED_SIZE,
          header,
          "the size "
              + header.size()
              + " is that of the "
              + source.remaining()
              + " bytes to the end of the source in 32 bits; they are all read");
      return new DataChunk(header, true);
    }
    boolean openEnded =
        header.size() == 0
            ? riffSize() == 0 || (source.peek(1) > 0 && !chunksFollow())
            : !header.longSize() && isStreamedSize(header.size());
    if (openEnded) {
      warnOfStreamedSize(header);
    }
    return new DataChunk(header, openEnded);
  }

  private void warnOfStreamedSize(ChunkHeader header) {
    warnings.add(
        WavWarning.Kind.STREAMED_SIZE,
        header,
        "the size " + header.size() + " was never filled in; read to the end of the source");
  }

  /**
   * Says what the audio's size means where there are fewer bytes.
   *
   * @param present the bytes from the body to the end of the source
   * @return whether audio is missing
   */
  boolean isTruncated(long present) {
    ChunkHeader header = data().header();
    if (data().countsItsHeader(present, riff.offset())) {
      warnings.add(
          WavWarning.Kind.SIZE_WITH_HEADER,
          header,
          "the size "
              + header.size()
              + " counts what is before the audio too; there are "
              + present
              + " bytes to the end of the source");
      return false;
    }
    if (data().isPlaceholder()) {
      warnOfStreamedSize(header);
      return false;
    }
    warnings.add(
        WavWarning.Kind.TRUNCATED,
        header,
        "a size of " + header.size() + " with " + present + " bytes to the end of the source");
    return true;
  }

  /** Whether chunks lead from here to the end of the source, or to one that is well known. */
  private boolean chunksFollow() throws IOException {
    if (!source.seekable()) {
      return source.peek(ChunkHeader.LENGTH) == ChunkHeader.LENGTH && startsWellKnown();
    }
    long begin = source.position();
    boolean follow = chunksLeadOn();
    source.seek(begin);
    return follow;
  }

  private boolean chunksLeadOn() throws IOException {
    while (source.peek(ChunkHeader.LENGTH) == ChunkHeader.LENGTH) {
      ChunkHeader next = ChunkHeader.peeked(source, 0, bigEndian());
      if (next.wellKnown()) {
        return true;
      }
      if (!chunkBegins(0)) {
        return false;
      }
      source.skip(ChunkHeader.LENGTH + next.size() + next.size() % 2);
    }
    return source.peek(1) == 0;
  }

  /** Whether what was peeked at looks like a chunk that lies in the source. */
  private boolean chunkBegins(int ahead) {
    ChunkHeader header = ChunkHeader.peeked(source, ahead, bigEndian());
    long room =
        source.remaining() == ByteSource.UNKNOWN
            ? LARGEST_PLAUSIBLE
            : source.remaining() - ahead - ChunkHeader.LENGTH;
    return header.wellKnown() || (header.idIsPlausible() && header.size() <= room);
  }

  private void skipBody(ChunkHeader header) throws IOException {
    if (data != null && data.header().offset() == header.offset() && data.openEnded()) {
      source.skip(ByteSource.UNKNOWN);
      return;
    }
    long skipped = source.skip(header.size());
    boolean audio = header.is("data");
    if (skipped < header.size() && !audio) {
      throw new WavFormatException(
          header.shownId(),
          header.offset(),
          "a size of " + header.size() + " with " + skipped + " bytes to the end of the source",
          "a chunk within the source");
    }
    skipPad(header);
  }

  /** Steps over the byte that makes an odd body even; where it is missing, says so. */
  private void skipPad(ChunkHeader header) throws IOException {
    if (header.size() % 2 == 0) {
      return;
    }
    int ahead = source.peek(1 + ChunkHeader.LENGTH);
    boolean padMissing =
        ahead >= ChunkHeader.LENGTH
            && source.at(0) != 0
            && chunkBegins(0)
            && !(ahead > ChunkHeader.LENGTH && chunkBegins(1) && !startsWellKnown());
    if (padMissing) {
      warnings.add(
          WavWarning.Kind.MISSING_PAD_BYTE,
          header,
          "no pad byte behind its odd size of "
              + header.size()
              + "; the next chunk follows at once");
    } else {
      source.skip(1);
    }
  }

  private boolean startsWellKnown() {
    return ChunkHeader.peeked(source, 0, bigEndian()).wellKnown();
  }

  private void warnOfSecondData(ChunkHeader header) {
    warnings.add(
        WavWarning.Kind.SECOND_DATA,
        header,
        "a second 'data' chunk of " + header.size() + " bytes, not read");
  }

  /** Where the walk behind the audio begins: behind the data, or the format if that came later. */
  void skipToTail() throws IOException {
    long end = data().offset() + data().size();
    if (source.position() <= end) {
      source.skip(end - source.position());
      skipPad(data().header());
    }
  }

  /** Walks from behind the audio to the end of the source. Bytes that are no chunk end the walk. */
  void parseTail() throws IOException {
    while (source.peek(1) > 0) {
      if (source.peek(ChunkHeader.LENGTH) < ChunkHeader.LENGTH) {
        warnOfTrailingBytes();
        return;
      }
      ChunkHeader header = withLongSize(ChunkHeader.peeked(source, 0, bigEndian()));
      if (CONTAINERS.contains(header.id())) {
        warnings.add(
            WavWarning.Kind.SECOND_FILE, header, "a second file behind the first, not read");
        return;
      }
      if (!header.idIsPlausible() || endsWithTag()) {
        warnOfTrailingBytes();
        return;
      }
      source.skip(ChunkHeader.LENGTH);
      if (header.is("data")) {
        warnOfSecondData(header);
      }
      WavFormatException otherFormat = header.is("fmt ") ? otherFormat(header) : null;
      long skipped = source.skip(header.size());
      if (skipped < header.size()) {
        warnings.add(
            WavWarning.Kind.TRUNCATED_CHUNK,
            header,
            "a size of " + header.size() + " with " + skipped + " bytes to the end of the source");
        return;
      }
      if (otherFormat != null) {
        throw otherFormat;
      }
      skipPad(header);
    }
  }

  /** Kept until the chunk is known to be whole: a cut one is only worth a warning. */
  private @Nullable WavFormatException otherFormat(ChunkHeader header) throws IOException {
    try {
      requireSameFormat(header);
      return null;
    } catch (WavFormatException e) {
      return e;
    }
  }

  private boolean endsWithTag() throws IOException {
    return source.peek(ID3V1_TAG + 1) == ID3V1_TAG && ChunkHeader.id(source, 0).startsWith("TAG");
  }

  private void warnOfTrailingBytes() throws IOException {
    String what;
    if (endsWithTag()) {
      what = "an ID3v1 tag behind the audio, ignored";
    } else {
      long count = source.remaining();
      what =
          count == 1
              ? "1 byte behind the audio that is no chunk, ignored"
              : (count == ByteSource.UNKNOWN ? "" : count + " ")
                  + "bytes behind the audio that are no chunk, ignored";
    }
    String beginning = ChunkHeader.id(source, 0, Math.min(4, source.buffered()));
    warnings.add(
        new WavWarning(
            WavWarning.Kind.TRAILING_BYTES, ChunkHeader.shown(beginning), source.position(), what));
  }
}
