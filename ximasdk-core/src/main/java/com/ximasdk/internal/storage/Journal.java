// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import com.ximasdk.error.LocalStorageException;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of JSON objects, one a line, that only grows, or is replaced as a whole by a shorter one.
 * A line counts when it is whole on disk. Each line ends in the member {@code crc32c}, the checksum
 * (CRC-32C) of the object without it.
 *
 * <p>A process that ends while it writes leaves a torn last line. When the file is opened again,
 * that is set aside, and told. A line without a checksum is taken if it is a JSON object, since
 * somebody may have mended it; line ends and a byte order mark that an editor leaves are taken too.
 *
 * <p>An interrupt of the thread that writes changes nothing: the line is written, and the flag
 * stays set.
 *
 * <p>For one thread at a time.
 */
public final class Journal implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.storage");
  private static final int LONGEST_LINE = 16 << 20;
  private static final byte[] LINE_END = {'\n'};

  private final Path file;
  private final int longestLine;

  /**
   * Null while it could not be opened again after it was replaced. A channel would not outlive an
   * interrupt.
   */
  private @Nullable RandomAccessFile output;

  /** Where the last whole line ends. */
  private long end;

  /** Whether something of a line that failed may be behind the end. */
  private boolean isDirty;

  private Optional<String> repaired = Optional.empty();

  private Journal(Path file, int longestLine) throws IOException {
    this.file = file;
    this.longestLine = longestLine;
    this.output = new RandomAccessFile(file.toFile(), "rw");
  }

  /**
   * Opens a journal, or makes it, with lines of at most 16 MiB.
   *
   * @param file the journal
   * @param torn where a torn last line is set aside
   * @param entry takes each line, in order; false if the line is no entry of this journal
   * @throws LocalStorageException if a line other than the last is no entry, or not what was
   *     written; nothing is changed then
   */
  public static Journal open(Path file, Path torn, Predicate<String> entry) throws IOException {
    return open(
        file,
        torn,
        LONGEST_LINE,
        (bytes, start, end) ->
            entry.test(new String(bytes, start, end - start, StandardCharsets.UTF_8)));
  }

  /**
   * Opens a journal, or makes it, as {@link #open(Path, Path, Predicate)}.
   *
   * @param longestLine how many bytes a line has at most
   * @param entry takes each line as bytes
   */
  public static Journal open(Path file, Path torn, int longestLine, JournalEntry entry)
      throws IOException {
    Journal journal = new Journal(file, longestLine);
    try {
      JournalOpening opening = new JournalOpening(file, torn, longestLine, entry);
      opening.read();
      journal.goOn(opening);
      return journal;
    } catch (IOException | RuntimeException | Error e) {
      journal.close();
      throw e;
    }
  }

  private void goOn(JournalOpening opening) throws IOException {
    end = opening.end();
    isDirty = opening.repaired().isPresent();
    repaired = opening.repaired();
    mend();
    if (opening.lacksLineEnd()) {
      write(LINE_END);
    }
    repaired.ifPresent(LOG::warn);
  }

  /** Whether a line of a journal, without its end, has a checksum that is not that of the line. */
  public static boolean hasWrongChecksum(byte[] line) {
    return JournalSeal.isOn(line, 0, line.length) && !JournalSeal.fits(line, 0, line.length);
  }

  /** What was found torn when it was opened and what was done, as a sentence. */
  public Optional<String> repaired() {
    return repaired;
  }

  /** How many bytes it has. */
  public long length() {
    return end;
  }

  /**
   * Adds a line and forces it to disk. If that fails, the file is as it was; where the disk does
   * not even let it be cut, that is done before the next line.
   *
   * @param object a JSON object with at least one member, without a line end
   * @return the line as it is in the file, without its end
   */
  public String append(String object) throws IOException {
    if (object.length() < 3 || object.indexOf('\n') >= 0 || !object.endsWith("}")) {
      throw new IllegalArgumentException("An entry is a JSON object on one line.");
    }
    byte[] bytes = object.getBytes(StandardCharsets.UTF_8);
    byte[] line = append(bytes, bytes.length);
    return new String(line, 0, line.length - 1, StandardCharsets.UTF_8);
  }

  /**
   * Adds a line, as {@link #append(String)}.
   *
   * @param object holds a JSON object with at least one member, without a line end, from the first
   *     byte on
   * @param length how many bytes that is
   * @return the line as it is in the file, with its end
   */
  public byte[] append(byte[] object, int length) throws IOException {
    byte[] line = JournalSeal.sealed(object, length);
    if (line.length - 1 > longestLine) {
      throw new IllegalArgumentException(
          "An entry has %,d bytes; expected at most %,d.".formatted(line.length - 1, longestLine));
    }
    mend();
    write(line);
    return line;
  }

  private void write(byte[] line) throws IOException {
    RandomAccessFile opened = opened();
    isDirty = true;
    try {
      opened.seek(end);
      opened.write(line);
      opened.getFD().sync();
    } catch (IOException e) {
      try {
        mend();
      } catch (IOException further) {
        e.addSuppressed(further);
      }
      throw e;
    }
    isDirty = false;
    end += line.length;
  }

  /** Cuts off what a line that failed may have left. */
  private void mend() throws IOException {
    if (isDirty) {
      RandomAccessFile opened = opened();
      opened.setLength(end);
      opened.getFD().sync();
      isDirty = false;
    }
  }

  private RandomAccessFile opened() throws IOException {
    RandomAccessFile opened = output;
    if (opened == null) {
      opened = new RandomAccessFile(file.toFile(), "rw");
      output = opened;
    }
    return opened;
  }

  /** Reads it as it is now, whatever becomes of it meanwhile. */
  public JournalReading reading() throws IOException {
    return new JournalReading(file, end, longestLine);
  }

  /**
   * Puts other lines in place of all that are there, whole or not at all. No {@link #reading} may
   * be open: some systems replace no file that somebody has open.
   */
  public void replace(Rewriting rewriting) throws IOException {
    try (PartFile part = PartFile.oneOfSeveral(file)) {
      Buffered lines = new Buffered(part);
      try (JournalReading reading = reading()) {
        rewriting.write(reading, lines);
      }
      lines.flush();
      part.force();
      close();
      part.complete();
      end = lines.length;
      isDirty = false;
    } finally {
      output = opened();
    }
  }

  @Override
  public void close() throws IOException {
    RandomAccessFile opened = output;
    output = null;
    if (opened != null) {
      opened.close();
    }
  }

  /** What lines take the place of those that are there. */
  @FunctionalInterface
  public interface Rewriting {
    /** Reads the old lines and writes the new ones. */
    void write(JournalReading old, LineSink lines) throws IOException;
  }

  /** Takes lines of a journal. */
  public interface LineSink {
    /** Takes a JSON object, as {@link Journal#append(byte[], int)}. */
    void add(byte[] object, int length) throws IOException;
  }

  private static final class Buffered implements LineSink {
    private final PartFile part;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private long length;

    Buffered(PartFile part) {
      this.part = part;
    }

    @Override
    public void add(byte[] object, int objectLength) throws IOException {
      byte[] line = JournalSeal.sealed(object, objectLength);
      if (line.length > buffer.remaining()) {
        flush();
      }
      if (line.length > buffer.remaining()) {
        part.write(ByteBuffer.wrap(line));
      } else {
        buffer.put(line);
      }
      length += line.length;
    }

    void flush() throws IOException {
      part.write(buffer.flip());
      buffer.clear();
    }
  }
}
