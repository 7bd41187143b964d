// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import com.ximasdk.internal.storage.Journal;
import com.ximasdk.internal.storage.JournalReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a checkpoint file anew with what counts in it, in the order in which that came. */
final class FileShortening implements Journal.Rewriting, CheckpointLine.Entries {
  /** About how long a line becomes. */
  private static final int ROOM = 1 << 16;

  private final FileContents contents;
  private final CheckpointLine line = new CheckpointLine();
  private final JsonBytes kept = new JsonBytes();
  private final Set<FileContents.Checkpoint> told =
      Collections.newSetFromMap(new IdentityHashMap<>());

  private FileContents.@Nullable Checkpoint ofKept;
  private FileContents.@Nullable Checkpoint current;
  private Journal.@Nullable LineSink sink;
  private long lines;
  private int put;

  FileShortening(FileContents contents) {
    this.contents = contents;
  }

  @Override
  public void write(JournalReading old, Journal.LineSink lineSink) throws IOException {
    sink = lineSink;
    try {
      add(new JsonBytes().raw("{\"format\":" + FileContents.FORMAT + ",\"kept\":1}"));
      old.forEach(this::take);
      finishLine();
      for (FileContents.Checkpoint checkpoint : contents.checkpoints()) {
        if (!told.contains(checkpoint)) {
          begin(checkpoint);
          finishLine();
        }
      }
      add(new JsonBytes().raw("{\"kept\":" + lines + "}"));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean take(byte[] bytes, int start, int end) {
    if (!line.begin(bytes, start, end)) {
      return false;
    }
    if (!line.hasCheckpoint()) {
      return true;
    }
    if (current == null || !line.checkpoint().hasBytes(current.nameBytes())) {
      current = contents.find(line.checkpoint().text());
    }
    return current != null && line.entries(this);
  }

  @Override
  public void put(JsonSpan key, JsonSpan value) {
    FileContents.Checkpoint checkpoint = current;
    if (!contents.counts(put++) || checkpoint == null) {
      return;
    }
    if (ofKept != checkpoint || kept.length() > ROOM) {
      finishLine();
      begin(checkpoint);
      kept.raw(",\"put\":{\"");
    } else {
      kept.raw(",\"");
    }
    kept.raw(key.bytes, key.start, key.end)
        .raw("\":\"")
        .raw(value.bytes, value.start, value.end)
        .raw("\"");
  }

  @Override
  public void remove(JsonSpan key) {}

  private void begin(FileContents.Checkpoint checkpoint) {
    ofKept = checkpoint;
    kept.raw("{\"checkpoint\":\"")
        .raw(checkpoint.nameBytes(), 0, checkpoint.nameBytes().length)
        .raw("\",\"kept\":" + checkpoint.version());
  }

  private void finishLine() {
    FileContents.Checkpoint checkpoint = ofKept;
    if (checkpoint != null) {
      boolean hasPuts = kept.bytes()[kept.length() - 1] == '"';
      add(kept.raw(hasPuts ? "}}" : "}"));
      told.add(checkpoint);
      lines++;
      ofKept = null;
    }
  }

  private void add(JsonBytes object) {
    try {
      if (sink != null) {
        sink.add(object.bytes(), object.length());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    object.clear();
  }
}
