// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of JSON objects, one a line, that only grows. A line counts when it is whole on disk. Each
 * line ends in the member {@code crc32c}, the checksum (CRC-32C) of the object without it.
 *
 * <p>A process that ends while it writes leaves a torn last line. When the file is opened again,
 * that is set aside, and told. A line without a checksum is taken if it is a JSON object, since
 * somebody may have mended it; line ends and a byte order mark that an editor leaves are taken too.
 *
 * <p>For one thread at a time.
 */
public final class Journal implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.storage");
  private static final String CHECKSUM = ",\"crc32c\":\"";
  private static final int SEAL_LENGTH = CHECKSUM.length() + 8 + "\"}".length();
  private static final Pattern CARRIAGE_RETURN_ALONE = Pattern.compile("\\}\\s*\\r\\s*\\{");
  private static final int LONGEST_LINE = 16 << 20;

  private final Path file;
  private final FileChannel channel;
  private Optional<String> repaired = Optional.empty();

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens a journal, or makes it.
   *
   * @param file the journal
   * @param torn where a torn last line is set aside
   * @param entry takes each line, in order; false if the line is no entry of this journal
   * @throws LocalStorageException if a line other than the last is no entry, or not what was
   *     written; nothing is changed then
   */
  public static Journal open(Path file, Path torn, Predicate<String> entry) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      Journal journal = new Journal(file, channel);
      new Reading(journal, torn, entry).read();
      channel.position(channel.size());
      return journal;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** What was found torn when it was opened and what was done, as a sentence. */
  public Optional<String> repaired() {
    return repaired;
  }

  /**
   * Adds a line and forces it to disk. If that fails, the file is as it was, as far as the disk
   * lets.
   *
   * @param object a JSON object with at least one member, without a line end
   * @return the line as it is in the file, without its end
   */
  public String append(String object) throws IOException {
    String line = sealed(object);
    long end = channel.size();
    try {
      write((line + "\n").getBytes(StandardCharsets.UTF_8), end);
    } catch (IOException e) {
      try {
        channel.truncate(end);
      } catch (IOException further) {
        e.addSuppressed(further);
      }
      throw e;
    }
    return line;
  }

  private void write(byte[] bytes, long at) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long position = at;
    while (buffer.hasRemaining()) {
      position += channel.write(buffer, position);
    }
    channel.force(true);
  }

  private static String sealed(String object) {
    if (object.length() < 3 || object.indexOf('\n') >= 0 || !object.endsWith("}")) {
      throw new IllegalArgumentException("An entry is a JSON object on one line.");
    }
    return object.substring(0, object.length() - 1) + CHECKSUM + checksum(object) + "\"}";
  }

  private static String checksum(String object) {
    CRC32C crc = new CRC32C();
    crc.update(object.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  /** Whether a line is what was written, or a JSON object that never had a checksum. */
  private static boolean isWhole(String line) {
    int seal = line.length() - SEAL_LENGTH;
    boolean isSealed = seal > 0 && line.startsWith(CHECKSUM, seal);
    return isSealed ? line.equals(sealed(line.substring(0, seal) + "}")) : isObject(line);
  }

  private static boolean isObject(String line) {
    try {
      return Json.MAPPER.readTree(line).isObject();
    } catch (JsonProcessingException torn) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** One reading from the beginning to the end. */
  private static final class Reading {
    private final Journal journal;
    private final Path torn;
    private final Predicate<String> entry;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long lineStart;
    private int number = 1;

    Reading(Journal journal, Path torn, Predicate<String> entry) {
      this.journal = journal;
      this.torn = torn;
      this.entry = entry;
    }

    void read() throws IOException {
      long size = journal.channel.size();
      byte[] buffer = new byte[1 << 16];
      try (InputStream input = Files.newInputStream(journal.file)) {
        for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
          refuseWideText(buffer, count);
          int start = 0;
          for (int i = 0; i < count; i++) {
            if (buffer[i] == '\n') {
              line.write(buffer, start, i - start);
              start = i + 1;
              endLine(size);
            }
          }
          line.write(buffer, start, count - start);
          if (line.size() > LONGEST_LINE) {
            throw wrong("is longer than 16 MiB");
          }
        }
      }
      if (line.size() > 0) {
        endFile();
      }
    }

    /** Only its first bytes tell it: the mark of UTF-16, or a bracket beside a zero. */
    private void refuseWideText(byte[] start, int count) {
      if (number > 1 || line.size() > 0 || lineStart > 0 || count < 2) {
        return;
      }
      int first = (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
      if (first == 0xFEFF || first == 0xFFFE || first == '{' << 8 || first == '{') {
        throw notAsKept("is kept in UTF-16. Expected UTF-8");
      }
    }

    private void endLine(long size) throws IOException {
      String text = text();
      long end = lineStart + line.size() + 1;
      if (!text.isBlank() && !isWhole(text)) {
        if (end < size) {
          throw wrong("is not what was written there");
        }
        setAside("is damaged");
        return;
      }
      if (!text.isBlank() && !entry.test(text)) {
        throw wrong("is no entry");
      }
      lineStart = end;
      number++;
      line.reset();
    }

    private void endFile() throws IOException {
      String text = text();
      if (isWhole(text) && entry.test(text)) {
        // Only the line end is missing: part of an object is never a whole one.
        journal.write(new byte[] {'\n'}, lineStart + line.size());
      } else {
        setAside("was cut off");
      }
    }

    private void setAside(String what) throws IOException {
      if (CARRIAGE_RETURN_ALONE.matcher(text()).find()) {
        // An entry holds no such character: these are several lines, not a torn one.
        throw notAsKept("ends its lines in a carriage return alone. Expected a line feed");
      }
      Files.write(torn, line.toByteArray());
      journal.channel.truncate(lineStart);
      journal.channel.force(true);
      journal.repaired =
          Optional.of(
              ("The last line of %s %s (%s bytes), as when a process or the machine ends while it"
                      + " writes. It was set aside in %s; what it told of counts as not done.")
                  .formatted(journal.file, what, line.size(), torn));
      LOG.warn(journal.repaired.get());
      line.reset();
    }

    private String text() {
      String text = line.toString(StandardCharsets.UTF_8);
      int start = text.startsWith("\uFEFF") ? 1 : 0;
      int end = text.endsWith("\r") ? text.length() - 1 : text.length();
      return text.substring(Math.min(start, end), end);
    }

    private LocalStorageException notAsKept(String what) {
      return new LocalStorageException(
          CallSummary.NONE,
          ("%s %s, as it was written. Save it like that in the editor that changed it, or begin in"
                  + " another directory; nothing was changed.")
              .formatted(journal.file, what),
          null);
    }

    private LocalStorageException wrong(String what) {
      return new LocalStorageException(
          CallSummary.NONE,
          ("Line %s of %s %s. Mend or remove that line (of one that was changed on purpose, the"
                  + " member crc32c alone), or begin in another directory; nothing was changed.")
              .formatted(number, journal.file, what),
          null);
    }
  }
}
