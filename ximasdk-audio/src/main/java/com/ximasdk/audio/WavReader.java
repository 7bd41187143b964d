// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import com.ximasdk.audio.metadata.WavMetadata;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads the audio of a WAV file: G.711 or linear samples, in RIFF, RIFX, RF64 or BW64.
 *
 * <p>Headers are taken as they come: what can be repaired is, and is told as a {@link WavWarning};
 * what cannot is a {@link WavFormatException}. No size in a header makes the reader allocate or
 * wait: it holds one buffer of 64 KiB at most, whatever the file, until it is closed, and at most 1
 * MiB of {@link #metadata()}.
 *
 * <p>Sources are files, channels that can seek, and plain streams. A source that can seek is known
 * whole when the reader opens; a stream is known when its last frame has been read.
 *
 * <p>Not thread-safe. Every method that reads throws {@link IOException} if the source does.
 *
 * @since 0.1.0
 */
public final class WavReader implements Closeable {
  /** Samples that are made floats at a time. */
  private static final int FLOAT_BLOCK = 8 * 1024;

  private final ByteSource source;
  private final MetadataCollector collector = new MetadataCollector();
  private final WavParser parser;
  private final FrameTargets forms;
  private final FrameSource audio;
  private final int frameSize;
  private final OptionalLong announcedFrames;

  private @Nullable WavInfo info;
  private @Nullable WavMetadata metadata;
  private boolean closed;

  private WavReader(ByteSource source, WavLimits limits) throws IOException {
    this.source = source;
    parser = WavParser.atAudio(source, limits, collector);
    frameSize = parser.format().frameSize();
    SampleCodec codec = SampleCodec.of(parser.format().encoding(), parser.bigEndian());
    forms = new FrameTargets(codec, parser.format().channels());
    DataChunk data = parser.data();
    long limit = data.size();
    if (source.seekable()) {
      long present = Math.min(data.size(), Math.max(0, source.length() - data.offset()));
      info = parser.close(present);
      limit = info.dataBytes();
      source.seek(data.offset());
    }
    audio = new FrameSource(source, frameSize, data.offset(), limit);
    announcedFrames = announcedFrames(data);
  }

  private OptionalLong announcedFrames(DataChunk data) {
    boolean isWhole = info != null && info.dataBytes() + frameSize > data.size();
    if (data.openEnded() || (data.isPlaceholder() && !isWhole)) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        info != null && !info.truncated() ? info.frames() : data.size() / frameSize);
  }

  /**
   * Opens a file. A path that is no regular file, such as a pipe, is read as a stream.
   *
   * @param file is open until the reader is closed
   * @return the reader, at the first frame
   * @throws WavFormatException if it is no WAV file of a known encoding within the limits
   * @throws IOException if the source cannot be read
   */
  public static WavReader open(Path file) throws IOException {
    return open(file, WavLimits.DEFAULT);
  }

  /**
   * Opens a file with limits other than the default.
   *
   * @param file is open until the reader is closed
   * @param limits what is taken for possible
   * @return the reader, at the first frame
   * @throws WavFormatException if it is no WAV file of a known encoding within the limits
   * @throws IOException if the source cannot be read
   */
  public static WavReader open(Path file, WavLimits limits) throws IOException {
    Objects.requireNonNull(limits, "limits");
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      long length = channel.size();
      // A pipe or a device has no length; an empty file reads the same either way.
      return length == 0
          ? open(Channels.newInputStream(channel), limits)
          : new WavReader(new ChannelSource(channel, length), limits);
    } catch (IOException | RuntimeException e) {
      closeAfter(e, channel);
      throw e;
    }
  }

  /**
   * Opens a channel, from its first byte to where it ends now. Closing the reader closes the
   * channel; if opening fails, the channel stays open.
   *
   * @param channel is the reader's own from here on; its position does not count
   * @return the reader, at the first frame
   * @throws WavFormatException if it is no WAV file of a known encoding within the limits
   * @throws IOException if the source cannot be read
   */
  public static WavReader open(SeekableByteChannel channel) throws IOException {
    return open(channel, WavLimits.DEFAULT);
  }

  /**
   * Opens a channel with limits other than the default.
   *
   * @param channel is the reader's own from here on; its position does not count
   * @param limits what is taken for possible
   * @return the reader, at the first frame
   * @throws WavFormatException if it is no WAV file of a known encoding within the limits
   * @throws IOException if the source cannot be read
   */
  public static WavReader open(SeekableByteChannel channel, WavLimits limits) throws IOException {
    Objects.requireNonNull(limits, "limits");
    channel.position(0);
    return new WavReader(new ChannelSource(channel, channel.size()), limits);
  }

  /**
   * Opens a stream, from its next byte to its end. Neither {@code mark} nor {@code skip} is called.
   * Closing the reader closes the stream; if opening fails, the stream stays open.
   *
   * @param stream is the reader's own from here on; it needs no buffer
   * @return the reader, at the first frame
   * @throws WavFormatException if it is no WAV file of a known encoding within the limits
   * @throws IOException if the source cannot be read
   */
  public static WavReader open(InputStream stream) throws IOException {
    return open(stream, WavLimits.DEFAULT);
  }

  /**
   * Opens a stream with limits other than the default.
   *
   * @param stream is the reader's own from here on; it needs no buffer
   * @param limits what is taken for possible
   * @return the reader, at the first frame
   * @throws WavFormatException if it is no WAV file of a known encoding within the limits
   * @throws IOException if the source cannot be read
   */
  public static WavReader open(InputStream stream, WavLimits limits) throws IOException {
    Objects.requireNonNull(limits, "limits");
    return new WavReader(new StreamSource(Objects.requireNonNull(stream, "stream")), limits);
  }

  /**
   * {@return what a file holds, without reading its samples}
   *
   * @param file is closed again
   * @throws WavFormatException if it is no WAV file of a known encoding within the limits
   * @throws IOException if the source cannot be read
   */
  public static WavInfo probe(Path file) throws IOException {
    return probe(file, WavLimits.DEFAULT);
  }

  /**
   * {@return what a file holds, with limits other than the default}
   *
   * @param file is closed again
   * @param limits what is taken for possible
   * @throws WavFormatException if it is no WAV file of a known encoding within the limits
   * @throws IOException if the source cannot be read
   */
  public static WavInfo probe(Path file, WavLimits limits) throws IOException {
    try (WavReader reader = open(file, limits)) {
      return reader.readToEnd();
    }
  }

  /**
   * {@return what a channel holds, without reading its samples}
   *
   * @param channel from its first byte to where it ends now; stays open, at any position
   * @throws WavFormatException if it is no WAV file of a known encoding within the limits
   * @throws IOException if the source cannot be read
   */
  public static WavInfo probe(SeekableByteChannel channel) throws IOException {
    return open(channel).readToEnd();
  }

  /**
   * {@return what a stream holds}
   *
   * @param stream is read to its end, and stays open
   * @throws WavFormatException if it is no WAV file of a known encoding within the limits
   * @throws IOException if the source cannot be read
   */
  public static WavInfo probe(InputStream stream) throws IOException {
    return open(stream).readToEnd();
  }

  /** {@return the container around the audio} */
  public WavContainer container() {
    return parser.container();
  }

  /** {@return encoding, channels and sample rate} */
  public WavFormat format() {
    return parser.format();
  }

  /** {@return whether {@link #seek(long)} works: on files and channels, not on streams} */
  public boolean seekable() {
    return source.seekable();
  }

  /**
   * {@return the frames that the header announces, whether they are there or not; empty if its
   * writer never came to fill in the size, or, on a stream, may not have: from 2,000,000,000 bytes
   * on}
   */
  public OptionalLong announcedFrames() {
    return announcedFrames;
  }

  /**
   * {@return what the source holds}
   *
   * @throws IllegalStateException if the source is a stream whose last frame has not been read yet
   */
  public WavInfo info() {
    if (info == null) {
      throw new IllegalStateException(
          "a stream is known when a read has found its end; until then ask format() and"
              + " announcedFrames()");
    }
    return info;
  }

  /**
   * {@return what the source holds} What is left is read over, if that is needed to know it.
   *
   * @throws IOException if the source cannot be read
   */
  public WavInfo readToEnd() throws IOException {
    while (info == null) {
      requireOpen();
      audio.consume(fill());
    }
    return info;
  }

  /**
   * {@return what the source tells of its audio: broadcast extension, texts and cue points} Of a
   * source that can seek it is read when it is first asked for. Of a stream it is what stood before
   * the audio, and all when the last frame has been read.
   *
   * <p>Nothing in it makes the reader throw: what is not understood is in {@link
   * WavMetadata#problems()}. At most 1 MiB of it is kept, in at most 64 chunks.
   *
   * @throws IOException if the source cannot be read, or was closed before it was asked
   */
  public WavMetadata metadata() throws IOException {
    WavMetadata known = metadata;
    if (known != null) {
      return known;
    }
    WavMetadata found;
    if (source.seekable()) {
      requireOpen();
      try {
        found = collector.metadata(source, parser.bigEndian());
      } finally {
        audio.seek(audio.position());
      }
    } else {
      found = collector.metadata(source, parser.bigEndian());
    }
    if (info != null) {
      metadata = found;
    }
    return found;
  }

  /** {@return the number of the next frame, from 0} */
  public long position() {
    return audio.position();
  }

  /** {@return the time of the next frame from the start of the audio} */
  public Duration time() {
    return format().durationOf(position());
  }

  /**
   * Goes to a frame; the number of frames itself is the end.
   *
   * @param frame from 0 to the number of frames
   * @throws UnsupportedOperationException if the source is a stream
   * @throws IndexOutOfBoundsException if there is no such frame
   * @throws IOException if the source cannot be read
   */
  public void seek(long frame) throws IOException {
    if (!source.seekable()) {
      throw new UnsupportedOperationException("a stream cannot seek");
    }
    if (frame < 0 || frame > info().frames()) {
      throw new IndexOutOfBoundsException(
          "frame: found " + frame + ", expected 0 to " + info().frames());
    }
    audio.seek(frame);
  }

  /**
   * Goes to the frame that sounds at a time.
   *
   * @param time from the start of the audio, zero or more
   * @throws UnsupportedOperationException if the source is a stream
   * @throws IndexOutOfBoundsException if the audio ends before it
   * @throws IllegalArgumentException if it is negative
   * @throws IOException if the source cannot be read
   */
  public void seek(Duration time) throws IOException {
    seek(format().frameAt(time));
  }

  /**
   * Reads frames as 16-bit samples, channel beside channel.
   *
   * @param target gets frames × channels samples from the offset on
   * @param offset where in the target the first sample goes, from 0
   * @param frames the most to read, 0 or more
   * @return the frames read, fewer than asked for only at the end of the audio; −1 if it had been
   *     reached before
   * @throws IndexOutOfBoundsException if the range does not lie in the target
   * @throws EOFException if a file has become shorter since it was opened
   * @throws IOException if the source cannot be read
   */
  public int readSamples(short[] target, int offset, int frames) throws IOException {
    int channels = format().channels();
    Objects.checkFromIndexSize(offset, (long) frames * channels, target.length);
    return read(frames, forms.samples(target, offset));
  }

  /**
   * Reads frames as 16-bit samples, each channel into its own array.
   *
   * @param targets one array for each channel; each gets samples from the offset on
   * @param offset where in each target the first sample goes, from 0
   * @param frames the most to read, 0 or more
   * @return as {@link #readSamples(short[], int, int)}
   * @throws IllegalArgumentException if there are not as many arrays as channels
   * @throws IndexOutOfBoundsException if the range does not lie in each target
   * @throws IOException if the source cannot be read, or has become shorter ({@link EOFException})
   */
  public int readSamples(short[][] targets, int offset, int frames) throws IOException {
    checkChannels(targets.length);
    for (short[] target : targets) {
      Objects.checkFromIndexSize(offset, frames, target.length);
    }
    return read(frames, forms.samples(targets, offset));
  }

  /**
   * Reads frames as samples on the scale −1.0 to 1.0, channel beside channel. Every sample has an
   * exact value there, and is written back as it was.
   *
   * @param target gets frames × channels samples from the offset on; 1.0 stands for 32768
   * @param offset where in the target the first sample goes, from 0
   * @param frames the most to read, 0 or more
   * @return as {@link #readSamples(short[], int, int)}
   * @throws IndexOutOfBoundsException if the range does not lie in the target
   * @throws IOException if the source cannot be read, or has become shorter ({@link EOFException})
   */
  public int readSamples(float[] target, int offset, int frames) throws IOException {
    int channels = format().channels();
    Objects.checkFromIndexSize(offset, (long) frames * channels, target.length);
    int most = Math.max(1, FLOAT_BLOCK / channels);
    short[] block = new short[Math.min(frames, most) * channels];
    int done = 0;
    int count;
    do {
      count = readSamples(block, 0, Math.min(frames - done, most));
      for (int i = 0, to = offset + done * channels; i < count * channels; i++, to++) {
        target[to] = block[i] / 32768f;
      }
      done += Math.max(0, count);
    } while (count > 0 && done < frames);
    return done > 0 ? done : count;
  }

  /**
   * Reads as many frames as fit into a buffer, as 16-bit samples in the buffer's byte order,
   * channel beside channel, and moves its position on.
   *
   * @param target gets 2 × channels bytes a frame; what is no room for a whole frame stays
   * @return as {@link #readSamples(short[], int, int)}
   * @throws ReadOnlyBufferException if the buffer is for reading alone; nothing is read
   * @throws IOException if the source cannot be read, or has become shorter ({@link EOFException})
   */
  public int readSamples(ByteBuffer target) throws IOException {
    if (target.isReadOnly()) {
      throw new ReadOnlyBufferException();
    }
    int channels = format().channels();
    int room = target.remaining() / (2 * channels);
    return read(room, forms.samples(target));
  }

  /**
   * Reads frames as 16-bit samples of two bytes, low byte first, channel beside channel.
   *
   * @param target gets frames × channels × 2 bytes from the offset on
   * @param offset where in the target the first byte goes, from 0
   * @param frames the most to read, 0 or more
   * @return as {@link #readSamples(short[], int, int)}
   * @throws IndexOutOfBoundsException if the range does not lie in the target
   * @throws IOException if the source cannot be read, or has become shorter ({@link EOFException})
   */
  public int readLittleEndian(byte[] target, int offset, int frames) throws IOException {
    int channels = format().channels();
    Objects.checkFromIndexSize(offset, 2L * frames * channels, target.length);
    return read(frames, forms.littleEndian(target, offset));
  }

  /**
   * Reads frames as they are stored, channel beside channel: codes of G.711, or linear samples,
   * those of two bytes low byte first whatever the container.
   *
   * @param target gets frames × {@link WavFormat#frameSize()} bytes from the offset on
   * @param offset where in the target the first byte goes, from 0
   * @param frames the most to read, 0 or more
   * @return as {@link #readSamples(short[], int, int)}
   * @throws IndexOutOfBoundsException if the range does not lie in the target
   * @throws IOException if the source cannot be read, or has become shorter ({@link EOFException})
   */
  public int readCodes(byte[] target, int offset, int frames) throws IOException {
    Objects.checkFromIndexSize(offset, (long) frames * frameSize, target.length);
    return read(frames, forms.codes(target, offset));
  }

  /**
   * Reads frames as they are stored, each channel into its own array.
   *
   * @param targets one array for each channel; each gets frames × {@link
   *     WavEncoding#bytesPerSample()} bytes from the offset on
   * @param offset where in each target the first byte goes, from 0
   * @param frames the most to read, 0 or more
   * @return as {@link #readSamples(short[], int, int)}
   * @throws IllegalArgumentException if there are not as many arrays as channels
   * @throws IndexOutOfBoundsException if the range does not lie in each target
   * @throws IOException if the source cannot be read, or has become shorter ({@link EOFException})
   */
  public int readCodes(byte[][] targets, int offset, int frames) throws IOException {
    int bytes = format().encoding().bytesPerSample();
    checkChannels(targets.length);
    for (byte[] target : targets) {
      Objects.checkFromIndexSize(offset, (long) frames * bytes, target.length);
    }
    return read(frames, forms.codes(targets, offset));
  }

  /** Closes the source. Frames cannot be read any more; what is known of the source still is. */
  @Override
  public void close() throws IOException {
    closed = true;
    source.release();
    source.close();
  }

  private static void closeAfter(Exception failure, Closeable source) {
    try {
      source.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private void checkChannels(int arrays) {
    if (arrays != format().channels()) {
      throw new IllegalArgumentException(
          "arrays: found "
              + arrays
              + ", expected one for each of "
              + format().channels()
              + " channels");
    }
  }

  private int read(int frames, FrameTarget target) throws IOException {
    if (frames < 0) {
      throw new IndexOutOfBoundsException("frames: found " + frames + ", expected 0 or more");
    }
    int done = 0;
    while (done < frames) {
      requireOpen();
      int past = target.takePastBuffer(audio, done, frames - done);
      if (past > 0) {
        done += past;
        continue;
      }
      int count = Math.min(fill(), frames - done);
      if (count == 0) {
        return done == 0 ? -1 : done;
      }
      target.take(audio.buffer(), audio.from(), done, count);
      audio.consume(count);
      done += count;
    }
    return done;
  }

  /** Whole frames in the buffer; 0 at the end of the audio, where the source becomes known. */
  private int fill() throws IOException {
    int frames = audio.buffered();
    if (frames == 0 && info == null) {
      if (audio.left() < frameSize && parser.goesOn((int) audio.left())) {
        audio.goOnToEndOfSource();
        return fill();
      }
      info = parser.close(audio.end());
    }
    return frames;
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("the reader is closed");
    }
  }
}
