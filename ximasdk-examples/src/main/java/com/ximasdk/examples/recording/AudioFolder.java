// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.audio.WavFormatException;
import com.ximasdk.audio.WavReader;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.storage.DiskReason;
import com.ximasdk.recording.RecordingKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audio of an import. What comes in has a place of this process's own until it is whole; then
 * it gets its final name in one step.
 */
final class AudioFolder {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.examples");

  private final Path folder;
  private final Path incoming;
  private final AudioRule rule;

  private AudioFolder(Path folder, Path incoming, AudioRule rule) {
    this.folder = folder;
    this.incoming = incoming;
    this.rule = rule;
  }

  /**
   * Opens the folder, and removes what an import that was cut off has left half.
   *
   * @param owner tells this process's own place from those of others
   * @param rule which audio is whole
   */
  static AudioFolder open(ImportDirectory directory, String owner, AudioRule rule)
      throws IOException {
    Path all = Files.createDirectories(directory.own().resolve("incoming"));
    try (DirectoryStream<Path> places = Files.newDirectoryStream(all)) {
      for (Path place : places) {
        remove(place);
      }
    }
    return new AudioFolder(directory.audio(), Files.createDirectory(all.resolve(owner)), rule);
  }

  private static void remove(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
      }
    }
    Files.deleteIfExists(place);
  }

  /** Removes this process's own place. */
  void close() {
    try {
      remove(incoming);
    } catch (IOException e) {
      LOG.debug("What is in {} is removed by the next import.", incoming, e);
    }
  }

  /** Where a recording's audio is, relative to the directory, with slashes. */
  String name(RecordingKey recording) {
    return folder.getFileName() + "/" + recording.audioFileName();
  }

  Path file(RecordingKey recording) {
    return folder.resolve(recording.audioFileName());
  }

  /** Where a recording's audio comes in. */
  Path target(RecordingKey recording) {
    return incoming.resolve(recording.audioFileName());
  }

  /** Holds what is about to come in to what is whole, and takes note of what it is. */
  IncomingAudio incoming() {
    return new IncomingAudio(rule);
  }

  /** Gives what has come in its final name, for good; false if nothing has. */
  boolean complete(RecordingKey recording) throws IOException {
    Path came = target(recording);
    if (!Files.exists(came)) {
      return false;
    }
    Files.move(
        came, file(recording), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceNames();
    return true;
  }

  /** Makes a new name survive a power failure. Not every system lets a directory be opened. */
  private void forceNames() {
    try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
      opened.force(true);
    } catch (IOException e) {
      LOG.debug("The directory {} cannot be forced to disk here.", folder, e);
    }
  }

  /** Whether the audio is there, whole. */
  boolean isWhole(RecordingKey recording) {
    Path file = file(recording);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      return rule.problem(WavReader.probe(file)).isEmpty();
    } catch (WavFormatException e) {
      return false;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** What an audio file holds. */
  ArchivedAudio describe(RecordingKey recording) {
    Path file = file(recording);
    try {
      return ArchivedAudio.of(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static LocalStorageException unreadable(Path file, IOException e) {
    return new LocalStorageException(
        CallSummary.NONE,
        "The audio file "
            + file
            + " cannot be read ("
            + DiskReason.of(e, file)
            + "). Check the disk; then run again.",
        e);
  }
}
