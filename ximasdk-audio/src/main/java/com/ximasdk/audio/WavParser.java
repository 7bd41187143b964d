// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads all of a WAV file but its samples: what is before the audio, and what is behind it. Goes
 * only as far as there are bytes, and on from there when there are more.
 */
final class WavParser {
  private enum Part {
    BEGINNING,
    HEAD,
    AUDIO,
    TAIL,
    DONE
  }

  private final ByteSource source;
  private final WavLimits limits;
  private final @Nullable PushSource pushed;
  private final ChunkListener listener;
  private final Warnings warnings = new Warnings();
  private final WavBeginning beginning;

  private Part part = Part.BEGINNING;
  private @Nullable HeadWalk head;
  private @Nullable PushedAudio pushedAudio;
  private @Nullable TailWalk tail;
  private long present;
  private boolean truncated;

  private WavParser(
      ByteSource source, WavLimits limits, @Nullable PushSource pushed, ChunkListener listener) {
    this.source = source;
    this.limits = limits;
    this.pushed = pushed;
    this.listener = listener;
    beginning = new WavBeginning(source, warnings);
  }

  /** Reads up to the first byte of audio, or, on a source that can seek, of a chunk behind both. */
  static WavParser atAudio(ByteSource source, WavLimits limits, ChunkListener listener)
      throws IOException {
    WavParser parser = new WavParser(source, limits, null, listener);
    parser.advance();
    return parser;
  }

  /** Reads nothing yet; the bytes are handed in. */
  static WavParser of(PushSource source, WavLimits limits) {
    return new WavParser(source, limits, source, ChunkListener.NONE);
  }

  WavContainer container() {
    return beginning.container();
  }

  boolean bigEndian() {
    return container() == WavContainer.RIFX;
  }

  HeadWalk head() {
    return Objects.requireNonNull(head);
  }

  WavFormat format() {
    return head().format();
  }

  DataChunk data() {
    return head().data();
  }

  /** Whether the audio has been found: from there on, only the end tells what a fault means. */
  boolean audioFound() {
    return pushedAudio != null;
  }

  /** Goes on as far as the bytes reach; where they are fetched, no farther than to the audio. */
  void advance() throws IOException {
    if (part == Part.BEGINNING && beginning.advance()) {
      head = new HeadWalk(source, beginning, limits, warnings, listener, this::sizeOfAudio);
      part = Part.HEAD;
    }
    if (part == Part.HEAD && head().advance()) {
      part = Part.AUDIO;
    }
    if (part == Part.AUDIO && source.pushed()) {
      passAudio();
    }
    if (part == Part.TAIL && Objects.requireNonNull(tail).advance()) {
      part = Part.DONE;
    }
  }

  /** Bytes of audio that have not been passed; negative where the format came after the audio. */
  private long audioLeft() {
    return data().size() - (source.position() - data().offset());
  }

  private void passAudio() throws IOException {
    if (audioLeft() > 0) {
      source.skip(audioLeft());
      if (audioLeft() > 0 && source.awaitsMore()) {
        return;
      }
    }
    endAudio(Math.min(data().size(), source.position() - data().offset()));
  }

  private void endAudio(long bytes) {
    DataChunk data = data();
    present = bytes;
    boolean isShort = !data.openEnded() && present < data.size();
    truncated = isShort && isTruncated();
    if (pushedAudio != null) {
      pushedAudio.warnOfHeaders(present, warnings);
    }
    long rest = present % format().frameSize();
    if (!truncated && rest > 0) {
      warnings.add(
          WavWarning.Kind.PARTIAL_FRAME,
          data.header(),
          rest
              + (rest == 1 ? " byte" : " bytes")
              + " at the end that are no whole frame, left out");
    }
    if (isShort || data.openEnded()) {
      part = Part.DONE;
      return;
    }
    tail = new TailWalk(head(), warnings);
    if (audioLeft() >= 0) {
      tail.goOnWithin(data.header(), audioLeft());
    }
    part = Part.TAIL;
  }

