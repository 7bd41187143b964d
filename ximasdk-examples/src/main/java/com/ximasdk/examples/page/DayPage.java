// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import com.ximasdk.examples.audio.TimeTicks;
import com.ximasdk.internal.storage.AtomicFile;
import com.ximasdk.mapping.interval.IntervalStatistics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A day of a tenant as one web page: no script, and no request to anywhere. The same content makes
 * the same page.
 */
public final class DayPage {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.US);

  private final DayContent content;
  private final List<PageRecording> recordings;

  private DayPage(DayContent content, List<PageRecording> recordings) {
    this.content = content;
    this.recordings = recordings;
  }

  /**
   * Writes the page, whole or not at all.
   *
   * @param content what it shows
   * @param file the page
   * @throws IOException if the recordings cannot be read
   * @throws com.ximasdk.error.LocalStorageException if the page cannot be written
   */
  public static void write(DayContent content, Path file) throws IOException {
    String html = new DayPage(content, PageRecording.all(content.recordings())).html();
    new AtomicFile("page", file).replace(html.getBytes(StandardCharsets.UTF_8));
  }

  private String html() throws IOException {
    Html html = new Html();
    html.open("html", "lang", "en").line();
    head(html);
    html.open("body").line();
    html.element("a", "Skip to the content", "class", "skip", "href", "#content").line();
    hatch(html);
    header(html);
    html.open("main", "id", "content").line();
    new DaySection(content.lanes(), content.zone()).write(html);
    new IntervalsSection(content.intervals(), content.zone()).write(html);
    new RecordingsSection(recordings).write(html);
    html.close().line();
    html.open("footer")
        .element(
            "p",
            "Made by ximasdk from a tenant that is simulated on the machine where it ran. This page"
                + " is one file: it loads nothing, asks nobody, and runs no script.")
        .close()
        .line();
    html.close().line().close().line();
    return html.document();
  }

  private void head(Html html) {
    Stylesheet sheet = Stylesheet.ofPage();
    html.open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src "
                + sheet.source()
                + "; media-src data:; img-src data:; base-uri 'none'; form-action 'none'")
        .line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.empty("meta", "name", "color-scheme", "content", "light dark").line();
    html.empty("meta", "name", "referrer", "content", "no-referrer").line();
    html.empty("link", "rel", "icon", "href", "data:,").line();
    html.element("title", "A day at " + content.tenant()).line();
    html.style(sheet).line().close().line();
  }

  /** Says by lines what a colour says, too. */
  private static void hatch(Html html) {
    html.open("svg", "class", "defs", "width", "0", "height", "0", "aria-hidden", "true");
    html.open(
        "pattern",
        "id",
        "hatch",
        "width",
        "5",
        "height",
        "5",
        "patternUnits",
        "userSpaceOnUse",
        "patternTransform",
        "rotate(45)");
    html.empty("rect", "class", "hatch-paper", "width", "5", "height", "5");
    html.empty("rect", "class", "hatch-line", "width", "2.5", "height", "5");
    html.close().close().line();
  }

  private void header(Html html) {
    html.open("header").line();
    html.open("h1").text("A day at ").tenantText(content.tenant()).close().line();
    html.element(
            "p",
            DAY.format(content.day())
                + ". Times are those of "
                + content.zone().getId()
                + ". Everything here came out of a simulated Xima CCaaS tenant, and is shown in the"
                + " terms of Encore.",
            "class",
            "lead")
        .line();
    html.open("dl", "class", "figures").line();
    figure(html, "Recordings", Integer.toString(recordings.size()));
    figure(html, "Agents", Integer.toString(content.lanes().size()));
    figure(html, "Calls presented", number(content.intervals()));
    figure(
        html,
        "Logged in",
        TimeTicks.label(
                    content.lanes().stream()
                        .map(AgentLane::loggedIn)
                        .reduce(Duration.ZERO, Duration::plus),
                    false)
                .replaceFirst(":\\d\\d$", "")
            + " h");
    html.close().line();
    html.open("nav", "aria-label", "On this page").open("ul").line();
    link(html, "day", "The agents’ day");
    link(html, "intervals", "Calls by interval");
    link(html, "recordings", "Recordings");
    html.close().close().line().close().line();
  }

  private static String number(List<IntervalStatistics> intervals) {
    long presented = intervals.stream().mapToLong(row -> row.callsPresented().orElse(0)).sum();
    return String.format(Locale.US, "%,d", presented);
  }

  private static void figure(Html html, String name, String value) {
    html.open("div").element("dt", name).element("dd", value).close().line();
  }

  private static void link(Html html, String id, String text) {
    html.open("li").element("a", text, "href", "#" + id).close().line();
  }
}
