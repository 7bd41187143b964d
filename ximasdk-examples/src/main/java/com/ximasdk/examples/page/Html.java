// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import com.ximasdk.examples.cli.TextWidth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes HTML in which no text can become anything else: names of elements and attributes are this
 * program's, and all other text is escaped. What cannot be seen, and what turns the direction of
 * writing, is left out. Not for use by several threads at once.
 */
final class Html {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");

  /** What has no content and no end tag. */
  private static final Set<String> VOID = Set.of("meta", "link", "br", "img", "input", "hr");

  private final StringBuilder html = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element, in which all is that comes before its {@link #close()}.
   *
   * @param name of the element
   * @param attributes names and values in turn
   */
  Html open(String name, String... attributes) {
    html.append('<').append(checked(name));
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("An attribute of <" + name + "> has no value.");
    }
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(checked(attributes[i])).append("=\"");
      escape(attributes[i + 1]);
      html.append('"');
    }
    html.append('>');
    if (!VOID.contains(name)) {
      open.push(name);
    }
    return this;
  }

  /** Ends the element that was begun last. */
  Html close() {
    html.append("</").append(open.pop()).append('>');
    return this;
  }

  /** A line end, for people who read the source. */
  Html line() {
    html.append('\n');
    return this;
  }

  /** A text. */
  Html text(String text) {
    escape(text);
    return this;
  }

  /** A text of a tenant, whose direction of writing is its own affair. */
  Html tenantText(String text) {
    return open("bdi").text(text).close();
  }

  /** An element with a text. */
  Html element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** An element without content. */
  Html empty(String name, String... attributes) {
    open(name, attributes);
    return VOID.contains(name) ? this : close();
  }

  /** The style sheet, which is this program's own. */
  Html style(Stylesheet sheet) {
    html.append("<style>").append(sheet.css()).append("</style>");
    return this;
  }

  private void escape(String text) {
    String plain = TextWidth.plain(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' is no name of HTML.");
    }
    return name;
  }

  /** The document. */
  String document() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("<" + open.peek() + "> is not closed.");
    }
    return "<!DOCTYPE html>\n" + html;
  }
}
