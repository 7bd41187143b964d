// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavFormatException;
import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWarning;
import com.ximasdk.audio.measure.Span;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/**
 * Overwrites stretches of audio, as where a customer tells the number of a card, and changes
 * nothing else: header, other chunks, what is behind them and the length stay byte for byte.
 *
 * <p>Times are rounded outwards to whole frames, so that nothing of a span is left in a part of a
 * frame; bytes of a frame that is cut off at the end of the file count as part of the last one.
 * Spans may overlap. A file is copied in one pass with a buffer of 64 KiB.
 *
 * <p>What tells of the audio elsewhere is not touched: a {@code levl} chunk of peaks, labels of cue
 * points, or bytes that the reader makes no audio of ({@link RedactionResult#source()} has the
 * warnings).
 *
 * <p>Holds nothing: several threads may use it, each with a source and a target of its own.
 *
 * @since 0.1.0
 */
public final class Redaction {
  private static final int BYTES = 64 * 1024;

  private Redaction() {}

  /**
   * Copies a file with spans overwritten.
   *
   * @param source is not changed; a regular file, since its header may tell of bytes behind it
   * @param spans in any order; none copies the file as it is
   * @param fill what is put in the place of the audio
   * @param target is not closed; must not lead to the source. Nothing is written to it before all
   *     spans have been found in the file
   * @return what was overwritten
   * @throws WavFormatException if it is no WAV file of a known encoding within the limits
   * @throws SpansOutsideAudioException if there are spans that the file does not have
   * @throws IOException if reading or writing fails, if it is no regular file, or if it grows while
   *     it is probed; what was written up to then is in the target
   */
  public static RedactionResult redact(
      Path source, List<RedactedSpan> spans, RedactionFill fill, OutputStream target)
      throws IOException {
    if (Files.exists(source) && !Files.isRegularFile(source)) {
      throw new IOException("found no regular file, expected one: write a stream to a file first");
    }
    try (FileChannel channel = FileChannel.open(source, StandardOpenOption.READ)) {
      return redact(channel, spans, fill, target);
    }
  }

  /**
   * Copies what a channel holds, with spans overwritten.
   *
   * @param source from its first byte to where it ends now; is not changed; stays open, at any
   *     position
   * @param spans in any order; none copies the file as it is
   * @param fill what is put in the place of the audio
   * @param target is not closed; must not lead to the source. Nothing is written to it before all
   *     spans have been found in the file
   * @return what was overwritten
   * @throws WavFormatException if it is no WAV file of a known encoding within the limits
   * @throws SpansOutsideAudioException if there are spans that the file does not have
   * @throws IOException if reading or writing fails, or if it grows while it is probed; what was
   *     written up to then is in the target
   */
  public static RedactionResult redact(
      SeekableByteChannel source, List<RedactedSpan> spans, RedactionFill fill, OutputStream target)
      throws IOException {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(fill, "fill");
    long length = source.size();
    WavInfo info = WavReader.probe(source);
    requireLength(source, length);
    RedactedFrames frames = RedactedFrames.of(spans, info);
    FillSamples samples = new FillSamples(fill, info);
    source.position(0);
    copy(source, info.dataOffset(), target);
    copyAudio(source, info, frames, samples, target);
    copyTail(source, length, info, frames, samples, target);
    target.flush();
    return new RedactionResult(info, frames.ofSpans());
  }

  /** Of what grows, nobody can say where the span to the end ends. */
  private static void requireLength(SeekableByteChannel source, long length) throws IOException {
    long now = source.size();
    if (now != length) {
      throw new IOException(
          "found "
              + now
              + " bytes where there were "
              + length
              + " before, expected a file that nobody writes to: wait until the recording is"
              + " whole");
    }
  }

  private static void copyAudio(
      SeekableByteChannel source,
      WavInfo info,
      RedactedFrames frames,
      FillSamples samples,
      OutputStream target)
      throws IOException {
    WavFormat format = info.format();
    int block = Blocks.frames(format);
    byte[] bytes = new byte[block * format.frameSize()];
    for (long first = 0; first < info.frames(); first += block) {
      int count = (int) Math.min(block, info.frames() - first);
      readFully(source, bytes, count * format.frameSize());
      overwrite(bytes, new Span(first, first + count), format, frames, samples);
      target.write(bytes, 0, count * format.frameSize());
    }
  }

  private static void overwrite(
      byte[] bytes, Span block, WavFormat format, RedactedFrames frames, FillSamples samples) {
    int sampleSize = format.encoding().bytesPerSample();
    for (int channel = 0; channel < format.channels(); channel++) {
      for (Span span : frames.of(channel)) {
        long from = Math.max(span.from(), block.from());
        long to = Math.min(span.to(), block.to());
        if (from < to) {
          int at = (int) (from - block.from()) * format.frameSize() + channel * sampleSize;
          samples.put(from - span.from(), bytes, at, format.frameSize(), (int) (to - from));
        }
      }
    }
  }

  /** What is behind the whole frames: a frame that is cut off, and all that is no audio. */
  private static void copyTail(
      SeekableByteChannel source,
      long length,
      WavInfo info,
      RedactedFrames frames,
      FillSamples samples,
      OutputStream target)
      throws IOException {
    WavFormat format = info.format();
    long rest = length - info.dataOffset() - info.dataBytes();
    if (rest == 0 || rest >= format.frameSize() || !endsInAFrame(info)) {
      copy(source, rest, target);
      return;
    }
    byte[] frame = new byte[format.frameSize()];
    readFully(source, frame, (int) rest);
    for (int channel = 0; channel < format.channels(); channel++) {
      for (Span span : frames.of(channel)) {
        if (span.to() == info.frames()) {
          int at = channel * format.encoding().bytesPerSample();
          samples.put(span.frames(), frame, at, format.frameSize(), 1);
        }
      }
    }
    target.write(frame, 0, (int) rest);
  }

  private static boolean endsInAFrame(WavInfo info) {
    return info.truncated()
        || info.warnings().stream()
            .anyMatch(warning -> warning.kind() == WavWarning.Kind.PARTIAL_FRAME);
  }

  private static void copy(SeekableByteChannel source, long count, OutputStream target)
      throws IOException {
    byte[] bytes = new byte[(int) Math.min(count, BYTES)];
    for (long left = count; left > 0; left -= bytes.length) {
      int next = (int) Math.min(left, bytes.length);
      readFully(source, bytes, next);
      target.write(bytes, 0, next);
    }
  }

  private static void readFully(SeekableByteChannel source, byte[] bytes, int count)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
    while (buffer.hasRemaining()) {
      if (source.read(buffer) < 0) {
        throw new EOFException("the file has become shorter since it was opened");
      }
    }
  }
}
