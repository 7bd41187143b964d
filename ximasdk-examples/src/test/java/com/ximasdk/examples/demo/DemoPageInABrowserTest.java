// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.page.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo's page as people meet it: in a browser, by eye, by ear, by keyboard, and on paper. */
@Timeout(300)
class DemoPageInABrowserTest {
  @TempDir private static Path directory;

  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start();
    page = DemoPages.hostile(directory);
  }

  @AfterAll
  static void end() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    browser.resize(1280, 900);
    browser.prefers("prefers-color-scheme", "light");
    browser.open(page);
  }

  @Test
  void itAsksNobodyAndNothingIsWrong() throws Exception {
    players();

    assertThat(browser.events("Network.requestWillBeSent"))
        .extracting(event -> event.at("/params/request/url").asText())
        .contains(page.toUri().toString())
        .allMatch(url -> url.equals(page.toUri().toString()) || url.startsWith("data:"));
    assertThat(browser.events("Log.entryAdded")).isEmpty();
    assertThat(browser.events("Runtime.consoleAPICalled")).isEmpty();
    assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
    assertThat(browser.events("Page.javascriptDialogOpening")).isEmpty();
  }

  @Test
  void itRunsNoScriptAndATextStaysAText() throws Exception {
    assertThat(browser.value("document.scripts.length").asInt()).isZero();
    assertThat(
            browser.texts(
                "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames())"
                    + ".filter(name => name.startsWith('on') || name === 'style')"))
        .isEmpty();
    assertThat(browser.texts("[...document.querySelectorAll('.agent')].map(e => e.textContent)"))
        .contains(DemoPages.HOSTILE_AGENT);
    // A script that somebody brings in is refused.
    assertThat(
            browser
                .value(
                    "(() => { const s = document.createElement('script'); s.textContent ="
                        + " 'window.ran = true'; document.body.append(s); return !!window.ran;"
                        + " })()")
                .asBoolean())
        .isFalse();
  }

  @Test
  void everyRecordingIsPlayed() throws Exception {
    assertThat(players())
        .hasSize(DemoPages.RECORDINGS)
        .allMatch(length -> length > 3 && length < 8);
    // One of them to its end, as fast as it goes.
    assertThat(
            browser
                .value(
                    "new Promise((done, failed) => { const a = document.querySelector('audio');"
                        + " a.muted = true; a.playbackRate = 16; a.onended = () =>"
                        + " done(a.currentTime); a.onerror = () => failed(a.error.message);"
                        + " a.play().catch(failed); })")
                .asDouble())
        .isGreaterThan(3);
  }

  private static List<Double> players() throws Exception {
    JsonNode lengths =
        browser.value(
            "Promise.all([...document.querySelectorAll('audio')].map(a => new Promise((done,"
                + " failed) => { if (a.error) failed(a.error.message); if (a.readyState >= 4)"
                + " done(a.duration); a.onerror = () => failed(a.error.message);"
                + " a.oncanplaythrough = () => done(a.duration); a.preload = 'auto'; a.load();"
                + " })))");
    List<Double> found = new ArrayList<>();
    lengths.forEach(length -> found.add(length.asDouble()));
    return found;
  }

  @Test
  void itsPartsAreKnownToAScreenReaderInOrder() throws Exception {
    assertThat(browser.value("document.documentElement.lang").asText()).isEqualTo("en");
    assertThat(browser.value("document.title").asText()).startsWith("A day at ");
    assertThat(
            browser.texts(
                "[...document.body.querySelectorAll('header, nav, main, footer')].map(e =>"
                    + " e.localName)"))
        .containsExactly("header", "nav", "main", "footer");
    List<String> levels =
        browser.texts("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(e => e.localName)");
    assertThat(levels).startsWith("h1", "h2");
    assertThat(levels.stream().filter("h1"::equals)).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i).charAt(1) - levels.get(i - 1).charAt(1)).isLessThanOrEqualTo(1);
    }
    assertThat(
            browser.texts(
                "(ids => ids.filter((id, i) => ids.indexOf(id) !== i))"
                    + "([...document.querySelectorAll('[id]')].map(e => e.id))"))
        .isEmpty();
  }

  @Test
  void everyControlAndPictureHasANameAndEveryTableACaption() throws Exception {
    Set<String> named = Set.of("link", "button", "image", "region", "Audio", "DisclosureTriangle");
    int seen = 0;
    for (JsonNode node : browser.ask("Accessibility.getFullAXTree").path("nodes")) {
      String role = node.at("/role/value").asText();
      if (!node.path("ignored").asBoolean() && named.contains(role)) {
        assertThat(node.at("/name/value").asText()).as(node.toString()).isNotBlank();
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(60);
    assertThat(
            browser.texts(
                "[...document.querySelectorAll('table')].map(t => t.caption ? t.caption.textContent"
                    + " : '')"))
        .isNotEmpty()
        .doesNotContain("");
    assertThat(
            browser.texts(
                "[...document.querySelectorAll('th:not([scope])')].map(e => e.textContent)"))
        .isEmpty();
    assertThat(
            browser.texts(
                "[...document.querySelectorAll('svg:not([aria-hidden]):not([role=img]),"
                    + " img:not([alt])')].filter(e => !e.closest('[role=img]')).map(e =>"
                    + " e.outerHTML.slice(0, 80))"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void everyTextAndEveryShapeStandsOut(String scheme) throws Exception {
    browser.prefers("prefers-color-scheme", scheme);

    assertThat(browser.value(Contrast.paper()).asDouble())
        .matches(light -> scheme.equals("light") ? light > 0.8 : light < 0.05);
    assertThat(browser.texts(Contrast.weakTexts(4.5))).isEmpty();
    assertThat(
            browser.texts(
                Contrast.weakShapes(3, ".state, .bar.answered, .hatch-line, .talk, .rms")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"320", "400", "768", "1280", "2560"})
  void nothingIsWiderThanTheScreen(int width) throws Exception {
    browser.resize(width, 900);
    browser.value("document.querySelectorAll('details').forEach(d => d.open = true)");

    assertThat(browser.value("document.scrollingElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
  }

  @Test
  void theKeyboardReachesEveryControlInOrderAndShowsWhere() throws Exception {
    browser.value("document.querySelectorAll('audio').forEach(a => a.remove())");
    int controls = browser.value("document.querySelectorAll('a, summary').length").asInt();
    browser.value(
        "window.places = [...document.querySelectorAll('a, summary')]; document.body.focus()");
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < controls; i++) {
      browser.pressTab();
      order.add(browser.value("places.indexOf(document.activeElement)").asInt());
      assertThat(browser.value("getComputedStyle(document.activeElement).outlineStyle").asText())
          .isEqualTo("solid");
    }

    assertThat(order).doesNotContain(-1).isSorted().hasSize(controls);
  }

  @Test
  void whoWantsNoMotionHasNone() throws Exception {
    assertThat(scrolling()).isEqualTo("smooth");
    browser.prefers("prefers-reduced-motion", "reduce");
    assertThat(scrolling()).isEqualTo("auto");
  }

  private static String scrolling() throws Exception {
    return browser.value("getComputedStyle(document.documentElement).scrollBehavior").asText();
  }

  @Test
  void itCanBePrinted() throws Exception {
    assertThat(browser.ask("Page.printToPDF").path("data").asText()).startsWith("JVBERi0");
  }
}
