// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

import com.ximasdk.mapping.interval.IntervalStatistics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The intervals of several files. One that two files have alike is one; else neither is certain.
 */
final class FilesTogether {
  private final Map<Key, Found> intervals = new LinkedHashMap<>();
  private final Set<Key> unsure = new LinkedHashSet<>();
  private final Map<String, List<Key>> contradictions = new LinkedHashMap<>();

  private record Key(String group, Instant start) {}

  private record Found(Path file, IntervalStatistics interval) {}

  /** Adds the intervals of a file. */
  void add(Path file, List<IntervalStatistics> rows) {
    for (IntervalStatistics row : rows) {
      Key key = new Key(row.group(), row.start().toInstant());
      Found before = intervals.putIfAbsent(key, new Found(file, row));
      if (before != null && !before.interval().equals(row)) {
        unsure.add(key);
        contradictions
            .computeIfAbsent(before.file() + " and " + file, files -> new ArrayList<>())
            .add(key);
      }
    }
  }

  /** The intervals that are certain, in the order of the files. */
  List<IntervalStatistics> certain() {
    List<IntervalStatistics> certain = new ArrayList<>();
    intervals.forEach(
        (key, found) -> {
          if (!unsure.contains(key)) {
            certain.add(found.interval());
          }
        });
    return certain;
  }

  /** What is to be told of files that contradict each other, a sentence for each two. */
  List<String> contradictions() {
    List<String> sentences = new ArrayList<>();
    contradictions.forEach(
        (files, keys) ->
            sentences.add(
                files
                    + ": they have other values for the same "
                    + (keys.size() == 1 ? "interval" : keys.size() + " intervals")
                    + ", the first of them "
                    + keys.get(0).start()
                    + " of group '"
                    + keys.get(0).group()
                    + "', so neither is printed. Leave out the older file."));
    return sentences;
  }
}
