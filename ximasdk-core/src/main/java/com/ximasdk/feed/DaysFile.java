// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.storage.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The days that are done, one a line. */
final class DaysFile implements DaysDone {
  private final AtomicFile file;

  /** Days in a file, which need not be there yet. */
  DaysFile(Path file) {
    this.file = new AtomicFile("list of days", file);
  }

  @Override
  public SortedSet<LocalDate> load() {
    List<String> lines =
        file.read()
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
            .orElse(List.of());
    SortedSet<LocalDate> days = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        days.add(day(lines.get(i).strip(), i + 1));
      }
    }
    return days;
  }

  private LocalDate day(String line, int number) {
    try {
      return LocalDate.parse(line);
    } catch (DateTimeException e) {
      throw new LocalStorageException(
          CallSummary.NONE,
          ("The list of days %s is damaged: line %d is no day such as 2026-07-14. Mend the line, or"
                  + " remove the file; then all days are asked for again.")
              .formatted(file.file(), number),
          e);
    }
  }

  @Override
  public void save(SortedSet<LocalDate> days) {
    file.replace(
        days.stream()
            .map(LocalDate::toString)
            .collect(Collectors.joining("\n", "", "\n"))
            .getBytes(StandardCharsets.UTF_8));
  }
}
