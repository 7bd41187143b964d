// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import com.ximasdk.audio.g711.G711;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a WAV file. Its sizes are put in when it is closed, or before where the output cannot
 * seek.
 *
 * <p>G.711 gets a {@code fmt } chunk of 18 bytes and a {@code fact} chunk with the number of
 * frames. Audio past 4 GiB becomes RF64. Not thread-safe.
 *
 * <p>Every method that writes throws {@link IOException} if the output does. What was written up to
 * then may be there in part, so nothing more is: each further call throws, and closing leaves the
 * sizes as they were at first, so that a reader sees that the file is unfinished. A file that was
 * to replace another is then removed, and the other stays.
 *
 * @since 0.1.0
 */
public final class WavWriter implements Closeable {
  private static final int BUFFER = 64 * 1024;

  /** Samples that are made 16-bit samples at a time. */
  private static final int BLOCK = BUFFER / 4;

  private static final long UNKNOWN = -1;
  private static final String EARLIER_FAILURE = "a write has failed before";

  private final WritableByteChannel output;
  private final @Nullable PartFile part;
  private final @Nullable SeekableByteChannel seekable;
  private final long start;
  private final WavHeader header;
  private final WavFormat format;
  private final WavHeaderLayout layout;
  private final long announcedFrames;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
  private final int frameSize;
  private long dataBytes;
  private boolean failed;
  private boolean abandoned;
  private boolean closed;

  private WavWriter(
      WritableByteChannel output,
      @Nullable PartFile part,
      @Nullable SeekableByteChannel seekable,
      WavHeader header)
      throws IOException {
    this.output = output;
    this.part = part;
    this.seekable = seekable;
    this.start = seekable == null ? 0 : seekable.position();
    this.header = header;
    this.format = header.format();
    this.announcedFrames = header.frames().orElse(UNKNOWN);
    this.frameSize = format.frameSize();
    boolean known = announcedFrames != UNKNOWN;
    long bytes = known ? announcedFrames * frameSize : 0;
    if (known) {
      layout =
          WavHeaderLayout.SHORT.holds(header, bytes) ? WavHeaderLayout.SHORT : WavHeaderLayout.LONG;
    } else {
      layout = seekable == null ? WavHeaderLayout.SHORT : WavHeaderLayout.SHORT_WITH_ROOM;
    }
    writeFully(layout.header(header, bytes, !known));
  }

  /**
   * Writes a file whose length is not known yet, in place of one that may be there. Room is left in
   * its header for the sizes of RF64.
   *
   * <p>It is written beside its place under the name {@code .NAME.RANDOM.part}. {@link #close()}
   * forces it to disk and moves it into its place, in one step where the file system has one, so
   * whoever reads the file that is replaced reads it to its end. What fails before leaves all as it
   * was, and nothing beside it. A process that is killed leaves the {@code .part}; nothing removes
   * it but whoever looks after the directory. Of several writers the last one to be closed stays.
   *
   * <p>Of a link, what it leads to is replaced. A file that is replaced leaves its POSIX
   * permissions to the new one; its owner and its other hard links it does not. On Windows a file
   * that somebody has open may not be replaceable: then closing throws.
   *
   * @param file a regular file that may be written, or none yet in a directory that is there
   * @param format of the frames that will be written
   * @return the writer; the file is there when it is closed
   * @throws IOException if there is something else than a regular file, a link that leads to none,
   *     or no directory, or if nothing can be written beside it
   */
  public static WavWriter create(Path file, WavFormat format) throws IOException {
    return create(file, WavHeader.of(format));
  }

  /**
   * Writes a file whose length is known, in the shortest layout for it, in place of one that may be
   * there; as {@link #create(Path, WavFormat)} otherwise. If other frames are written in the end,
   * the header tells those.
   *
   * @param file a regular file that may be written, or none yet in a directory that is there
   * @param format of the frames that will be written
   * @param frames as many as will be written, 0 or more
   * @return the writer; the file is there when it is closed
   * @throws IllegalArgumentException if the frames are negative
   * @throws ArithmeticException if that many frames have more bytes than a long counts
   * @throws IOException if there is something else than a regular file, a link that leads to none,
   *     or no directory, or if nothing can be written beside it
   */
  public static WavWriter create(Path file, WavFormat format, long frames) throws IOException {
    return create(file, WavHeader.of(format).withFrames(frames));
  }

