// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.exchange.Request;
import com.ximasdk.examples.learn.exchange.Subject;
import com.ximasdk.examples.learn.exchange.TenantLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The recordings of one day, listed in windows of several lengths. */
final class RecordingEvidence {
  private static final String PATH = "/rest/api/v2/recordings";
  private static final int DAYS_BACK = 7;
  private static final Duration SHORTEST = Duration.ofHours(1);

  /** What a tenant can mean by it: the window is too long. */
  private static final Set<Integer> REFUSALS = Set.of(400, 413, 414, 416, 422);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

  private final TenantLine line;
  private final ZoneId zone;
  private final LocalDate today;
  private final @Nullable LocalDate given;
  private final List<ListedWindow> windows = new ArrayList<>();
  private final Once<LocalDate> day = new Once<>(this::findDay);
  private final Map<String, JsonNode> found = new LinkedHashMap<>();

  /** Once the list of one window is looked into, others of less rows are taken for whole. */
  private boolean isChecked;

  /** The rows of the shortest list that was cut. */
  private int cap = Integer.MAX_VALUE;

  RecordingEvidence(TenantLine line, ZoneId zone, LocalDate today, @Nullable LocalDate given) {
    this.line = line;
    this.zone = zone;
    this.today = today;
    this.given = given;
  }

  /** A request for a list. */
  static Request request(String from, String to) {
    return Request.get(Subject.RECORDINGS, PATH).with("startTime", from).with("endTime", to);
  }

  /** The day whose recordings these are; empty days before it were passed over. */
  LocalDate day() throws InterruptedException {
    return day.get();
  }

  /** Each recording of the day once, by its key. */
  Map<String, JsonNode> byKey() throws InterruptedException {
    day();
    return found;
  }

  /**
   * The recordings of the day.
   *
   * @throws NotSeenException if there are none
   */
  List<JsonNode> rows() throws InterruptedException {
    Map<String, JsonNode> all = byKey();
    if (all.isEmpty()) {
      throw NotSeenException.nothingToSee(
          given == null
              ? "No recording is listed in the last %s days. Name a day that has some by --day."
                  .formatted(DAYS_BACK)
              : "No recording is listed on that day. Name one that has some by --day.");
    }
    return List.copyOf(all.values());
  }

  /** Each window that was asked for, in their order. */
  List<ListedWindow> windows() throws InterruptedException {
    rows();
    return List.copyOf(windows);
  }

  /** The rows of the shortest list that was cut; empty if none was. */
  OptionalInt cap() throws InterruptedException {
    rows();
    return cap == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(cap);
  }

  /** Asks for a window, and keeps what comes. */
  ListedWindow list(Instant from, Instant to) throws InterruptedException {
    Exchange answer = Answers.any(line, request(written(from), written(to)));
    if (!answer.isOk() && !REFUSALS.contains(answer.status())) {
      throw Answers.refused(answer);
    }
    List<JsonNode> rows = answer.isOk() ? Answers.rows(Answers.json(answer)) : List.of();
    ListedWindow window = new ListedWindow(from, to, answer, rows);
    windows.add(window);
    return window;
  }

  private String written(Instant time) {
    return TIME.format(time.atZone(zone));
  }

  private LocalDate findDay() throws InterruptedException {
    if (given != null) {
      gather(given);
      return given;
    }
    for (int back = 1; back <= DAYS_BACK; back++) {
      gather(today.minusDays(back));
      if (!found.isEmpty()) {
        return today.minusDays(back);
      }
    }
    return today.minusDays(1);
  }

  private void gather(LocalDate date) throws InterruptedException {
    gather(date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** A window and, where it is refused or its halves have more, these; down to an hour. */
  private void gather(Instant from, Instant to) throws InterruptedException {
    ListedWindow whole = list(from, to);
    if (whole.length().compareTo(SHORTEST) <= 0) {
      found.putAll(whole.byKey());
      if (whole.isRefused()) {
        throw Answers.refused(whole.answer());
      }
      return;
    }
    if (whole.isRefused()) {
      Instant middle = middle(from, to);
      gather(from, middle);
      gather(middle, to);
      return;
    }
    found.putAll(whole.byKey());
    if (!whole.rows().isEmpty() && (!isChecked || whole.rows().size() >= cap)) {
      isChecked = true;
      check(whole);
    }
  }

  /** Lists the halves of a window; where they have more, its own list was cut. */
  private void check(ListedWindow whole) throws InterruptedException {
    Instant middle = middle(whole.from(), whole.to());
    ListedWindow first = list(whole.from(), middle);
    ListedWindow second = list(middle, whole.to());
    int before = found.size();
    found.putAll(first.byKey());
    found.putAll(second.byKey());
    if (found.size() == before) {
      return;
    }
    cap = Math.min(cap, whole.rows().size());
    for (ListedWindow half : List.of(first, second)) {
      if (half.rows().size() >= cap && half.length().compareTo(SHORTEST) > 0) {
        check(half);
      }
    }
  }

  private static Instant middle(Instant from, Instant to) {
    return from.plus(Duration.between(from, to).dividedBy(2));
  }
}
