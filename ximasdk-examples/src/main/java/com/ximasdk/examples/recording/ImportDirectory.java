// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.call.RateGate;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.storage.LockedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * Where recordings are imported to.
 *
 * <pre>
 * recordings.jsonl   a line per imported recording
 * audio/             the audio, a WAV file each
 * .import/           what the import keeps for itself
 * </pre>
 *
 * @param path the directory
 */
public record ImportDirectory(Path path) {
  /** How long one line of another process is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A directory by its absolute name. */
  public ImportDirectory {
    path = path.toAbsolutePath().normalize();
  }

  /** The audio under its final names. */
  Path audio() {
    return path.resolve("audio");
  }

  /** The list of what was imported. */
  Path list() {
    return path.resolve("recordings.jsonl");
  }

  /** What the import keeps for itself. */
  Path own() {
    return path.resolve(".import");
  }

  /** The position of the import. */
  public Path checkpoint() {
    return own().resolve("checkpoint.jsonl");
  }

  /** What keeps requests for audio apart, also from those of the last import into it. */
  public RateGate rateGate() {
    return RateGate.inDirectory(own(), Clock.systemUTC());
  }

  /**
   * Makes the directory, and keeps other imports out as long as what is returned is open.
   *
   * @throws LocalStorageException if another import is at work, or it cannot be made
   */
  public LockedFile alone() {
    try {
      make();
      return LockedFile.open(own().resolve("lock"), Duration.ZERO)
          .orElseThrow(
              () ->
                  new LocalStorageException(
                      CallSummary.NONE,
                      "Another import into "
                          + path
                          + " is at work. Wait until it has ended, or import into another"
                          + " directory.",
                      null));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Makes what is not there. */
  void make() throws IOException {
    Files.createDirectories(audio());
    Files.createDirectories(own());
  }

  /** Keeps whoever adds lines apart, for as long as it takes to add one. */
  LockedFile lockOfLines() throws IOException {
    return LockedFile.open(own().resolve("lines.lock"), PATIENCE)
        .orElseThrow(
            () ->
                new LocalStorageException(
                    CallSummary.NONE,
                    "Another process has held "
                        + own().resolve("lines.lock")
                        + " for "
                        + PATIENCE.toSeconds()
                        + " seconds. If it is stopped, let it go on or end it.",
                    null));
  }

  LocalStorageException failure(IOException e) {
    return new LocalStorageException(
        CallSummary.NONE,
        "The import into "
            + path
            + " failed ("
            + e
            + "). Check that it is a directory, can be written to and has room; then run it again.",
        e);
  }
}