  /**
   * Writes a file with all that its header is to tell, in place of one that may be there; as {@link
   * #create(Path, WavFormat)} otherwise.
   *
   * @param file a regular file that may be written, or none yet in a directory that is there
   * @param header if other frames are written in the end, the file tells those
   * @return the writer; the file is there when it is closed
   * @throws IOException if there is something else than a regular file, a link that leads to none,
   *     or no directory, or if nothing can be written beside it
   */
  public static WavWriter create(Path file, WavHeader header) throws IOException {
    Objects.requireNonNull(header, "header");
    PartFile part = PartFile.beside(file);
    return begun(part, part, part.channel(), header);
  }

  /** Nothing stays open, or there under a passing name, where not even the header is written. */
  private static WavWriter begun(
      Closeable output, @Nullable PartFile part, FileChannel channel, WavHeader header)
      throws IOException {
    try {
      return new WavWriter(channel, part, channel, header);
    } catch (IOException | RuntimeException | Error e) {
      closeAfter(e, output);
      throw e;
    }
  }

  private static void closeAfter(Throwable failure, Closeable output) {
    try {
      output.close();
    } catch (IOException closing) {
      failure.addSuppressed(closing);
    }
  }

  /**
   * Creates a file whose length is not known yet, where there is none, for recorders: it grows in
   * its place while it is written. Room is left in its header for the sizes of RF64.
   *
   * @param file is not there yet
   * @param format of the frames that will be written
   * @return the writer; the file is right when it is closed, and visibly unfinished if a write has
   *     failed
   * @throws FileAlreadyExistsException if the file is there; it is left as it is
   * @throws IOException if the file cannot be opened or written
   */
  public static WavWriter createNew(Path file, WavFormat format) throws IOException {
    return createNew(file, WavHeader.of(format));
  }

  /**
   * Creates a file with all that its header is to tell, where there is none; it grows in its place.
   *
   * @param file is not there yet
   * @param header if other frames are written in the end, the file tells those
   * @return the writer; the file is right when it is closed, and visibly unfinished if a write has
   *     failed
   * @throws FileAlreadyExistsException if the file is there; it is left as it is
   * @throws IOException if the file cannot be opened or written
   */
  public static WavWriter createNew(Path file, WavHeader header) throws IOException {
    Objects.requireNonNull(header, "header");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return begun(channel, null, channel, header);
  }

  /**
   * Writes to a channel from its position on, as to a file whose length is not known yet.
   *
   * @param channel is closed with the writer; what is before its position stays, and what was
   *     behind the written file is cut off
   * @param format of the frames that will be written
   * @return the writer; the file is right when it is closed
   * @throws IOException if the channel cannot be written
   */
  public static WavWriter create(SeekableByteChannel channel, WavFormat format) throws IOException {
    return create(channel, WavHeader.of(format));
  }

  /**
   * Writes to a channel from its position on, with all that the header is to tell.
   *
   * @param channel is closed with the writer; what is before its position stays, and what was
   *     behind the written file is cut off
   * @param header if other frames are written in the end, the file tells those
   * @return the writer; the file is right when it is closed
   * @throws IOException if the channel cannot be written
   */
  public static WavWriter create(SeekableByteChannel channel, WavHeader header) throws IOException {
    return new WavWriter(channel, null, channel, header);
  }

  /**
   * Writes to a stream a file whose length is known, with a header that is right from the start.
   *
   * @param stream is closed with the writer; the header is written at once
   * @param format of the frames that will be written
   * @param frames exactly as many as will be written, 0 or more; {@link #close()} throws if it were
   *     not
   * @return the writer
   * @throws IllegalArgumentException if the frames are negative
   * @throws ArithmeticException if that many frames have more bytes than a long counts
   * @throws IOException if the stream cannot be written
   */
  public static WavWriter stream(OutputStream stream, WavFormat format, long frames)
      throws IOException {
    return stream(stream, WavHeader.of(format).withFrames(frames));
  }

