// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are put down as they come and read again from any place: few in memory, more in a file
 * that only this process and its user can read.
 *
 * <p>Where a file that is open can be removed, it has no name from the start; elsewhere it goes
 * when it is closed. Either way it is gone at the latest when the process is, or when this was
 * forgotten without being closed.
 *
 * <p>For one thread at a time; but any thread may close it, and whoever reads or writes then fails.
 */
public final class Spool implements Closeable {
  /** So that what is in memory is hardly ever copied to grow. */
  private static final int CHUNK = 16 * 1024;

  /** So many bytes of a file are read at once by who reads them one after the other. */
  private static final int READ_AHEAD = 64 * 1024;

  private final long mostInMemory;
  private final Path directory;
  private final List<byte[]> chunks = new ArrayList<>();
  private volatile @Nullable FileChannel file;
  private long size;
  private volatile boolean closed;

  /**
   * An empty spool.
   *
   * @param mostInMemory how many bytes may be in memory; with one more, all go to a file
   * @param directory where that file is
   */
  Spool(long mostInMemory, Path directory) {
    this.mostInMemory = mostInMemory;
    this.directory = directory;
  }

  /** An empty spool whose file, if it needs one, is in the directory for passing files. */
  public static Spool inMemoryUpTo(long bytes) {
    return new Spool(bytes, passingFiles());
  }

  /** The directory for passing files, which {@code java.io.tmpdir} sets. */
  public static Path passingFiles() {
    return Path.of(System.getProperty("java.io.tmpdir", "."));
  }

  /** Whether so many bytes need no file. */
  public boolean isInMemoryUpTo(long bytes) {
    return bytes <= mostInMemory;
  }

  /** How many bytes there are. */
  public long size() {
    return size;
  }

  /** Puts down all that remains in a buffer. */
  public void write(ByteBuffer bytes) throws IOException {
    ensureOpen();
    if (file == null && size + bytes.remaining() > mostInMemory) {
      moveToFile();
    }
    while (bytes.hasRemaining()) {
      FileChannel open = file;
      if (open != null) {
        size += open.write(bytes, size);
      } else {
        int within = (int) (size % CHUNK);
        int count = Math.min(CHUNK - within, bytes.remaining());
        bytes.get(chunkFor(within, count), within, count);
        size += count;
      }
    }
  }

  /** The last chunk, with room for some more bytes; a short body takes no whole one. */
  private byte[] chunkFor(int within, int more) {
    if (size >= CHUNK && within == 0) {
      chunks.add(new byte[CHUNK]);
    } else if (chunks.isEmpty()) {
      chunks.add(new byte[more]);
    } else if (chunks.get(chunks.size() - 1).length < within + more) {
      int room = Math.min(CHUNK, Math.max(within + more, 2 * within));
      chunks.set(0, Arrays.copyOf(chunks.get(0), room));
    }
    return chunks.get(chunks.size() - 1);
  }

  private void moveToFile() throws IOException {
    FileChannel opened = open(directory);
    try {
      long written = 0;
      for (byte[] chunk : chunks) {
        ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, (int) Math.min(CHUNK, size - written));
        while (bytes.hasRemaining()) {
          written += opened.write(bytes, written);
        }
      }
    } catch (IOException e) {
      opened.close();
      throw e;
    }
    chunks.clear();
    keep(opened);
  }

  private synchronized void keep(FileChannel opened) throws IOException {
    if (closed) {
      opened.close();
      throw new ClosedChannelException();
    }
    file = opened;
  }

  private static FileChannel open(Path directory) throws IOException {
    Path name = directory.resolve("ximasdk-" + UUID.randomUUID());
    boolean hasOwners = name.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownersAlone =
        hasOwners
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    return FileChannel.open(
        name,
        Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.DELETE_ON_CLOSE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE),
        ownersAlone);
  }

  /** The bytes from a place on. */
  public byte[] read(long position, int count) throws IOException {
    byte[] bytes = new byte[count];
    int done = 0;
    while (done < count) {
      int read = read(position + done, bytes, done, count - done);
      if (read < 0) {
        throw new EOFException("the spool ends at byte " + size);
      }
      done += read;
    }
    return bytes;
  }

  /** Reads some bytes from a place on; gives how many, or -1 at the end. */
  private int read(long position, byte[] target, int offset, int count) throws IOException {
    ensureOpen();
    if (position >= size) {
      return -1;
    }
    FileChannel open = file;
    if (open != null) {
      return open.read(ByteBuffer.wrap(target, offset, count), position);
    }
    int within = (int) (position % CHUNK);
    int read = (int) Math.min(Math.min(CHUNK - within, count), size - position);
    System.arraycopy(chunks.get((int) (position / CHUNK)), within, target, offset, read);
    return read;
  }

  /** All bytes from the first on. Closing the stream leaves the spool open. */
  public InputStream stream() {
    return streamFrom(0);
  }

  /** The bytes from a place on. Closing the stream leaves the spool open. */
  public InputStream streamFrom(long place) {
    InputStream bytes = bytesFrom(place);
    return file == null ? bytes : new BufferedInputStream(bytes, READ_AHEAD);
  }

  private InputStream bytesFrom(long place) {
    return new InputStream() {
      private long position = place;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
      }

      @Override
      public int read(byte[] target, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, target.length);
        if (count == 0) {
          return 0;
        }
        int read = Spool.this.read(position, target, offset, count);
        position += Math.max(0, read);
        return read;
      }
    };
  }

  private void ensureOpen() throws IOException {
    if (closed) {
      throw new ClosedChannelException();
    }
  }

  /** Forgets all; the file is gone. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    FileChannel open = file;
    file = null;
    if (open != null) {
      open.close();
    }
  }
}
