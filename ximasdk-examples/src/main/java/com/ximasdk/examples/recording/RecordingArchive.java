// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import static java.util.Objects.requireNonNull;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.examples.audio.KnownRoles;
import com.ximasdk.feed.DeliveryKind;
import com.ximasdk.feed.RecordingDelivery;
import com.ximasdk.internal.storage.LockedFile;
import com.ximasdk.mapping.recording.EncoreRecording;
import com.ximasdk.recording.RecordingKey;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps recordings in a directory: the audio of each, and a line that tells of it.
 *
 * <p>A delivery is dealt with in this order, and can be cut off anywhere:
 *
 * <ol>
 *   <li>if it {@linkplain #needsAudio needs audio}, that is downloaded to its {@linkplain #target
 *       place}: whole, checked, forced to disk;
 *   <li>it is {@linkplain #put put}: the audio gets its final name, the line is forced to disk;
 *   <li>it is acknowledged.
 * </ol>
 *
 * <p>Done again, nothing is doubled: audio that is there whole is not needed, and a line is added
 * only if it says something else than the last one of its recording.
 *
 * <p>One archive at a time owns a directory. Who has lost it to another, because its process was
 * stopped and taken for dead, gets a {@link CheckpointConflictException} and changes nothing. Safe
 * for use by several threads.
 */
public final class RecordingArchive implements Closeable {
  private final ImportDirectory directory;
  private final ZoneId preferredZone;
  private final KnownRoles roles;
  private final String owner;
  private final AudioFolder audio;
  private final RecordingsFile lines;

  private RecordingArchive(
      ImportDirectory directory,
      ZoneId preferredZone,
      KnownRoles roles,
      String owner,
      AudioFolder audio,
      RecordingsFile lines) {
    this.directory = directory;
    this.preferredZone = preferredZone;
    this.roles = roles;
    this.owner = owner;
    this.audio = audio;
    this.lines = lines;
  }

  /**
   * Opens a directory, or makes it, becomes its owner, and puts in order what an import that was
   * cut off has left.
   *
   * @param preferredZone the zone in which times are written
   * @param roles who speaks on which channel of stereo
   * @param takesTruncated whether audio is taken that ends before its header says
   * @throws LocalStorageException if it cannot be read or written
   */
  public static RecordingArchive open(
      ImportDirectory directory, ZoneId preferredZone, KnownRoles roles, boolean takesTruncated) {
    String owner = UUID.randomUUID().toString();
    try {
      directory.make();
      try (LockedFile lock = directory.lockOfLines()) {
        requireNonNull(lock);
        RecordingsFile lines =
            RecordingsFile.open(directory.list(), directory.own().resolve("recordings.jsonl.torn"));
        AudioFolder audio = AudioFolder.open(directory, owner, new AudioRule(takesTruncated));
        Files.writeString(ownerFile(directory), owner);
        return new RecordingArchive(directory, preferredZone, roles, owner, audio, lines);
      }
    } catch (IOException e) {
      throw directory.failure(e);
    }
  }

  private static Path ownerFile(ImportDirectory directory) {
    return directory.own().resolve("owner");
  }

  /** What an import that was cut off had left torn, and what was made of it. */
  public Optional<String> repaired() {
    return lines.repaired();
  }

  /**
   * Whether lines may be missing that were there: the list is new, or its last line was torn. Then
   * a position that counts them as done is not to be trusted.
   */
  public boolean mayLackLines() {
    return lines.wasEmpty() || lines.repaired().isPresent();
  }

  /** A directory where the recording's audio belongs. */
  public Optional<Path> inTheWayOf(RecordingKey recording) {
    return Optional.of(audio.file(recording)).filter(Files::isDirectory);
  }

  /** Whether the tenant is to be asked for the delivery's audio. */
  public synchronized boolean needsAudio(RecordingDelivery delivery) {
    RecordingKey key = delivery.recordingKey();
    return delivery.firstKind() == DeliveryKind.CHANGED
        || (!lines.has(audio.name(key)) && !audio.isWhole(key));
  }

  /** Where the audio is downloaded to. */
  public Path target(RecordingKey recording) {
    return audio.target(recording);
  }

  /** What looks at the audio of one delivery while it is downloaded. */
  public IncomingAudio incoming() {
    return audio.incoming();
  }

  /**
   * Gives audio that was downloaded its final name, and takes note of the recording.
   *
   * @param encore the delivery's Encore values
   * @param came what has looked at its audio; at nothing, if that was not needed
   * @throws CheckpointConflictException if another archive owns the directory by now
   * @throws LocalStorageException if it cannot be written
   */
  public synchronized ImportedRecording put(
      RecordingDelivery delivery, EncoreRecording encore, IncomingAudio came) {
    RecordingKey key = delivery.recordingKey();
    String audioFile = audio.name(key);
    try (LockedFile lock = directory.lockOfLines()) {
      requireNonNull(lock);
      ensureOwner();
      Optional<ArchivedAudio> completed = audio.complete(key) ? came.found() : Optional.empty();
      ArchivedAudio described = completed.isPresent() ? completed.get() : described(key);
      ImportedRecording imported =
          new ImportedRecording(
              delivery.recording(), encore, preferredZone, audioFile, described, roles);
      return imported.withLine(lines.put(audioFile, imported.json()));
    } catch (IOException e) {
      throw directory.failure(e);
    }
  }

  /** From the file; where that was taken elsewhere, from what was said of it. */
  private ArchivedAudio described(RecordingKey key) throws IOException {
    if (!audio.isWhole(key)) {
      Optional<String> line = lines.lastLine(audio.name(key));
      Optional<ArchivedAudio> said =
          line.isPresent() ? ArchivedAudio.ofLine(line.get()) : Optional.empty();
      if (said.isPresent()) {
        return said.get();
      }
    }
    return audio.describe(key);
  }

  /** Whether another archive owns the directory by now; false where that cannot be seen. */
  public boolean isReplaced() {
    try {
      return !isOwner();
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isOwner() throws IOException {
    try {
      return Files.readString(ownerFile(directory)).equals(owner);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private void ensureOwner() throws IOException {
    if (!isOwner()) {
      throw new CheckpointConflictException(
          CallSummary.NONE,
          "Another import into " + directory.path() + " has gone on since. Nothing was changed.",
          null);
    }
  }

  @Override
  public synchronized void close() {
    audio.close();
    try {
      lines.close();
    } catch (IOException e) {
      throw directory.failure(e);
    }
  }
}