  /**
   * Writes to a stream a file whose length is never told: its sizes are 0xFFFFFFFF, and readers go
   * to its end. {@link WavReader} warns of that.
   *
   * @param stream is closed with the writer; the header is written at once
   * @param format of the frames that will be written
   * @return the writer
   * @throws IOException if the stream cannot be written
   */
  public static WavWriter stream(OutputStream stream, WavFormat format) throws IOException {
    return stream(stream, WavHeader.of(format));
  }

  /**
   * Writes to a stream with all that the header is to tell; without a number of frames, as {@link
   * #stream(OutputStream, WavFormat)}.
   *
   * @param stream is closed with the writer; the header is written at once
   * @param header with exactly as many frames as will be written; {@link #close()} throws if it
   *     were not
   * @return the writer
   * @throws IOException if the stream cannot be written
   */
  public static WavWriter stream(OutputStream stream, WavHeader header) throws IOException {
    return new WavWriter(Channels.newChannel(stream), null, null, header);
  }

  /** {@return encoding, channels and sample rate of what is written} */
  public WavFormat format() {
    return format;
  }

  /** {@return the frames written so far, from 0; some may still be buffered} */
  public long frames() {
    return dataBytes / frameSize;
  }

  /**
   * Writes 16-bit samples, channel beside channel, in the file's encoding.
   *
   * @param samples frames × channels of them are taken from the offset on
   * @param offset where the first frame begins, from 0
   * @param frames how many, 0 or more
   * @throws IndexOutOfBoundsException if the range does not lie in the array
   * @throws IOException if the output cannot be written, or if it was announced as short and has no
   *     room for sizes of 64 bits
   */
  public void writeSamples(short[] samples, int offset, int frames) throws IOException {
    Objects.checkFromIndexSize(offset, (long) frames * format.channels(), samples.length);
    requireUsable();
    int end = offset + frames * format.channels();
    int bytes = format.encoding().bytesPerSample();
    for (int next = offset; next < end; ) {
      int count = Math.min(end - next, room(bytes) / bytes);
      put(samples, next, count);
      next += count;
    }
  }

  /**
   * Writes 16-bit samples, each channel from its own array.
   *
   * @param samples one array for each channel, in file order
   * @param offset where the first frame is in each array, from 0
   * @param frames how many, 0 or more
   * @throws IllegalArgumentException if there are not as many arrays as channels
   * @throws IndexOutOfBoundsException if the range does not lie in each array
   * @throws IOException if the output cannot be written, or if it was announced as short and has no
   *     room for sizes of 64 bits
   */
  public void writeSamples(short[][] samples, int offset, int frames) throws IOException {
    checkChannels(samples.length);
    for (short[] channel : samples) {
      Objects.checkFromIndexSize(offset, frames, channel.length);
    }
    int channels = samples.length;
    int most = Math.max(1, BLOCK / channels);
    short[] block = new short[Math.min(frames, most) * channels];
    for (int done = 0; done < frames; ) {
      int count = Math.min(frames - done, most);
      for (int channel = 0; channel < channels; channel++) {
        for (int i = 0; i < count; i++) {
          block[i * channels + channel] = samples[channel][offset + done + i];
        }
      }
      writeSamples(block, 0, count);
      done += count;
    }
  }