  /** Sums up, with that many bytes of audio present, and reads what is behind the audio. */
  WavInfo close(long bytes) throws IOException {
    endAudio(bytes);
    advance();
    return info();
  }

  /**
   * Says what a file holds whose bytes have all been handed in.
   *
   * @param refusal what the walk behind the header of the audio ended with
   * @throws WavFormatException that one, or another
   */
  WavInfo finish(@Nullable WavFormatException refusal) throws WavFormatException {
    if (pushedAudio != null) {
      DataChunk settled = pushedAudio.settled(source.length());
      if (settled.openEnded()) {
        return toEnd(pushedAudio, settled);
      }
    }
    if (refusal != null) {
      throw refusal;
    }
    return info();
  }

  /** Whatever was taken for chunks behind the header of the audio is audio. */
  private WavInfo toEnd(PushedAudio audio, DataChunk settled) throws WavFormatException {
    if (!audio.formatCameFirst()) {
      throw head().chunksMissing(false);
    }
    warnings.replaceBy(audio.warnings());
    head().settle(settled);
    tail = null;
    endAudio(source.length() - settled.offset());
    return info();
  }

  private WavInfo info() {
    if (tail != null) {
      tail.finish();
    }
    return new WavInfo(
        container(),
        format(),
        present / format().frameSize(),
        data().offset(),
        truncated,
        warnings.list());
  }

  private DataChunk sizeOfAudio(ChunkHeader header, boolean fileHasNoSize) throws IOException {
    DataChunk data = new DataChunk(header, false);
    if (pushed != null) {
      pushedAudio =
          new PushedAudio(data, fileHasNoSize, bigEndian(), head().hasFormat(), warnings.copy());
      pushedAudio.watch(pushed);
      return new DataChunk(header, data.isNeverFilledIn(fileHasNoSize));
    }
    if (source.seekable()) {
      ChunkChain chain = data.chainBehind(bigEndian());
      if (data.dependsOnWhatFollows(fileHasNoSize, source.length())) {
        follow(chain);
      }
      return data.settled(fileHasNoSize, source.length(), chain, warnings);
    }
    boolean openEnded =
        data.isNeverFilledIn(fileHasNoSize)
            || (header.size() == 0 && source.peek(1) > 0 && !startsWellKnown(0));
    return openEnded ? data.toEnd(warnings) : data;
  }

  private void follow(ChunkChain chain) throws IOException {
    long begin = source.position();
    while (!chain.decided() && chain.next() < source.length()) {
      source.seek(chain.next());
      if (source.peek(ChunkHeader.LENGTH) < ChunkHeader.LENGTH) {
        break;
      }
      chain.take(ChunkHeader.peeked(source, 0, bigEndian()));
    }
    source.seek(begin);
  }

  private boolean startsWellKnown(int ahead) throws IOException {
    return source.peek(ahead + ChunkHeader.LENGTH) == ahead + ChunkHeader.LENGTH
        && ChunkHeader.peeked(source, ahead, bigEndian()).wellKnown();
  }

  /**
   * Whether audio on a stream goes on behind its announced size, which looks like one of those that
   * are written beforehand: neither the end nor a chunk is there.
   *
   * @param rest bytes from here to the announced end
   */
  boolean goesOn(int rest) throws IOException {
    DataChunk data = data();
    if (data.openEnded() || !data.isPlaceholder()) {
      return false;
    }
    int pad = (int) (data.size() % 2);
    boolean ends =
        source.peek(rest + pad + 1) <= rest + pad
            || startsWellKnown(rest)
            || startsWellKnown(rest + pad);
    if (!ends) {
      head().settle(data.toEnd(warnings));
    }
    return !ends;
  }

  /** Says what the audio's size means where there are fewer bytes; whether audio is missing. */
  private boolean isTruncated() {
    ChunkHeader header = data().header();
    if (data().countsItsHeader(present, beginning.riff().offset())) {
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
      data().toEnd(warnings);
      return false;
    }
    warnings.add(
        WavWarning.Kind.TRUNCATED,
        header,
        "a size of " + header.size() + " with " + present + " bytes to the end of the source");
    return true;
  }
}
