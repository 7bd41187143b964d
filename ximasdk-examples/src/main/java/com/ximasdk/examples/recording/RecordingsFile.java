// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.storage.Journal;
import com.ximasdk.internal.text.FingerprintSet;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The list of what was imported: a journal with a line for each recording. A recording counts as
 * imported when its whole line is on disk, not before. While it is open, 30 to 60 bytes of each are
 * in memory.
 */
final class RecordingsFile implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();

  private final FingerprintSet audioFiles;
  private final Journal journal;

  private RecordingsFile(FingerprintSet audioFiles, Journal journal) {
    this.audioFiles = audioFiles;
    this.journal = journal;
  }

  /**
   * Opens a file, or makes it.
   *
   * @param file the list
   * @param torn where a torn last line is kept
   * @throws LocalStorageException if a line other than the last is no entry of the list
   */
  static RecordingsFile open(Path file, Path torn) throws IOException {
    FingerprintSet audioFiles = new FingerprintSet();
    Journal journal =
        Journal.open(
            file,
            torn,
            line -> {
              Optional<String> audioFile = audioFile(line);
              audioFile.ifPresent(audioFiles::add);
              return audioFile.isPresent();
            });
    return new RecordingsFile(audioFiles, journal);
  }

  /** What was found torn when it was opened. */
  Optional<String> repaired() {
    return journal.repaired();
  }

  /** Whether a line tells of this audio file. */
  boolean has(String audioFile) {
    return audioFiles.contains(audioFile);
  }

  /**
   * Adds a line and forces it to disk.
   *
   * @param audioFile what the line tells of
   * @param json the line, without its end
   * @return the line as it is in the file
   */
  String append(String audioFile, String json) throws IOException {
    String line = journal.append(json);
    audioFiles.add(audioFile);
    return line;
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  /** The audio file that a line tells of; empty if it tells of none. */
  private static Optional<String> audioFile(String line) {
    String found = null;
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = json.currentName().equals("audioFile");
        JsonToken value = json.nextToken();
        if (wanted && value == JsonToken.VALUE_STRING) {
          found = json.getText();
        }
        json.skipChildren();
      }
      return Optional.ofNullable(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
