// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A journal as it is at one moment: what is added to it or put in its place meanwhile is not seen.
 *
 * <p>For one thread at a time.
 */
public final class JournalReading implements Closeable {
  private final Path file;
  private final InputStream input;
  private final long length;
  private final int longestLine;

  JournalReading(Path file, long length, int longestLine) throws IOException {
    this.file = file;
    this.length = length;
    this.longestLine = longestLine;
    // Not by a channel, which an interrupt would close.
    this.input = new FileInputStream(file.toFile());
  }

  /**
   * Reads all lines, once.
   *
   * @throws com.ximasdk.error.LocalStorageException if a line is not what was written
   */
  public void forEach(JournalEntry entry) throws IOException {
    JournalLines lines = new JournalLines(input, longestLine);
    JournalTrouble trouble = new JournalTrouble(file);
    while (length > lines.nextOffset()) {
      if (!lines.next()) {
        throw trouble.ofLine(lines.number() + 1, "is not there any more");
      }
      int start = JournalText.start(lines);
      int end = JournalText.end(lines, start);
      if (!JournalText.isBlank(lines.buffer(), start, end)) {
        if (!JournalText.isWhole(lines.buffer(), start, end)) {
          throw trouble.ofLine(lines.number(), "is not what was written there");
        }
        if (!entry.take(lines.buffer(), start, end)) {
          throw trouble.ofLine(lines.number(), "is no entry");
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
