// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One look through all that the tenant lists since the position, slice by slice. */
final class FeedRound {
  private final FeedSettings settings;
  private final FeedWants wants;
  private StartSpan span;
  private final Instant begun;
  private final LeftOutCount count = new LeftOutCount();
  private Instant next;
  private int listed;
  private int handedOut;
  private boolean listsOnly;

  private FeedRound(FeedSettings settings, FeedWants wants, StartSpan span, Instant begun) {
    this.settings = settings;
    this.wants = wants;
    this.span = span;
    this.begun = begun;
    this.next = span.from();
  }

  /** The round from where the position is, up to now. */
  static FeedRound of(FeedPosition position, FeedSettings settings, FeedWants wants, Instant now) {
    return new FeedRound(
        settings,
        wants,
        settings.window().orElseGet(() -> sincePosition(position, settings, wants, now)),
        now);
  }

  private static StartSpan sincePosition(
      FeedPosition position, FeedSettings settings, FeedWants wants, Instant now) {
    Instant from = null;
    // Where the clock was set back, what was gone through before shows that it is later than that.
    Instant to = Instants.minus(now, settings.settling());
    for (String extension : wants.marks()) {
      ExtensionMark mark = position.mark(extension);
      if (mark != null) {
        from = from == null ? mark.remembers() : Instants.earlier(from, mark.remembers());
        to = mark.isBegun() ? Instants.later(to, mark.watermark()) : to;
      }
    }
    return new StartSpan(from == null ? to : from, from == null ? to : Instants.later(from, to));
  }

  /** The marks that a round begins with and that the position does not have. */
  static Map<String, ExtensionMark> newMarks(
      FeedPosition position, FeedWants wants, Instant start) {
    Map<String, ExtensionMark> changed = new LinkedHashMap<>();
    for (String extension : wants.marks()) {
      ExtensionMark mark = position.mark(extension);
      if (mark == null) {
        changed.put(extension, ExtensionMark.beginningAt(wants.from(extension).orElse(start)));
      } else if (wants.from(extension).isPresent()) {
        ExtensionMark wanted = mark.wantedFrom(wants.from(extension).get());
        if (!wanted.equals(mark)) {
          changed.put(extension, wanted);
        }
      }
    }
    return changed;
  }

  FeedWants wants() {
    return wants;
  }

  /** When it began. */
  Instant begun() {
    return begun;
  }

  /** The same round of lists alone, of what starts later and a little before. */
  FeedRound listingFrom(Instant later) {
    Instant from = Instants.later(span.from(), Instants.minus(later, settings.overlap()));
    FeedRound lists =
        new FeedRound(settings, wants, new StartSpan(from, Instants.later(from, span.to())), begun);
    lists.listOnly();
    return lists;
  }

  /** Up to where it goes. */
  Instant to() {
    return span.to();
  }

  /** The first start that it goes through. */
  Instant from() {
    return span.from();
  }

  boolean hasNext() {
    return next.isBefore(span.to());
  }

  /** The starts that are gone through next. */
  StartSpan next() {
    return new StartSpan(next, Instants.earlier(Instants.plus(next, settings.slice()), span.to()));
  }

  void handedOut() {
    handedOut++;
  }

  /** Goes on to its end without handing anything out; the next one begins where the marks are. */
  void listOnly() {
    listsOnly = true;
  }

  /**
   * Goes no further, since the rest was listed before.
   *
   * @param isInSlice whether the next slice is listed by now
   */
  void endHere(boolean isInSlice) {
    listOnly();
    span = new StartSpan(span.from(), isInSlice ? next().to() : next);
  }

  boolean listsOnly() {
    return listsOnly;
  }

  /** A slice was gone through; what is left out of it counts now, however often it was begun. */
  void isThrough(FeedSlice slice, LeftOutCount leftOut) {
    count.addAll(leftOut);
    next = slice.span().to();
    listed += slice.inSpan();
  }

  /**
   * The marks that a slice moves. None moves past what the tenant has shown: a clock that is ahead
   * moves nothing. None moves past what is held back.
   */
  Map<String, ExtensionMark> marks(FeedPosition position, FeedSlice slice, Duration overlap) {
    Map<String, ExtensionMark> changed = new LinkedHashMap<>();
    @Nullable Instant latest = slice.latest();
    if (latest == null || listsOnly || settings.window().isPresent()) {
      return changed;
    }
    // The latest one itself was gone through, too.
    Instant reached = Instants.earlier(latest.plusMillis(1), slice.span().to());
    for (String extension : wants.marks()) {
      ExtensionMark mark = position.mark(extension);
      if (mark != null && !mark.reached(reached, overlap).equals(mark)) {
        changed.put(extension, mark.reached(reached, overlap));
      }
    }
    return changed;
  }

  /** What it came to. */
  RecordingRound summary() {
    return new RecordingRound(
        span.from(), span.to(), listed, handedOut, count.done(), count.leftOut(wants));
  }
}