  /**
   * Writes samples on the scale −1.0 to 1.0, channel beside channel. Each is rounded to 16 bits;
   * what lies outside, infinities included, goes to the nearest end, and NaN is silence.
   *
   * @param samples frames × channels of them are taken from the offset on; 1.0 stands for 32768
   * @param offset where the first frame begins, from 0
   * @param frames how many, 0 or more
   * @throws IndexOutOfBoundsException if the range does not lie in the array
   * @throws IOException if the output cannot be written, or if it was announced as short and has no
   *     room for sizes of 64 bits
   */
  public void writeSamples(float[] samples, int offset, int frames) throws IOException {
    int channels = format.channels();
    Objects.checkFromIndexSize(offset, (long) frames * channels, samples.length);
    int most = Math.max(1, BLOCK / channels);
    short[] block = new short[Math.min(frames, most) * channels];
    for (int done = 0; done < frames; ) {
      int count = Math.min(frames - done, most);
      int from = offset + done * channels;
      for (int i = 0; i < count * channels; i++) {
        block[i] = G711.toLinear(samples[from + i]);
      }
      writeSamples(block, 0, count);
      done += count;
    }
  }

  /**
   * Writes frames as they are to be stored, channel beside channel: codes of G.711, or linear
   * samples, those of two bytes low byte first.
   *
   * @param codes frames × {@link WavFormat#frameSize()} bytes are taken from the offset on
   * @param offset where the first frame begins, from 0
   * @param frames how many, 0 or more
   * @throws IndexOutOfBoundsException if the range does not lie in the array
   * @throws IOException if the output cannot be written, or if it was announced as short and has no
   *     room for sizes of 64 bits
   */
  public void writeCodes(byte[] codes, int offset, int frames) throws IOException {
    Objects.checkFromIndexSize(offset, (long) frames * frameSize, codes.length);
    requireUsable();
    int length = frames * frameSize;
    if (length > buffer.remaining()) {
      flushBuffer();
      requireRoomFor(length);
      writeFully(ByteBuffer.wrap(codes, offset, length));
    } else {
      requireRoomFor(length);
      buffer.put(codes, offset, length);
    }
    dataBytes += length;
  }

  /**
   * Writes frames as they are to be stored, each channel from its own array.
   *
   * @param codes one array for each channel, in file order
   * @param offset where the first frame is in each array, in bytes from 0
   * @param frames how many, 0 or more
   * @throws IllegalArgumentException if there are not as many arrays as channels
   * @throws IndexOutOfBoundsException if the range does not lie in each array
   * @throws IOException if the output cannot be written, or if it was announced as short and has no
   *     room for sizes of 64 bits
   */
  public void writeCodes(byte[][] codes, int offset, int frames) throws IOException {
    checkChannels(codes.length);
    int bytes = format.encoding().bytesPerSample();
    for (byte[] channel : codes) {
      Objects.checkFromIndexSize(offset, (long) frames * bytes, channel.length);
    }
    int channels = codes.length;
    for (int done = 0; done < frames; ) {
      int count = Math.max(1, Math.min(frames - done, BUFFER / 4 / frameSize));
      byte[] block = new byte[count * frameSize];
      for (int channel = 0; channel < channels; channel++) {
        interleave(codes[channel], offset + done * bytes, block, channel * bytes, bytes, frameSize);
      }
      writeCodes(block, 0, count);
      done += count;
    }
  }

  private static void interleave(
      byte[] source, int from, byte[] target, int first, int bytes, int step) {
    for (int at = first, next = from; at < target.length; at += step) {
      for (int i = 0; i < bytes; i++) {
        target[at + i] = source[next++];
      }
    }
  }

  /**
   * Hands on what is buffered, for a reader at the other end of a stream.
   *
   * @throws IOException if the output cannot be written
   */
  public void flush() throws IOException {
    requireUsable();
    flushBuffer();
  }

  /**
   * Gives the file up, where what was to be written cannot be had: nothing more is written, and
   * {@link #close()} leaves it unfinished, or what it was to replace as it was, and throws. To be
   * called before a {@code try} block closes the writer after a failure elsewhere; the edits of
   * {@code com.ximasdk.audio.edit} do so themselves.
   */
  public void abandon() {
    abandoned = true;
  }

