// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.sample;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a page or a plain text anonymous: the tags of HTML stay, their attributes do not. */
final class MarkupDisguise {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]{0,11})[^<>]*>");

  private static final Set<String> TAGS =
      Set.of(
          "html", "head", "title", "meta", "body", "h1", "h2", "h3", "p", "div", "span", "pre",
          "center", "hr", "br", "table", "tr", "td", "th", "ul", "ol", "li", "a", "b", "i", "form",
          "input", "button", "label", "style", "script", "link", "address", "code", "strong");

  private final TextDisguise texts;

  MarkupDisguise(TextDisguise texts) {
    this.texts = texts;
  }

  String of(String page) {
    Matcher tags = TAG.matcher(page);
    StringBuilder other = new StringBuilder(page.length());
    int at = 0;
    while (tags.find()) {
      other.append(texts.of(page.substring(at, tags.start()))).append(tag(tags));
      at = tags.end();
    }
    return other.append(texts.of(page.substring(at))).toString();
  }

  private static String tag(MatchResult tag) {
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    return TAGS.contains(name) ? "<" + tag.group(1) + name + ">" : "";
  }
}
