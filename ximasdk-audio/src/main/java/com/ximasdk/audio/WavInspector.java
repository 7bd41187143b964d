// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what a WAV file holds from its bytes as they come in, such as those of a download, so that
 * they need not be read again: {@link #update(ByteBuffer)} for each block, of any size, and {@link
 * #finish()} behind the last one.
 *
 * <p>The answer is that of {@link WavReader#probe(Path, WavLimits)} for the same bytes in a file,
 * however they are cut into blocks, and it can have one more kind of warning: who sees all bytes
 * finds headers of other files inside the audio ({@link WavWarning.Kind#EMBEDDED_HEADER}). Audio
 * before its {@code fmt } chunk, which a reader of streams refuses, is taken.
 *
 * <p>What is surely no WAV file of a known encoding is refused by the first block that tells so: by
 * its first 512 bytes at most where it does not begin like one. From the audio on a refusal waits
 * for the end, because only the length of the whole tells what the size of the audio means.
 *
 * <p>Memory is constant, whatever the file and its blocks: less than 64 KiB. Nothing is kept open.
 *
 * <p>An inspector is for one file, and not thread-safe.
 *
 * @since 0.1.0
 */
public final class WavInspector {
  private static final int BLOCK = 64 * 1024;

  private final PushSource source = new PushSource();
  private final WavParser parser;
  private @Nullable WavFormatException refusal;
  private @Nullable WavInfo info;
  private boolean finished;

  /** Begins a file within the default limits. */
  public WavInspector() {
    this(WavLimits.DEFAULT);
  }

  /**
   * Begins a file.
   *
   * @param limits what is taken for possible
   */
  public WavInspector(WavLimits limits) {
    parser = WavParser.of(source, Objects.requireNonNull(limits, "limits"));
  }

  /**
   * {@return what a file holds, of which all bytes are read, once}
   *
   * @param file is closed again; may be a pipe
   * @throws WavFormatException if it is no WAV file of a known encoding
   * @throws IOException if it cannot be read
   */
  public static WavInfo inspect(Path file) throws IOException {
    return inspect(file, WavLimits.DEFAULT);
  }

  /**
   * {@return what a file holds, of which all bytes are read, once, with limits other than the
   * default}
   *
   * @param file is closed again; may be a pipe
   * @param limits what is taken for possible
   * @throws WavFormatException if it is no WAV file of a known encoding within the limits
   * @throws IOException if it cannot be read
   */
  public static WavInfo inspect(Path file, WavLimits limits) throws IOException {
    WavInspector inspector = new WavInspector(limits);
    try (ReadableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      while (channel.read(block) >= 0) {
        inspector.update(block.flip());
        block.clear();
      }
    }
    return inspector.finish();
  }

  /**
   * Takes the next bytes.
   *
   * @param block its remaining bytes, none or more; they are all consumed, also if it is refused
   * @throws WavFormatException if what has come is surely no WAV file of a known encoding within
   *     the limits; so does each call from then on
   * @throws IllegalStateException if the file is {@linkplain #finish() finished}
   */
  public void update(ByteBuffer block) throws WavFormatException {
    if (finished) {
      throw new IllegalStateException("the file is finished; another one takes a new inspector");
    }
    ByteBuffer bytes = block.duplicate();
    block.position(block.limit());
    throwIfSure();
    source.hand(bytes);
    advance();
    source.finishBlock();
    throwIfSure();
  }

  /**
   * Takes the next bytes.
   *
   * @param block holds them; is not kept
   * @param offset where they begin in it
   * @param length how many they are, none or more
   * @throws WavFormatException as {@link #update(ByteBuffer)}
   * @throws IndexOutOfBoundsException if the range does not lie in the array
   * @throws IllegalStateException if the file is {@linkplain #finish() finished}
   */
  public void update(byte[] block, int offset, int length) throws WavFormatException {
    update(ByteBuffer.wrap(block, offset, length));
  }

  /**
   * {@return what the file holds, whose bytes have all been given} Further calls give the same.
   *
   * @throws WavFormatException if it is no WAV file of a known encoding within the limits
   */
  public WavInfo finish() throws WavFormatException {
    if (info == null) {
      throwIfSure();
      if (!finished) {
        finished = true;
        source.finish();
        advance();
      }
      info = parser.finish(refusal);
    }
    return info;
  }

  /**
   * {@return a stream that hands what is written to {@link #update(byte[], int, int)}} It throws
   * what that throws. Closing it does nothing: the file is not finished by it.
   */
  public OutputStream asOutputStream() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] block, int offset, int length) throws IOException {
        update(block, offset, length);
      }
    };
  }

  private void advance() {
    if (refusal != null) {
      return;
    }
    try {
      parser.advance();
    } catch (WavFormatException e) {
      refusal = e;
    } catch (IOException e) {
      throw new IllegalStateException("bytes that are handed in cannot fail to be read", e);
    }
  }

  private void throwIfSure() throws WavFormatException {
    if (refusal != null && !parser.audioFound()) {
      throw refusal;
    }
  }
}
