// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.examples.cli.Style;
import com.ximasdk.examples.cli.terminal.PageHead;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.AgentStateContradicted;
import com.ximasdk.realtime.AgentEvent.MetricRenamed;
import com.ximasdk.realtime.AgentEvent.PictureComplete;
import com.ximasdk.realtime.AgentEvent.TransportChanged;
import com.ximasdk.realtime.AgentEvent.WatchRecovered;
import com.ximasdk.realtime.AgentEvent.WatchStale;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a watch stands, for a line on a screen. Immutable.
 *
 * @param pictured whether every agent has been told once
 * @param stale why the states may no longer be true; empty if they are
 * @param news what was told last beside the states; empty if nothing
 */
record WatchStatus(boolean pictured, Optional<WatchStale> stale, Optional<News> news) {
  static final WatchStatus BEGINNING = new WatchStatus(false, Optional.empty(), Optional.empty());

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** Something that was told, and when. */
  record News(Instant at, String text) {}

  /** The status after an event. */
  WatchStatus after(AgentEvent event) {
    if (event instanceof PictureComplete) {
      return new WatchStatus(true, stale, news);
    } else if (event instanceof WatchStale e) {
      return new WatchStatus(pictured, Optional.of(e), news);
    } else if (event instanceof WatchRecovered e) {
      return new WatchStatus(pictured, Optional.empty(), news)
          .telling(
              e,
              "Up to date again after "
                  + Duration.between(e.staleSince(), e.observedAt()).toSeconds()
                  + " s.");
    } else if (event instanceof TransportChanged e) {
      return telling(e, e.detail());
    } else if (event instanceof MetricRenamed e) {
      return telling(
          e, "The metric " + e.from() + " is called " + e.to() + " now; ask for that next time.");
    } else if (event instanceof AgentStateContradicted e) {
      return telling(
          e, "Of " + e.agent() + " the tenant goes on saying the older state " + e.text() + ".");
    }
    return this;
  }

  private WatchStatus telling(AgentEvent event, String text) {
    return telling(event.observedAt(), text);
  }

  /** The status with some news. */
  WatchStatus telling(Instant at, String text) {
    return new WatchStatus(pictured, stale, Optional.of(new News(at, text)));
  }

  /** How it stands, the important part first. */
  String line(ZoneId zone) {
    return shortLine(zone) + stale.map(event -> ": " + event.detail()).orElse("");
  }

  /** How it stands, without what was found and what to do. */
  String shortLine(ZoneId zone) {
    return stale
        .map(event -> "STALE since " + clock(event.staleSince(), zone) + " (" + cause(event) + ")")
        .orElse(pictured ? "Up to date" : "Waiting for the first picture");
  }

  /** The news, or nothing. */
  String newsLine(ZoneId zone) {
    return news.map(told -> clock(told.at(), zone) + " " + told.text()).orElse("");
  }

  /**
   * It as the head of a page.
   *
   * @param now the time
   * @param zone for times of day
   * @param counts how many rows there are of each kind, the longest form first
   */
  PageHead head(Instant now, ZoneId zone, List<String> counts) {
    return new PageHead(
        line(zone),
        shortLine(zone),
        stale.isPresent() ? Style.ALARM : pictured ? Style.GOOD : Style.PLAIN,
        clock(now, zone),
        counts,
        newsLine(zone));
  }

  private static String cause(WatchStale event) {
    return event.cause().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String clock(Instant instant, ZoneId zone) {
    return CLOCK.format(instant.atZone(zone));
  }
}
