// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.internal.storage.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The days that are done, one a line. */
final class DaysFile {
  private final AtomicFile file;

  /** Days in a file, which need not be there yet. */
  DaysFile(Path file) {
    this.file = new AtomicFile("list of days", file);
  }

  /** The days that are done. */
  SortedSet<LocalDate> load() {
    SortedSet<LocalDate> days = new TreeSet<>();
    try {
      file.read()
          .ifPresent(
              bytes ->
                  new String(bytes, StandardCharsets.UTF_8)
                      .lines()
                      .filter(line -> !line.isBlank())
                      .forEach(line -> days.add(LocalDate.parse(line.strip()))));
    } catch (DateTimeException e) {
      throw file.failure("is no list of days", e);
    }
    return days;
  }

  /** Saves the days that are done. */
  void save(SortedSet<LocalDate> days) {
    file.replace(
        days.stream()
            .map(LocalDate::toString)
            .collect(Collectors.joining("\n", "", "\n"))
            .getBytes(StandardCharsets.UTF_8));
  }
}