  /**
   * Ends the file: the pad byte where the audio is odd, and the sizes; a file that may replace
   * another is moved into its place. Closes the output, also where that fails. A second call does
   * nothing.
   *
   * @throws IOException also if a write has failed before or the file was given up, and it stays
   *     unfinished, or if a stream got other frames than were announced. A file that was to be
   *     replaced is then as it was, and nothing is left beside it
   */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      finish();
      if (part != null) {
        part.complete();
      }
    } catch (IOException | RuntimeException | Error e) {
      closeAfter(e, part == null ? output : part);
      throw e;
    }
    output.close();
  }

  private void finish() throws IOException {
    if (failed || abandoned) {
      throw new IOException(
          (part == null ? "the file stays unfinished: " : part.target() + " is left as it was: ")
              + whyUnusable());
    }
    flushBuffer();
    // Where no size is told, all up to the end is audio.
    boolean isTold = seekable != null || announcedFrames != UNKNOWN;
    if (isTold && dataBytes % 2 != 0) {
      writeFully(ByteBuffer.allocate(1));
    }
    if (seekable != null) {
      writeSizes(seekable);
    } else if (announcedFrames != UNKNOWN && frames() != announcedFrames) {
      throw new IOException(
          "the header announces " + announcedFrames + " frames, and " + frames() + " were written");
    }
  }

  private String whyUnusable() {
    return abandoned ? "it was given up" : EARLIER_FAILURE;
  }

  private void writeSizes(SeekableByteChannel channel) throws IOException {
    if (channel.size() > channel.position()) {
      channel.truncate(channel.position());
    }
    if (frames() == announcedFrames) {
      return;
    }
    boolean grown = layout == WavHeaderLayout.SHORT_WITH_ROOM && !layout.holds(header, dataBytes);
    WavHeaderLayout closing = grown ? WavHeaderLayout.LONG : layout;
    long end = channel.position();
    channel.position(start);
    writeFully(closing.header(header, dataBytes, false));
    channel.position(end);
  }

  private void checkChannels(int arrays) {
    if (arrays != format.channels()) {
      throw new IllegalArgumentException(
          "arrays: found "
              + arrays
              + ", expected one for each of "
              + format.channels()
              + " channels");
    }
  }

  /** A file that was announced as short has no room for the sizes of a long one. */
  private void requireRoomFor(long bytes) throws IOException {
    if (layout == WavHeaderLayout.SHORT
        && seekable != null
        && !layout.holds(header, dataBytes + bytes)
        && dataBytes + bytes > Integer.MAX_VALUE) {
      throw new IOException(
          "more audio than the header has room for; " + announcedFrames + " frames were announced");
    }
  }

  private int room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flushBuffer();
    }
    return buffer.remaining();
  }

  private void put(short[] samples, int from, int count) throws IOException {
    WavEncoding encoding = format.encoding();
    requireRoomFor((long) count * encoding.bytesPerSample());
    switch (encoding) {
      case MULAW -> encode(G711.MULAW, samples, from, count);
      case ALAW -> encode(G711.ALAW, samples, from, count);
      case PCM_U8 -> {
        for (int i = from; i < from + count; i++) {
          buffer.put((byte) (Math.min(127, (samples[i] + 128) >> 8) + 128));
        }
      }
      case PCM_S16 -> {
        buffer.asShortBuffer().put(samples, from, count);
        buffer.position(buffer.position() + 2 * count);
      }
    }
    dataBytes += (long) count * encoding.bytesPerSample();
  }

  private void encode(G711 law, short[] samples, int from, int count) {
    law.encode(samples, from, buffer.array(), buffer.position(), count);
    buffer.position(buffer.position() + count);
  }

  private void flushBuffer() throws IOException {
    writeFully(buffer.flip());
    buffer.clear();
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    boolean written = false;
    try {
      while (bytes.hasRemaining()) {
        output.write(bytes);
      }
      written = true;
    } finally {
      failed |= !written;
    }
  }

  private void requireUsable() throws IOException {
    if (closed) {
      throw new IOException("the writer is closed");
    }
    if (failed || abandoned) {
      throw new IOException("nothing more is written: " + whyUnusable());
    }
  }
}
