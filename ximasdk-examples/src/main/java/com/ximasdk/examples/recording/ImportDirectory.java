// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.call.RateGate;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.storage.LockedFile;
import com.ximasdk.internal.storage.PartFile;
import com.ximasdk.recording.RecordingKey;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where recordings are imported to.
 *
 * <pre>
 * recordings.jsonl   a line per imported recording
 * audio/             the audio, a WAV file each
 * .import/           what the import keeps for itself: its lock, the time of the last audio request
 * </pre>
 *
 * <p>One import at a time has it open. Not for use by several threads at once.
 */
public final class ImportDirectory implements Closeable {
  private static final String AUDIO = "audio";
  private static final String OWN = ".import";

  /** What the client calls a download that is not whole yet. */
  private static final String UNFINISHED = "*" + PartFile.SUFFIX;

  private final Path directory;
  private final LockedFile lock;
  private final RecordingsFile recordings;

  private ImportDirectory(Path directory, LockedFile lock, RecordingsFile recordings) {
    this.directory = directory;
    this.lock = lock;
    this.recordings = recordings;
  }

  /**
   * Opens a directory, or makes it, and puts in order what an import that was cut off has left.
   *
   * @param directory where recordings are imported to
   * @return to be closed, so that the next import can begin
   * @throws LocalStorageException if another import has it open, or it cannot be read or written
   */
  public static ImportDirectory open(Path directory) {
    LockedFile lock = null;
    try {
      Files.createDirectories(directory.resolve(AUDIO));
      Files.createDirectories(directory.resolve(OWN));
      lock = lock(directory);
      removeUnfinished(directory.resolve(AUDIO));
      RecordingsFile recordings =
          RecordingsFile.open(
              directory.resolve("recordings.jsonl"),
              directory.resolve(OWN).resolve("recordings.jsonl.torn"));
      return new ImportDirectory(directory, lock, recordings);
    } catch (IOException e) {
      release(lock);
      throw failure(directory, e);
    } catch (RuntimeException e) {
      release(lock);
      throw e;
    }
  }

  /**
   * What keeps requests for audio apart, also from those of the last import into this directory.
   *
   * @param directory the directory
   */
  public static RateGate rateGate(Path directory) {
    return RateGate.inDirectory(directory.resolve(OWN), Clock.systemUTC());
  }

  /** Whether the recording was imported already. */
  boolean has(RecordingKey recording) {
    return recordings.has(audioFile(recording));
  }

  /** Where its audio belongs, relative to the directory, with slashes. */
  String audioFile(RecordingKey recording) {
    return AUDIO + "/" + AudioFileName.of(recording);
  }

  /** Where its audio belongs. */
  Path audioPath(RecordingKey recording) {
    return directory.resolve(AUDIO).resolve(AudioFileName.of(recording));
  }

  /** A directory where its audio, or what of that is not whole yet, belongs. */
  Optional<Path> inTheWayOf(RecordingKey recording) {
    Path audio = audioPath(recording);
    return Stream.of(audio, audio.resolveSibling(audio.getFileName() + PartFile.SUFFIX))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** What an import that was cut off had left torn, and what was made of it. */
  public Optional<String> repaired() {
    return recordings.repaired();
  }

  /** Takes note of a recording whose audio is in its place; gives the line that tells of it. */
  String add(ImportedRecording imported) {
    try {
      return recordings.append(imported.audioFile(), imported.json());
    } catch (IOException e) {
      throw failure(directory, e);
    }
  }

  /** Lets the next import begin. */
  @Override
  public void close() {
    try {
      recordings.close();
    } catch (IOException e) {
      throw failure(directory, e);
    } finally {
      release(lock);
    }
  }

  private static LockedFile lock(Path directory) throws IOException {
    return LockedFile.open(directory.resolve(OWN).resolve("lock"), Duration.ZERO)
        .orElseThrow(
            () ->
                new LocalStorageException(
                    CallSummary.NONE,
                    "Another import into "
                        + directory
                        + " is at work. Wait until it has ended, or import into another"
                        + " directory.",
                    null));
  }

  private static void removeUnfinished(Path audio) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(audio, UNFINISHED)) {
      for (Path file : files) {
        // A directory of that name is none of the client's; it fails only its own recording.
        if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.delete(file);
        }
      }
    }
  }

  /** The lock ends with its channel. */
  private static void release(@Nullable LockedFile lock) {
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        throw new LocalStorageException(
            CallSummary.NONE, "The lock of the import cannot be given back: " + e, e);
      }
    }
  }

  /** For an audio file that cannot be read back. */
  static LocalStorageException unreadable(Path file, IOException e) {
    return new LocalStorageException(
        CallSummary.NONE,
        "The audio file " + file + " cannot be read (" + e + "). Check the disk; then run again.",
        e);
  }

  private static LocalStorageException failure(Path directory, IOException e) {
    return new LocalStorageException(
        CallSummary.NONE,
        "The import into "
            + directory
            + " failed ("
            + e
            + "). Check that it is a directory, can be written to and has room; then run it again.",
        e);
  }
}
