// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The first reading of a journal, which finds its end and what is torn there. */
final class JournalOpening {
  private static final Pattern CARRIAGE_RETURN_ALONE = Pattern.compile("\\}\\s*\\r\\s*\\{");

  private final Path file;
  private final Path torn;
  private final int longestLine;
  private final JournalEntry entry;
  private final JournalTrouble trouble;

  private long end;
  private boolean lacksLineEnd;
  private Optional<String> repaired = Optional.empty();

  JournalOpening(Path file, Path torn, int longestLine, JournalEntry entry) {
    this.file = file;
    this.torn = torn;
    this.longestLine = longestLine;
    this.entry = entry;
    this.trouble = new JournalTrouble(file);
  }

  /** Reads it; a torn line is kept in its place, and the journal is to be cut where it began. */
  void read() throws IOException {
    long size = Files.size(file);
    try (InputStream input = new FileInputStream(file.toFile())) {
      JournalLines lines = new JournalLines(input, longestLine);
      try {
        while (lines.next()) {
          take(lines, lines.nextOffset() >= size);
        }
      } catch (JournalLines.LineTooLongException e) {
        throw trouble.ofLine(lines.number(), "is longer than %d MiB".formatted(longestLine >> 20));
      }
    }
  }

  private void take(JournalLines lines, boolean isLast) throws IOException {
    if (lines.offset() == 0) {
      refuseWideText(lines);
    }
    byte[] bytes = lines.buffer();
    int start = JournalText.start(lines);
    int textEnd = JournalText.end(lines, start);
    if (lines.isEnded() && JournalText.isBlank(bytes, start, textEnd)) {
      end = lines.nextOffset();
    } else if (JournalText.isWhole(bytes, start, textEnd)) {
      if (!entry.take(bytes, start, textEnd)) {
        throw trouble.ofLine(lines.number(), "is no entry");
      }
      // Where only the line end is missing: part of an object is never a whole one.
      lacksLineEnd = !lines.isEnded();
      end = lines.nextOffset();
    } else if (isLast && entry.mayNextBeTorn()) {
      setAside(lines);
    } else {
      throw trouble.ofLine(lines.number(), "is not what was written there");
    }
  }

  /** Only its first bytes tell it: the mark of UTF-16, or a bracket beside a zero. */
  private void refuseWideText(JournalLines lines) {
    if (lines.end() - lines.start() < 2) {
      return;
    }
    byte[] bytes = lines.buffer();
    int first = (bytes[lines.start()] & 0xFF) << 8 | (bytes[lines.start() + 1] & 0xFF);
    if (first == 0xFEFF || first == 0xFFFE || first == '{' << 8 || first == '{') {
      throw trouble.ofForm("is kept in UTF-16. Expected UTF-8");
    }
  }

  private void setAside(JournalLines lines) throws IOException {
    byte[] line = Arrays.copyOfRange(lines.buffer(), lines.start(), lines.end());
    if (CARRIAGE_RETURN_ALONE.matcher(new String(line, StandardCharsets.UTF_8)).find()) {
      // An entry holds no such character: these are several lines, not a torn one.
      throw trouble.ofForm("ends its lines in a carriage return alone. Expected a line feed");
    }
    try (FileOutputStream output = new FileOutputStream(torn.toFile())) {
      output.write(line);
      output.getFD().sync();
    }
    repaired =
        Optional.of(
            ("The last line of %s %s (%s bytes), as when a process or the machine ends while it"
                    + " writes. It was set aside in %s; what it told of counts as not done.")
                .formatted(
                    file, lines.isEnded() ? "is damaged" : "was cut off", line.length, torn));
  }

  /** Where the last line that counts ends. */
  long end() {
    return end;
  }

  /** Whether the last line that counts is without a line end. */
  boolean lacksLineEnd() {
    return lacksLineEnd;
  }

  Optional<String> repaired() {
    return repaired;
  }
}
