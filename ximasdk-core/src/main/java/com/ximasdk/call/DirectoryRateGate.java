// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.storage.DiskReason;
import com.ximasdk.internal.storage.LockedFile;
import com.ximasdk.internal.text.Fingerprint;
import com.ximasdk.internal.time.Durations;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A gate that processes share: a file per tenant tells when it was used last. */
record DirectoryRateGate(Path directory, Clock clock) implements RateGate {
  /** Whoever has the file writes a number to it; one that takes longer than this is in trouble. */
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private static final Pattern WHOLE = Pattern.compile("([0-9]{1,18})(?: ([0-9]{1,15}))?");

  /** As many characters as two numbers take, whichever they are. */
  private static final int LONGEST = 41;

  @Override
  public Duration tryTake(URI tenant, Duration interval) {
    try (LockedFile held = open(tenant).orElse(null)) {
      if (held == null) {
        return PATIENCE;
      }
      long now = clock.millis();
      Turns turns = read(held.channel()).orElse(null);
      Turns.Step step =
          turns == null
              ? new Turns.Step(Turns.first(now, 0), 0)
              : turns.take(now, millis(interval), 0);
      if (!step.turns().equals(turns) || step.pause() == 0) {
        write(held.channel(), step.turns());
      }
      return Duration.ofMillis(step.pause());
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Up to the next whole millisecond, so that no wait is shortened. */
  private static long millis(Duration duration) {
    return (Durations.nanos(duration) + 999_999) / 1_000_000;
  }

  @Override
  public void answered(URI tenant) {
    countFromNow(tenant, 0);
  }

  @Override
  public void notBefore(URI tenant, Duration wait) {
    countFromNow(tenant, millis(wait));
  }

  /** Without shortening what the tenant asked for before. */
  private void countFromNow(URI tenant, long hold) {
    try (LockedFile held = open(tenant).orElse(null)) {
      if (held == null) {
        throw new IOException("another program holds the file");
      }
      long now = clock.millis();
      Turns turns = read(held.channel()).orElse(Turns.first(now, 0));
      write(held.channel(), turns.answered(now, hold, true));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private Optional<LockedFile> open(URI tenant) throws IOException {
    Path file = directory.resolve("audio-turn-" + Fingerprint.of(tenant.toString(), 8));
    try {
      return LockedFile.open(file, PATIENCE);
    } catch (NoSuchFileException notYetThere) {
      Files.createDirectories(directory);
      return LockedFile.open(file, PATIENCE);
    }
  }

  /**
   * The last use, empty where the file is new or was torn by a crash. Behind it stands the time
   * that the tenant asked for, if it did.
   */
  private static Optional<Turns> read(FileChannel file) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(LONGEST);
    file.read(buffer, 0);
    String text =
        new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII).strip();
    Matcher whole = WHOLE.matcher(text);
    return whole.matches()
        ? Optional.of(
            new Turns(
                Long.parseLong(whole.group(1)),
                whole.group(2) == null ? 0 : Long.parseLong(whole.group(2)),
                0))
        : Optional.empty();
  }

  /** In one step, over what was there: a file that is cut first may stay cut. */
  private static void write(FileChannel file, Turns turns) throws IOException {
    String text =
        turns.hold() > 0 ? turns.lastUse() + " " + turns.hold() : Long.toString(turns.lastUse());
    String line = text + " ".repeat(LONGEST - text.length());
    file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private LocalStorageException failure(IOException e) {
    return new LocalStorageException(
        CallSummary.NONE,
        ("The time of the last audio request cannot be kept in %s (%s). Check that the directory"
                + " can be written to.")
            .formatted(directory, DiskReason.of(e, directory)),
        e);
  }
}
