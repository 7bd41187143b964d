// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** In which order recordings are listed. */
final class ListOrderQuestion implements Question {
  private static final int ENOUGH = 3;

  @Override
  public String id() {
    return "list-order";
  }

  @Override
  public String asks() {
    return "In which order are recordings listed?";
  }

  @Override
  public String byDefault() {
    return "none: they are sorted by start time";
  }

  @Override
  public String setting() {
    return "";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    List<JsonNode> rows =
        evidence.recordings().windows().stream()
            .map(ListedWindow::rows)
            .max(Comparator.comparingInt(List::size))
            .orElse(List.of());
    List<Instant> starts = new ArrayList<>();
    rows.forEach(row -> Recorded.start(row).ifPresent(starts::add));
    if (starts.size() < ENOUGH) {
      throw NotSeenException.nothingToSee(
          "Fewer than %s recordings of one list have a start time.".formatted(ENOUGH));
    }
    boolean up = starts.equals(starts.stream().sorted().toList());
    boolean down = starts.equals(starts.stream().sorted(Comparator.reverseOrder()).toList());
    return Learned.of(
        "%s recordings were listed %s."
            .formatted(
                starts.size(),
                up
                    ? "by start time, the first one first"
                    : down ? "by start time, the last one first" : "in no order of their starts"));
  }
}
