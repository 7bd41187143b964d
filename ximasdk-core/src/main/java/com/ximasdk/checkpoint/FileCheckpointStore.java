// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import static java.util.Objects.requireNonNull;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.storage.AtomicFile;
import com.ximasdk.internal.storage.DiskReason;
import com.ximasdk.internal.storage.Journal;
import com.ximasdk.internal.storage.JournalReading;
import com.ximasdk.internal.storage.LockedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checkpoints in a file; {@link CheckpointStores#inFile} says how. The values stay on disk; what is
 * in memory tells of each key which line counts.
 *
 * <p>Safe for use by several threads: commits go one after the other, readings beside them.
 *
 * @since 0.1.0
 */
public final class FileCheckpointStore implements CheckpointStore {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.storage");

  /** A value of the most characters, each of which has to be escaped, and more. */
  private static final int LONGEST_LINE = 128 << 20;

  private final AtomicFile file;
  private final LockedFile lock;
  private final Journal journal;
  private final FileContents contents;
  private final SmallCheckpoints small = new SmallCheckpoints();

  /** How long the journal is to become before it is looked at whether it can be shortened. */
  private long shortenFrom;

  private int readers;
  private boolean isClosed;

  private FileCheckpointStore(
      AtomicFile file, LockedFile lock, Journal journal, FileContents contents) {
    this.file = file;
    this.lock = lock;
    this.journal = journal;
    this.contents = contents;
  }

  static FileCheckpointStore open(Path path) {
    // An interrupt would end the opening halfway; whoever waits next meets it.
    boolean interrupted = Thread.interrupted();
    AtomicFile file = new AtomicFile("checkpoint file", path);
    try {
      AtomicFile real = new AtomicFile("checkpoint file", realPath(file.file()));
      LockedFile lock = lock(real);
      try {
        return open(real, lock);
      } catch (IOException | RuntimeException | Error e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw file.failure("cannot be opened", e);
    } finally {
      restore(interrupted);
    }
  }

  /** What it points to, since a link would be replaced by what is put in its place. */
  private static Path realPath(Path path) throws IOException {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? path.toRealPath() : path;
  }

  private static LockedFile lock(AtomicFile file) throws IOException {
    Path lockFile = beside(file.file(), ".lock");
    return LockedFile.open(lockFile, Duration.ZERO)
        .orElseThrow(
            () ->
                failure(
                    file.file(),
                    "belongs to another store, here or in another process, which holds " + lockFile,
                    "Give each process a file of its own, or close the other store first."));
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static FileCheckpointStore open(AtomicFile file, LockedFile lock) throws IOException {
    FileContents contents = new FileContents();
    Path torn = beside(file.file(), ".torn");
    Journal journal = Journal.open(file.file(), torn, LONGEST_LINE, contents);
    try {
      if (!contents.isWhole()) {
        throw failure(
            file.file(),
            "ends before all is there that it was shortened to",
            "Put back a copy of it from before, or begin with another file; nothing was changed.");
      }
      if (contents.isEmpty()) {
        begin(journal, contents);
      }
      FileCheckpointStore store = new FileCheckpointStore(file, lock, journal, contents);
      store.shortenIfMostlyVoid();
      return store;
    } catch (IOException | RuntimeException | Error e) {
      journal.close();
      throw e;
    }
  }

  /** Whole or not at all, with its name on disk. */
  private static void begin(Journal journal, FileContents contents) throws IOException {
    JsonBytes first = new JsonBytes().raw("{\"format\":" + FileContents.FORMAT + "}");
    journal.replace((old, lines) -> lines.add(first.bytes(), first.length()));
    contents.take(first.bytes(), 0, first.length());
  }

  private static void append(Journal journal, FileContents contents, JsonBytes object)
      throws IOException {
    byte[] line = journal.append(object.bytes(), object.length());
    if (!contents.take(line, 0, line.length - 1)) {
      throw new IllegalStateException("The line '" + text(line) + "' does not fit its file.");
    }
  }

  private static String text(byte[] line) {
    return new String(line, 0, Math.min(line.length, 200), StandardCharsets.UTF_8);
  }

  /**
   * {@return what was found torn when it was opened and what was done, as a sentence; empty if
   * nothing was torn}
   */
  public Optional<String> repaired() {
    return journal.repaired();
  }

  @Override
  public long read(String checkpoint, BiConsumer<String, String> entry) {
    CheckpointTexts.requireName(checkpoint);
    SmallCheckpoints.Known known;
    synchronized (this) {
      requireOpen();
      FileContents.Checkpoint found = contents.find(checkpoint);
      if (found == null) {
        return 0;
      }
      known = small.find(checkpoint, found.version());
    }
    if (known == null) {
      return readFile(checkpoint, entry);
    }
    known.entries().forEach(entry);
    return known.version();
  }

  private long readFile(String checkpoint, BiConsumer<String, String> entry) {
    long version;
    BitSet counting;
    JournalReading reading;
    byte[] name;
    synchronized (this) {
      requireOpen();
      FileContents.Checkpoint found = requireNonNull(contents.find(checkpoint));
      version = found.version();
      name = found.nameBytes();
      counting = contents.counting();
      reading = reading();
    }
    SmallCheckpoints.Copy copy = new SmallCheckpoints.Copy(entry);
    try (reading) {
      reading.forEach(new FileReading(name, counting, copy));
      keep(checkpoint, version, copy);
      return version;
    } catch (IOException e) {
      throw file.failure("cannot be read", e);
    } finally {
      synchronized (this) {
        readers--;
      }
    }
  }

  private JournalReading reading() {
    try {
      JournalReading reading = journal.reading();
      readers++;
      return reading;
    } catch (IOException e) {
      throw file.failure("cannot be read", e);
    }
  }

  /** Unless somebody has committed since. */
  private synchronized void keep(String checkpoint, long version, SmallCheckpoints.Copy copy) {
    FileContents.Checkpoint now = contents.find(checkpoint);
    if (now != null && now.version() == version) {
      small.take(checkpoint, copy);
    }
  }

  @Override
  public synchronized long commit(String checkpoint, long version, CheckpointChanges changes) {
    CheckpointTexts.requireName(checkpoint);
    CheckpointTexts.requireFitting(changes);
    requireOpen();
    FileContents.Checkpoint found = contents.find(checkpoint);
    long latest = found == null ? 0 : found.version();
    if (latest != version) {
      throw Conflict.of(checkpoint, version, latest);
    }
    JsonBytes line = line(checkpoint, version + 1, changes);
    contents.reserve(changes.puts().size());
    try {
      append(journal, contents, line);
    } catch (IOException e) {
      throw new LocalStorageException(
          CallSummary.NONE,
          ("The checkpoint file %s cannot be written: %s. It is as it was; make room or mend the"
                  + " disk, and commit again.")
              .formatted(file.file(), DiskReason.of(e, file.file())),
          e);
    }
    small.take(checkpoint, changes);
    shortenIfMostlyVoid();
    return version + 1;
  }

  private static JsonBytes line(String checkpoint, long version, CheckpointChanges changes) {
    JsonBytes line = new JsonBytes().raw("{\"checkpoint\":").quoted(checkpoint);
    line.raw(",\"version\":" + version);
    if (!changes.puts().isEmpty()) {
      String before = ",\"put\":{";
      for (Map.Entry<String, String> put : changes.puts().entrySet()) {
        line.raw(before).quoted(put.getKey()).raw(":").quoted(put.getValue());
        before = ",";
      }
      line.raw("}");
    }
    if (!changes.removals().isEmpty()) {
      line.raw(",\"remove\":[");
      for (Iterator<String> keys = changes.removals().iterator(); keys.hasNext(); ) {
        line.quoted(keys.next()).raw(keys.hasNext() ? "," : "]");
      }
    }
    return line.raw("}");
  }

  /** What fails here leaves the file as it is, which is as good, only longer. */
  private void shortenIfMostlyVoid() {
    if (!contents.isMostlyVoid() || readers > 0 || journal.length() < shortenFrom) {
      return;
    }
    boolean interrupted = Thread.interrupted();
    try {
      journal.replace(new FileShortening(contents));
      contents.renumber();
      shortenFrom = 0;
    } catch (IOException e) {
      shortenFrom = journal.length() + journal.length() / 2;
      LOG.warn(
          "The checkpoint file {} could not be shortened; it goes on as it is.", file.file(), e);
    } finally {
      restore(interrupted);
    }
  }

  private static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void requireOpen() {
    if (isClosed) {
      throw failure(file.file(), "has been closed", "Open it again.");
    }
  }

  private static LocalStorageException failure(Path file, String what, String advice) {
    return new LocalStorageException(
        CallSummary.NONE, "The checkpoint file %s %s. %s".formatted(file, what, advice), null);
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public synchronized void close() {
    if (!isClosed) {
      isClosed = true;
      try (lock) {
        journal.close();
      } catch (IOException e) {
        throw file.failure("cannot be let go", e);
      }
    }
  }
}
