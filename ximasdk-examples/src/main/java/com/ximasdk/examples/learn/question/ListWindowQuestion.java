// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.recording.RecordingQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** How long a window can be, and whether a long list is cut or comes in pages. */
final class ListWindowQuestion implements Question {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SHORTEST = Duration.ofMinutes(5);

  @Override
  public String id() {
    return "list-window";
  }

  @Override
  public String asks() {
    return "How long a window of recordings is listed whole?";
  }

  @Override
  public String byDefault() {
    return "a day and the overlap of two hours in a request, and no pages";
  }

  @Override
  public String setting() {
    return "recording.listWindow";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    RecordingEvidence recordings = evidence.recordings();
    List<ListedWindow> windows = new ArrayList<>(recordings.windows());
    Optional<Duration> refused = refused(windows);
    OptionalInt cap = recordings.cap();
    if (refused.isEmpty() && cap.isEmpty()) {
      ListedWindow day = windows.get(0);
      ListedWindow asByDefault =
          recordings.list(day.from(), day.to().plus(RecordingQuery.DEFAULT_OVERLAP));
      windows.add(asByDefault);
      refused = refused(windows);
    }
    Duration longest =
        windows.stream()
            .filter(window -> !window.isRefused())
            .map(ListedWindow::length)
            .max(Comparator.naturalOrder())
            .orElse(DAY);
    String pages = pages(windows);
    if (refused.isEmpty() && cap.isEmpty()) {
      return Learned.of(
          "A window of %s was listed whole: its halves have nothing that it lacks. %s"
              .formatted(longest, pages));
    }
    List<String> told = new ArrayList<>();
    Duration window = longest;
    if (refused.isPresent()) {
      told.add("A window of %s is refused, one of %s is listed.".formatted(refused.get(), longest));
    }
    if (cap.isPresent()) {
      window = shorter(window, belowTheCap(evidence, cap.getAsInt()));
      told.add(
          "A list is cut behind %s: halves of the window have more. On that day a window of %s"
                  .formatted(Words.count(cap.getAsInt(), "recording"), window)
              + " had at most half as many; on a busier one it may have to be shorter.");
    }
    told.add(pages);
    Learned found = Learned.of(String.join(" ", told));
    Duration overlap = overlap(evidence);
    if (overlap.compareTo(window) >= 0) {
      found = found.suggesting("recording.listOverlap", window.dividedBy(4).toString());
    }
    boolean isSet =
        evidence
            .recordingSettings()
            .listLimits()
            .filter(limits -> limits.window().compareTo(longest) <= 0 && cap.isEmpty())
            .isPresent();
    return isSet ? found : found.suggesting(setting(), window.toString());
  }

  private static Duration overlap(Evidence evidence) {
    return evidence
        .recordingSettings()
        .listLimits()
        .map(limits -> limits.overlap())
        .orElse(RecordingQuery.DEFAULT_OVERLAP);
  }

  private static Optional<Duration> refused(List<ListedWindow> windows) {
    return windows.stream()
        .filter(ListedWindow::isRefused)
        .map(ListedWindow::length)
        .min(Comparator.naturalOrder());
  }

  /** The longest window, of halves of a day, in which at most half of a cap ever began. */
  private static Duration belowTheCap(Evidence evidence, int cap) throws InterruptedException {
    NavigableSet<Instant> starts = new TreeSet<>();
    int rows = 0;
    for (var row : evidence.recordings().rows()) {
      rows++;
      Instant start = Recorded.start(row).orElse(Instant.EPOCH);
      // Two at one instant count as two.
      while (!starts.add(start)) {
        start = start.plusNanos(1);
      }
    }
    Duration window = DAY;
    while (window.compareTo(SHORTEST) > 0 && busiest(starts, window) * 2 > cap) {
      window = window.dividedBy(2);
    }
    return rows == 0 ? DAY : window;
  }

  private static int busiest(NavigableSet<Instant> starts, Duration window) {
    int most = 0;
    for (Instant start : starts) {
      most = Math.max(most, starts.subSet(start, start.plus(window)).size());
    }
    return most;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** What stands beside a list that could be of pages. */
  private static String pages(List<ListedWindow> windows) {
    for (ListedWindow window : windows) {
      if (!window.isRefused()) {
        boolean linked = window.answer().header("Link").isPresent();
        boolean wrapped = window.answer().text().stripLeading().startsWith("{");
        if (linked || wrapped) {
          return "The list comes "
              + (wrapped ? "within an object" : "as a plain list")
              + (linked ? ", with a header Link that may name a further page." : ".");
        }
      }
    }
    return "There is no sign of pages.";
  }
}
