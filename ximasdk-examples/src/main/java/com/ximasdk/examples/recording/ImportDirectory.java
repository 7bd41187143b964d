// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.call.RateGate;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.examples.cli.UsageException;
import com.ximasdk.internal.storage.AtomicFile;
import com.ximasdk.internal.storage.DiskReason;
import com.ximasdk.internal.storage.LockedFile;
import com.ximasdk.internal.text.PlainText;
import com.ximasdk.settings.TenantUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

  private static final Pattern THIS_MACHINE =
      Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::[0-9]+)?");

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

  /**
   * Takes the directory for a tenant, or finds out whose it is. The recordings of two tenants may
   * have the same keys, and one would pass for the other. One into which nothing came yet is free,
   * whoever asked for it before: an address may have been mistyped.
   *
   * @param tenant whose recordings are about to come; no other import is at work
   * @param anew is run before a free directory that was another tenant's is taken: forgets what is
   *     known of that tenant's position
   * @return something to be told, as a sentence
   * @throws UsageException if it is another tenant's
   */
  public Optional<String> take(TenantUrl tenant, Runnable anew) {
    boolean isFree;
    try {
      make();
      isFree = isFree();
    } catch (IOException e) {
      throw failure(e);
    }
    AtomicFile file = new AtomicFile("tenant file", own().resolve("tenant"));
    String before =
        file.read().map(text -> new String(text, StandardCharsets.UTF_8).strip()).orElse("");
    if (before.equals(tenant.toString())) {
      return Optional.empty();
    }
    boolean isKnown = !before.isEmpty() && !isFree;
    if (isKnown && !(isOfThisMachine(before) && isOfThisMachine(tenant.toString()))) {
      throw new UsageException(
          List.of(
              "The directory "
                  + path
                  + " holds recordings of "
                  + PlainText.of(before)
                  + ", not of "
                  + tenant
                  + ". Name another directory: two tenants may have the same keys. If it is the"
                  + " same tenant at a new address, remove "
                  + file.file()
                  + "; then run again."));
    }
    if (isFree && !before.isEmpty()) {
      anew.run();
    }
    file.replace((tenant + "\n").getBytes(StandardCharsets.UTF_8));
    return isKnown
        ? Optional.of(
            "The directory "
                + path
                + " holds recordings of "
                + PlainText.of(before)
                + "; it goes on with "
                + tenant
                + ". If these are two simulated tenants, give each a directory.")
        : Optional.empty();
  }

  /** Whether it holds no recording, not even one whose line is still missing. */
  private boolean isFree() throws IOException {
    if (Files.exists(list()) && Files.size(list()) > 0) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(audio(), "*.wav")) {
      return !files.iterator().hasNext();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /** A simulated tenant has another port each time that it is started. */
  private static boolean isOfThisMachine(String address) {
    return THIS_MACHINE.matcher(address).matches();
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
            + DiskReason.of(e, path)
            + "). Check that it is a directory, can be written to and has room; then run it again.",
        e);
  }
}
