// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes the headers of an answer anonymous. */
final class HeaderDisguise {
  private static final Set<String> TOLD_BY_THE_BODY =
      Set.of("content-length", "transfer-encoding", "connection", "keep-alive");

  private static final String SECRET = "****";

  private final TextDisguise texts;

  HeaderDisguise(TextDisguise texts) {
    this.texts = texts;
  }

  /**
   * The headers, made anonymous.
   *
   * @param length the length of the body that they stand before
   */
  Map<String, List<String>> of(Map<String, List<String>> headers, long length) {
    Map<String, List<String>> others = new LinkedHashMap<>();
    headers.forEach(
        (name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (!lower.startsWith(":") && !TOLD_BY_THE_BODY.contains(lower)) {
            List<String> written = new ArrayList<>();
            values.forEach(value -> written.add(value(lower, value)));
            others.put(Vocabulary.HEADER.knows(lower) ? lower : texts.of(lower), written);
          }
        });
    if (headers.keySet().stream().anyMatch(name -> name.equalsIgnoreCase("content-length"))) {
      others.put("content-length", List.of(Long.toString(length)));
    }
    return others;
  }

  private String value(String name, String value) {
    if (name.contains("cookie") || name.contains("auth") || name.contains("token")) {
      return SECRET;
    }
    if (name.equals("content-type")) {
      return mediaType(value);
    }
    if (name.equals("retry-after") && value.matches("[0-9]{1,6}")) {
      return value;
    }
    if (name.equals("content-range") && value.matches("bytes ([0-9]+-[0-9]+|\\*)/([0-9]+|\\*)")) {
      return value;
    }
    if (name.equals("age") || (name.equals("cache-control") && value.matches("[a-z0-9=, -]+"))) {
      return Vocabulary.HEADER.knows(value.replaceAll("[0-9=,]", " ")) ? value : texts.of(value);
    }
    return Vocabulary.HEADER.knows(value) ? value : texts.of(value);
  }

  /** The media type and the charset, where they are words that are known. */
  private String mediaType(String value) {
    StringBuilder kept = new StringBuilder();
    for (String part : value.split(";", -1)) {
      String plain = part.strip();
      boolean first = kept.length() == 0;
      boolean known = Vocabulary.HEADER.knows(plain.replaceAll("[0-9]|[=+]", " "));
      kept.append(first ? "" : ";").append(known ? plain : texts.of(plain));
    }
    return kept.toString();
  }
}
