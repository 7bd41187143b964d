// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import java.io.BufferedInputStream;
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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The list of what was imported: a file of JSON objects, one a line. A recording counts as imported
 * when its whole line is on disk, not before.
 *
 * <p>A process that ends while it writes leaves a torn last line. When the file is opened again,
 * that is taken off and kept in a file beside; the recording is not imported yet, and its turn
 * comes again.
 */
final class RecordingsFile implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();

  private final FileChannel channel;
  private final Set<String> audioFiles;

  private RecordingsFile(FileChannel channel, Set<String> audioFiles) {
    this.channel = channel;
    this.audioFiles = audioFiles;
  }

  /**
   * Opens a file, or makes it.
   *
   * @param file the list
   * @param torn where a torn last line is kept
   * @throws LocalStorageException if a line other than the last is no entry of the list
   */
  static RecordingsFile open(Path file, Path torn) throws IOException {
    Set<String> audioFiles = new HashSet<>();
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      RecordingsFile list = new RecordingsFile(channel, audioFiles);
      byte[] rest = list.readLines(file);
      if (rest.length > 0) {
        list.mendEnd(rest, torn);
      }
      channel.position(channel.size());
      return list;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Whether a line tells of this audio file. */
  boolean has(String audioFile) {
    return audioFiles.contains(audioFile);
  }

  /**
   * Adds a line and forces it to disk. If that fails, the file is as it was, as far as the disk
   * lets.
   *
   * @param audioFile what the line tells of
   * @param json the line, without its end
   */
  void append(String audioFile, String json) throws IOException {
    long end = channel.size();
    try {
      ByteBuffer line = ByteBuffer.wrap((json + "\n").getBytes(StandardCharsets.UTF_8));
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    } catch (IOException e) {
      try {
        channel.truncate(end);
      } catch (IOException further) {
        e.addSuppressed(further);
      }
      throw e;
    }
    audioFiles.add(audioFile);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Takes note of all whole lines, and gives what is behind the last line end. */
  private byte[] readLines(Path file) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 1;
    try (InputStream input = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int next = input.read(); next >= 0; next = input.read()) {
        if (next != '\n') {
          line.write(next);
          continue;
        }
        String text = line.toString(StandardCharsets.UTF_8);
        if (!text.isBlank()) {
          audioFiles.add(audioFile(text).orElseThrow(new Unreadable(file, number)::failure));
        }
        line.reset();
        number++;
      }
    }
    return line.toByteArray();
  }

  private void mendEnd(byte[] rest, Path torn) throws IOException {
    Optional<String> whole = audioFile(new String(rest, StandardCharsets.UTF_8));
    if (whole.isPresent()) {
      // Only the line end is missing: part of an object is never a whole one.
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}), channel.size());
      audioFiles.add(whole.get());
    } else {
      Files.write(torn, rest);
      channel.truncate(channel.size() - rest.length);
    }
    channel.force(true);
  }

  /** The audio file that a line tells of; empty if the line is no whole entry of the list. */
  private static Optional<String> audioFile(String line) throws IOException {
    String found = null;
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = json.currentName().equals("audioFile");
        JsonToken value = json.nextToken();
        if (wanted && value == JsonToken.VALUE_STRING) {
          found = json.getText();
        }
        json.skipChildren();
      }
      boolean whole = json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
      return whole ? Optional.ofNullable(found) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** A line that nobody wrote who writes such files. */
  private record Unreadable(Path file, int line) {
    LocalStorageException failure() {
      return new LocalStorageException(
          CallSummary.NONE,
          "Line "
              + line
              + " of "
              + file
              + " is no entry of the import. Expected a JSON object with audioFile. Mend that line,"
              + " or begin in another directory; nothing was changed.",
          null);
    }
  }
}
