// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.storage.Journal;
import com.ximasdk.internal.text.FingerprintSet;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list of what was imported: a journal with a line for each recording, and a further one each
 * time that other values are known of it. A recording counts as imported when its whole line is on
 * disk, not before. While it is open, 40 to 70 bytes of each recording are in memory.
 *
 * <p>Other processes may add lines too. Whoever adds one holds the directory's lock, and first
 * reads what others have added.
 */
final class RecordingsFile implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();

  private final Path file;
  private final Path torn;
  private final boolean wasEmpty;
  private Lines lines;

  private RecordingsFile(Path file, Path torn, Lines lines) {
    this.file = file;
    this.torn = torn;
    this.lines = lines;
    this.wasEmpty = lines.length == 0;
  }

  /**
   * Opens a file, or makes it. The caller holds the lock.
   *
   * @param file the list
   * @param torn where a torn last line is kept
   * @throws LocalStorageException if a line other than the last is no entry of the list
   */
  static RecordingsFile open(Path file, Path torn) throws IOException {
    return new RecordingsFile(file, torn, Lines.of(file, torn));
  }

  /** What was found torn when it was opened. */
  Optional<String> repaired() {
    return lines.journal.repaired();
  }

  /** Whether there was no line when it was opened. */
  boolean wasEmpty() {
    return wasEmpty;
  }

  /** Whether a line tells of this audio file, of those that were read or added here. */
  boolean has(String audioFile) {
    return lines.known.has(audioFile);
  }

  /**
   * Adds a line and forces it to disk, unless the last line of the recording says the same. The
   * caller holds the lock.
   *
   * @param audioFile what the line tells of
   * @param json the line, without its end
   * @return the line as it is in the file; empty if none was added
   */
  Optional<String> put(String audioFile, String json) throws IOException {
    if (Files.size(file) != lines.length) {
      lines.journal.close();
      lines = Lines.of(file, torn);
    }
    if (lines.known.says(audioFile, json)) {
      return Optional.empty();
    }
    String line = lines.journal.append(has(audioFile) ? LineContent.correction(json) : json);
    lines.length = Files.size(file);
    lines.known.put(audioFile, json);
    return Optional.of(line);
  }

  /** The last line of a recording; for the few whose audio is not there any more. */
  Optional<String> lastLine(String audioFile) throws IOException {
    @Nullable String last = null;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.contains(audioFile) && audioFileOf(line).filter(audioFile::equals).isPresent()) {
          last = line;
        }
      }
    }
    return Optional.ofNullable(last);
  }

  @Override
  public void close() throws IOException {
    lines.journal.close();
  }

  /** The audio file that a line tells of; empty if it tells of none. */
  private static Optional<String> audioFileOf(String line) {
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = json.currentName().equals("audioFile");
        if (json.nextToken() == JsonToken.VALUE_STRING && wanted) {
          return Optional.of(json.getText());
        }
        json.skipChildren();
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file as it was read last. */
  private static final class Lines {
    private final Journal journal;
    private final Known known;
    private long length;

    private Lines(Journal journal, Known known, long length) {
      this.journal = journal;
      this.known = known;
      this.length = length;
    }

    static Lines of(Path file, Path torn) throws IOException {
      Known known = new Known();
      Journal journal = Journal.open(file, torn, known::take);
      return new Lines(journal, known, Files.size(file));
    }
  }

  /** What the lines say, as numbers. */
  private static final class Known {
    private final FingerprintSet audioFiles = new FingerprintSet();

    /** Of the last line of each audio file, by its number in the set. */
    private long[] contents = new long[16];

    boolean take(String line) {
      Optional<String> audioFile = audioFileOf(line);
      audioFile.ifPresent(name -> put(name, LineContent.of(line)));
      return audioFile.isPresent();
    }

    boolean has(String audioFile) {
      return audioFiles.contains(audioFile);
    }

    boolean says(String audioFile, String content) {
      int number = audioFiles.number(audioFile);
      return number >= 0 && contents[number] == LineContent.print(content);
    }

    void put(String audioFile, String content) {
      audioFiles.add(audioFile);
      int number = audioFiles.number(audioFile);
      if (number >= contents.length) {
        contents = Arrays.copyOf(contents, contents.length * 2);
      }
      contents[number] = LineContent.print(content);
    }
  }
}
