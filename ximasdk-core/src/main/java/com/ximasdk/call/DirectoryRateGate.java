// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.storage.LockedFile;
import com.ximasdk.internal.text.Fingerprint;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A gate that processes share: a file per tenant holds the epoch milliseconds of its last use. */
record DirectoryRateGate(Path directory, Clock clock) implements RateGate {
  /** Whoever has the file writes a number to it; one that takes longer than this is in trouble. */
  private static final Duration PATIENCE = Duration.ofMillis(200);

  @Override
  public Duration tryTake(URI tenant, Duration interval) {
    try (LockedFile held = open(tenant).orElse(null)) {
      if (held == null) {
        return PATIENCE;
      }
      long now = clock.millis();
      long sinceLastUse = now - read(held.channel());
      if (sinceLastUse >= 0 && sinceLastUse < interval.toMillis()) {
        return Duration.ofMillis(interval.toMillis() - sinceLastUse);
      }
      write(held.channel(), now);
      // Where the clock was set back: count from now on, once.
      return sinceLastUse < 0 ? interval : Duration.ZERO;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void answered(URI tenant) {
    try (LockedFile held = open(tenant).orElse(null)) {
      if (held == null) {
        throw new IOException("another program holds the file");
      }
      write(held.channel(), clock.millis());
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private Optional<LockedFile> open(URI tenant) throws IOException {
    Files.createDirectories(directory);
    String name = "audio-turn-" + Fingerprint.of(tenant.toString(), 8);
    return LockedFile.open(directory.resolve(name), PATIENCE);
  }

  /** The last use, or the beginning of time where the file is new or was torn by a crash. */
  private static long read(FileChannel file) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(32);
    file.read(buffer, 0);
    String text =
        new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII).strip();
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }

  private static void write(FileChannel file, long millis) throws IOException {
    file.truncate(0);
    file.write(ByteBuffer.wrap(Long.toString(millis).getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private LocalStorageException failure(IOException e) {
    return new LocalStorageException(
        CallSummary.NONE,
        ("The time of the last audio request cannot be kept in %s (%s). Check that the directory"
                + " can be written to.")
            .formatted(directory, e),
        e);
  }
}
