// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import com.ximasdk.mapping.adherence.StateClass;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the agents did: a lane each, and how much of their time went where as a table. */
final class DaySection {
  private static final int LANE = 34;
  private static final int AXIS = 22;

  private final List<AgentLane> lanes;
  private final ZoneId zone;

  DaySection(List<AgentLane> lanes, ZoneId zone) {
    this.lanes = lanes;
    this.zone = zone;
  }

  void write(Html html) {
    html.open("section", "id", "day", "aria-labelledby", "day-heading").line();
    html.element("h2", "The agents’ day", "id", "day-heading").line();
    List<AgentLane.Span> worked =
        lanes.stream()
            .flatMap(lane -> lane.spans().stream())
            .filter(span -> span.stateClass() != StateClass.LOGGED_OUT)
            .toList();
    if (worked.isEmpty()) {
      html.element("p", "Nobody was logged in.", "class", "lead").close().line();
      return;
    }
    HourSpan span =
        HourSpan.around(
            worked.stream().map(AgentLane.Span::from).min(Instant::compareTo).orElseThrow(),
            worked.stream().map(AgentLane.Span::to).max(Instant::compareTo).orElseThrow(),
            zone);
    html.element(
            "p",
            "What adherence is made of: each agent is a lane, each class of states a height and a"
                + " colour. Where a lane is empty, the agent was logged out.",
            "class",
            "lead")
        .line();
    legend(html);
    html.open("div", "class", "card").line();
    html.open("ul", "class", "lanes").line();
    lanes.forEach(lane -> lane(html, lane, span));
    html.close().line();
    axis(html, span);
    table(html);
    html.close().line().close().line();
  }

  private void legend(Html html) {
    html.open("ul", "class", "legend").line();
    for (StateLook look : seen()) {
      int height = Math.max(3, look.height() * 16 / 100);
      html.open("li");
      html.open("svg", "class", "swatch", "width", "18", "height", "18", "aria-hidden", "true");
      html.empty(
          "rect",
          "class",
          "state " + look.look(),
          "x",
          "1",
          "y",
          Integer.toString(17 - height),
          "width",
          "16",
          "height",
          Integer.toString(height));
      html.close().text(look.words()).close().line();
    }
    html.close().line();
  }

  private static void lane(Html html, AgentLane lane, HourSpan shown) {
    html.open("li").open("span", "class", "agent").tenantText(lane.agent()).close();
    html.open(
        "svg",
        "height",
        Integer.toString(LANE),
        "viewBox",
        "0 0 " + shown.length().toSeconds() + " 100",
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "aria-label",
        words(lane));
    html.line();
    Map<StateLook, StringBuilder> paths = new EnumMap<>(StateLook.class);
    for (AgentLane.Span span : lane.spans()) {
      StateLook.of(span.stateClass())
          .ifPresent(
              look ->
                  paths
                      .computeIfAbsent(look, first -> new StringBuilder())
                      .append(path(span, look, shown)));
    }
    paths.forEach(
        (look, path) ->
            html.empty("path", "class", "state " + look.look(), "d", path.toString()).line());
    html.close().close().line();
  }

  private static String path(AgentLane.Span span, StateLook look, HourSpan shown) {
    long x = Duration.between(shown.from(), span.from()).toSeconds();
    long width = Math.max(1, Duration.between(shown.from(), span.to()).toSeconds() - x);
    return "M" + x + " 100v-" + look.height() + "h" + width + "v" + look.height() + "z";
  }

  private static String words(AgentLane lane) {
    StringBuilder words = new StringBuilder("Logged in for ").append(clock(lane.loggedIn()));
    for (StateLook look : StateLook.values()) {
      Duration in = lane.in(look.stateClass());
      if (!in.isZero()) {
        words
            .append(", ")
            .append(look.words().toLowerCase(Locale.ROOT))
            .append(' ')
            .append(share(in, lane));
      }
    }
    return words.append('.').toString();
  }

  private void axis(Html html, HourSpan span) {
    html.open("svg", "class", "axis", "height", Integer.toString(AXIS), "aria-hidden", "true");
    span.labels(html, AXIS - 6, zone);
    html.close().line();
  }

  private void table(Html html) {
    html.open("details").open("summary").text("Numbers");
    html.element("span", " of the agents’ day", "class", "hidden").close().line();
    html.open(
            "div",
            "class",
            "scroll",
            "role",
            "region",
            "tabindex",
            "0",
            "aria-labelledby",
            "day-heading")
        .line();
    html.open("table", "class", "numbers");
    html.element("caption", "Parts of the time logged in, by agent", "class", "hidden");
    html.open("thead").open("tr").element("th", "Agent", "scope", "col");
    html.element("th", "Logged in", "scope", "col");
    List<StateLook> seen = seen();
    seen.forEach(look -> html.element("th", look.words(), "scope", "col"));
    html.close().close().open("tbody").line();
    for (AgentLane lane : lanes) {
      html.open("tr").open("th", "scope", "row").tenantText(lane.agent()).close();
      html.element("td", clock(lane.loggedIn()));
      seen.forEach(look -> html.element("td", share(lane.in(look.stateClass()), lane)));
      html.close().line();
    }
    html.close().close().close().close().line();
  }

  private List<StateLook> seen() {
    return Arrays.stream(StateLook.values())
        .filter(look -> lanes.stream().anyMatch(lane -> !lane.in(look.stateClass()).isZero()))
        .toList();
  }

  private static String share(Duration part, AgentLane lane) {
    return Percent.forPeople(part.toSeconds(), lane.loggedIn().toSeconds());
  }

  /** Hours and minutes. */
  private static String clock(Duration length) {
    long minutes = length.plusSeconds(30).toMinutes();
    return String.format(Locale.ROOT, "%d:%02d h", minutes / 60, minutes % 60);
  }
}
