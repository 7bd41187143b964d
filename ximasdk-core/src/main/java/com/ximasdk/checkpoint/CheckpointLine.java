// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import com.ximasdk.internal.text.ByteSearch;
import java.nio.charset.StandardCharsets;

/**
 * A line of a checkpoint file, read member by member without making texts of it.
 *
 * <p>The members: {@code format}, in the first line alone; {@code checkpoint}, a name; {@code
 * version}, which a commit has made, or {@code kept}, which a shortened file begins with; {@code
 * put}, the values by their keys; {@code remove}, the keys that are no more. A line of {@code kept}
 * without a checkpoint ends the beginning of a shortened file, with its number of lines.
 */
final class CheckpointLine {
  static final long NONE = -1;

  private static final byte[] FORMAT = name("format");
  private static final byte[] CHECKPOINT = name("checkpoint");
  private static final byte[] VERSION = name("version");
  private static final byte[] KEPT = name("kept");
  private static final byte[] PUT = name("put");
  private static final byte[] REMOVE = name("remove");
  private static final byte[] CHECKSUM = name("crc32c");

  /** Takes the entries of a line, in order. The views move on with the line. */
  interface Entries {
    /** A value that is put. */
    void put(JsonSpan key, JsonSpan value);

    /** A key that is removed. */
    void remove(JsonSpan key);
  }

  /** What does nothing with the entries. */
  static final Entries UNSEEN =
      new Entries() {
        @Override
        public void put(JsonSpan key, JsonSpan value) {}

        @Override
        public void remove(JsonSpan key) {}
      };

  private final JsonSpan member = new JsonSpan();
  private final JsonSpan checkpoint = new JsonSpan();
  private final JsonSpan key = new JsonSpan();
  private final JsonSpan value = new JsonSpan();

  private byte[] bytes = {};
  private int position;
  private int end;
  private int entriesStart;
  private boolean hasCheckpoint;
  private long format;
  private long version;
  private long kept;

  private static byte[] name(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Reads the members before the entries.
   *
   * @return false if that is no line of a checkpoint file
   */
  boolean begin(byte[] line, int from, int to) {
    bytes = line;
    position = from;
    end = to;
    hasCheckpoint = false;
    format = NONE;
    version = NONE;
    kept = NONE;
    if (!take('{')) {
      return false;
    }
    while (true) {
      entriesStart = position;
      if (!takeText(member) || !take(':')) {
        return false;
      }
      if (member.hasBytes(PUT) || member.hasBytes(REMOVE)) {
        return hasCheckpoint;
      }
      if (!takeMember()) {
        return false;
      }
      if (take('}')) {
        entriesStart = position - 1;
        return atEnd();
      }
      if (!take(',')) {
        return false;
      }
    }
  }

  private boolean takeMember() {
    if (member.hasBytes(CHECKPOINT)) {
      hasCheckpoint = takeText(checkpoint);
      return hasCheckpoint;
    }
    if (member.hasBytes(CHECKSUM)) {
      return takeText(value);
    }
    if (member.hasBytes(FORMAT)) {
      format = number();
      return format != NONE;
    }
    if (member.hasBytes(VERSION)) {
      version = number();
      return version != NONE;
    }
    if (member.hasBytes(KEPT)) {
      kept = number();
      return kept != NONE;
    }
    return false;
  }

  /**
   * Reads the entries.
   *
   * @return false if that is no line of a checkpoint file
   */
  boolean entries(Entries entries) {
    position = entriesStart;
    while (true) {
      if (take('}')) {
        return atEnd();
      }
      if (!takeText(member) || !take(':')) {
        return false;
      }
      boolean isRead =
          member.hasBytes(PUT)
              ? takePuts(entries)
              : member.hasBytes(REMOVE)
                  ? takeRemovals(entries)
                  : member.hasBytes(CHECKSUM) && takeText(value);
      if (!isRead || (!take(',') && peek() != '}')) {
        return false;
      }
    }
  }

  private boolean takePuts(Entries entries) {
    if (!take('{')) {
      return false;
    }
    do {
      if (!takeText(key) || !take(':') || !takeText(value)) {
        return false;
      }
      entries.put(key, value);
    } while (take(','));
    return take('}');
  }

  private boolean takeRemovals(Entries entries) {
    if (!take('[')) {
      return false;
    }
    do {
      if (!takeText(key)) {
        return false;
      }
      entries.remove(key);
    } while (take(','));
    return take(']');
  }

  private int peek() {
    while (position < end && bytes[position] == ' ') {
      position++;
    }
    return position < end ? bytes[position] : -1;
  }

  private boolean take(char expected) {
    if (peek() != expected) {
      return false;
    }
    position++;
    return true;
  }

  private boolean atEnd() {
    return peek() == -1;
  }

  private boolean takeText(JsonSpan span) {
    if (!take('"')) {
      return false;
    }
    int from = position;
    int bits = 0;
    boolean isEscaped = false;
    for (int i = ByteSearch.skipPlain('"', '\\', bytes, from, end); i < end; i++) {
      byte b = bytes[i];
      if (b == '"') {
        position = i + 1;
        span.set(bytes, from, i, bits >= 0 && !isEscaped);
        return true;
      }
      bits |= b;
      if (b == '\\') {
        isEscaped = true;
        int length = escapeLength(i);
        if (length == 0) {
          return false;
        }
        i += length - 1;
      }
    }
    return false;
  }

  /** How long the escape is that begins there; 0 if it is none. */
  private int escapeLength(int at) {
    if (at + 1 >= end) {
      return 0;
    }
    if (bytes[at + 1] != 'u') {
      return "\"\\/bfnrt".indexOf(bytes[at + 1]) >= 0 ? 2 : 0;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (i >= end || Character.digit(bytes[i], 16) < 0) {
        return 0;
      }
    }
    return 6;
  }

  private long number() {
    long number = 0;
    peek();
    int from = position;
    while (position < end && bytes[position] >= '0' && bytes[position] <= '9') {
      number = 10 * number + bytes[position++] - '0';
    }
    return position == from || position - from > 18 ? NONE : number;
  }

  boolean hasCheckpoint() {
    return hasCheckpoint;
  }

  /** The name of the checkpoint, where it has one. */
  JsonSpan checkpoint() {
    return checkpoint;
  }

  /** The number of the file's format; {@link #NONE} without one. */
  long format() {
    return format;
  }

  /** The version that this commit has made; {@link #NONE} without one. */
  long version() {
    return version;
  }

  /** The version of what was kept, or the number of lines; {@link #NONE} without one. */
  long kept() {
    return kept;
  }
}
