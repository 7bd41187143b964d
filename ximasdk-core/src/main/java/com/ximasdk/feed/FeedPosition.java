// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.checkpoint.CheckpointChanges;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a feed knows: the recordings that are done, those that are not dealt with, and how far it is
 * with each extension. It is what the entries of its checkpoint say, and changes with them alone.
 * Not for use by several threads at once.
 */
final class FeedPosition {
  /** Stands for all extensions, where none is listed. */
  static final String ALL = "*";

  private static final String FORMAT = "format";
  private static final String FORMAT_VERSION = "recordings 1";
  private static final String RECORDING = "r:";
  private static final String EXTENSION = "x:";

  private final DoneRecordings done = new DoneRecordings();
  private final Map<RecordingPrint, OpenRecording> open = new LinkedHashMap<>();
  private final Map<String, ExtensionMark> marks = new TreeMap<>();
  private boolean hasFormat;

  /**
   * Takes one stored entry; of several with one key the last one counts.
   *
   * @throws IllegalArgumentException if it is no entry of a feed; the message says what was found
   */
  void take(String key, String value) {
    if (key.startsWith(RECORDING)) {
      RecordingPrint print = RecordingPrint.parse(key, RECORDING.length());
      if (value.startsWith("{")) {
        open.put(print, OpenRecordingText.read(value));
      } else {
        open.remove(print);
        done.put(print, DoneRecording.parse(value));
      }
    } else if (key.startsWith(EXTENSION)) {
      marks.put(key.substring(EXTENSION.length()), ExtensionMark.parse(value));
    } else if (key.equals(FORMAT) && value.equals(FORMAT_VERSION)) {
      hasFormat = true;
    } else {
      throw new IllegalArgumentException(
          "found the entry '" + key + "' = '" + value + "', which no recording feed writes");
    }
  }

  /** What makes a fresh checkpoint one of a feed; nothing if it is one. */
  CheckpointChanges begin() {
    return hasFormat ? CheckpointChanges.NONE : CheckpointChanges.put(FORMAT, FORMAT_VERSION);
  }

  @Nullable DoneRecording done(RecordingPrint print) {
    return done.get(print);
  }

  @Nullable OpenRecording open(RecordingPrint print) {
    return open.get(print);
  }

  /** All that is not dealt with. */
  Map<RecordingPrint, OpenRecording> open() {
    return open;
  }

  @Nullable ExtensionMark mark(String extension) {
    return marks.get(extension);
  }

  /** Whether recordings of an extension with this start were dealt with and are forgotten. */
  boolean hasForgotten(String extension, Instant start) {
    ExtensionMark own = marks.get(extension);
    ExtensionMark all = marks.get(ALL);
    return (own != null && own.hasForgotten(start)) || (all != null && all.hasForgotten(start));
  }

  /** A recording is not dealt with. */
  static CheckpointChanges opened(RecordingPrint print, OpenRecording recording) {
    return CheckpointChanges.put(key(print), OpenRecordingText.write(recording));
  }

  /** A recording is dealt with. */
  static CheckpointChanges finished(RecordingPrint print, DoneRecording recording) {
    return CheckpointChanges.put(key(print), recording.text());
  }

  /** What stands as it does since a time to come, by a clock that was wrong, counted from now. */
  Map<RecordingPrint, OpenRecording> countedFrom(Instant now) {
    Map<RecordingPrint, OpenRecording> ahead = new LinkedHashMap<>();
    open.forEach(
        (print, one) -> {
          if (one.isAheadOf(now)) {
            ahead.put(print, one.countedFrom(now));
          }
        });
    return ahead;
  }

  /** Several recordings are not dealt with. */
  static CheckpointChanges opened(Map<RecordingPrint, OpenRecording> recordings) {
    Map<String, String> puts = new LinkedHashMap<>();
    recordings.forEach((print, one) -> puts.put(key(print), OpenRecordingText.write(one)));
    return new CheckpointChanges(puts, Set.of());
  }

  /**
   * Other marks; what lies behind all of those that are in use is forgotten.
   *
   * @param changed the marks that are others now
   * @param inUse the extensions that are wanted, after the change
   */
  CheckpointChanges marked(Map<String, ExtensionMark> changed, Collection<String> inUse) {
    Instant forgotten = forgetBefore(changed, inUse);
    Map<String, String> puts = new LinkedHashMap<>();
    marks.forEach(
        (extension, mark) -> {
          // One that is wanted again some day must know what is forgotten of it.
          if (!inUse.contains(extension) && !mark.forgetting(forgotten).equals(mark)) {
            puts.put(EXTENSION + extension, mark.forgetting(forgotten).text());
          }
        });
    changed.forEach((extension, mark) -> puts.put(EXTENSION + extension, mark.text()));
    Set<String> removals = new LinkedHashSet<>();
    done.startedBefore(
        forgotten.toEpochMilli(),
        (print, one) -> {
          if (!open.containsKey(print)) {
            removals.add(key(print));
          }
        });
    return new CheckpointChanges(puts, removals);
  }

  private Instant forgetBefore(Map<String, ExtensionMark> changed, Collection<String> inUse) {
    return inUse.stream()
        .map(extension -> changed.getOrDefault(extension, marks.get(extension)))
        .map(mark -> mark == null ? Instant.EPOCH : mark.remembers())
        .reduce(Instants::earlier)
        .orElse(Instant.EPOCH);
  }

  /** Takes changes that are stored. */
  void changed(CheckpointChanges changes) {
    changes.puts().forEach(this::take);
    if (!changes.removals().isEmpty()) {
      done.remove(prints(changes.removals()));
    }
  }

  private static Set<RecordingPrint> prints(Set<String> keys) {
    Set<RecordingPrint> prints = new LinkedHashSet<>();
    keys.forEach(key -> prints.add(RecordingPrint.parse(key, RECORDING.length())));
    return prints;
  }

  private static String key(RecordingPrint print) {
    return RECORDING + print.text();
  }
}
